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

const primaries = new Map<string, string>();

/** The primary sub-tag of a language code, comparable. */
export function primaryKey(code: string): string {
  let primary = primaries.get(code);
  if (primary === undefined) {
    primary = languageKey(code).split('-', 1)[0]!;
    if (primaries.size < MAX_KEYS) primaries.set(code, primary);
  }
  return primary;
}

/** BCP 47 (RFC 5646, 2.1) in outline: subtags of one to eight letters and digits, the first of letters. */
const WELL_FORMED = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/u;
const wellFormed = new Set<string>();

export function isLanguageCode(code: string): boolean {
  if (wellFormed.has(code)) return true;
  if (!WELL_FORMED.test(languageKey(code))) return false;
  if (wellFormed.size < MAX_KEYS) wellFormed.add(code);
  return true;
}
