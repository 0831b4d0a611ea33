/**
 * Marks that Chinese and Latin share in Unicode, where they are Latin: an apostrophe between letters,
 * the quotation marks around several English words. Chinese type sets the others as wide as a character.
 */
export const latinMarks =
  /(?<=[A-Za-z])’(?= ?[A-Za-z])|(?<=[A-Za-z,] )‘(?=[A-Za-z])|“[A-Za-z]{1,40}(?:[ ,.;:?!'’-]{1,2}[A-Za-z0-9]{1,40}){1,20}[.?!]?”/
