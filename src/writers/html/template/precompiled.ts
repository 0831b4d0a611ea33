/**
 * Our own templates of the page by their text, compiled when the program is bundled (scripts/build.mjs
 * writes this module anew). Not bundled there are none, and every template is compiled when it is read,
 * as those of a workspace always are.
 */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map()
