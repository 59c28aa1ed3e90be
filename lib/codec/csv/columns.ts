/** A language tag as the head of a column: `ar`, `en-GB`, `AR_ly`. Words of three letters and more are no tags here. */
export const isLanguageColumn = (name: string): boolean => /^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$/iu.test(name.trim());

/** Head of a column made comparable: lower case, without spaces, dashes and underscores. */
export const columnKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
