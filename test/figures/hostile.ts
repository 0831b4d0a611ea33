/** What comes of a wrong paste: a line of digits, of numbers, of dates, without end, by its name and length. */
export const hostileLines: Readonly<Record<string, (length: number) => string>> = {
  digits: (length) => '1'.repeat(length),
  'digits after a point': (length) => `.${'1'.repeat(length)}`,
  'digits after a space': (length) => `1 ${'1'.repeat(length)}`,
  'digits with points': (length) => '1.'.repeat(length / 2),
  'single digits': (length) => '1 '.repeat(length / 2),
  'numbers in a list': (length) => '12、'.repeat(length / 3),
  'numbers with signs': (length) => '-1.5%'.repeat(length / 5),
  'full-width digits': (length) => '１'.repeat(length),
}
