const keys = new Map<string, string>();
/** Bounds the cache: no file means a thousand languages. */
const MAX_KEYS = 1000;

/** A language code made comparable: lower case, `_` as `-`. */
export function languageKey(code: string): string {
  let key = keys.get(code);
  if (key === undefined) {
    key = code.trim().toLowerCase().replaceAll('_', '-');
    if (keys.size < MAX_KEYS) keys.set(code, key);
  }
  return key;
}

export const primaryKey = (code: string): string => {
  const key = languageKey(code);
  const dash = key.indexOf('-');
  return dash === -1 ? key : key.slice(0, dash);
};

/** BCP 47 (RFC 5646, 2.1) in outline: subtags of one to eight letters and digits, the first of letters. */
const WELL_FORMED = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/u;
export const isLanguageCode = (code: string): boolean => WELL_FORMED.test(languageKey(code));
