import { fold } from '../text/fold';

/**
 * What a UTF-16 unit means to the term automaton: a letter is its folded self (`fold(…, 'sound')`: أ is ا, É is e),
 * everything else one of these small numbers. Digits and `&` count as letters.
 */
export const DELETED = 1; // marks, tatweel, invisibles, controls of direction, a lone hamza
export const SPACE = 2; // white space of any kind, quotes, `_`
export const HYPHEN = 3;
export const APOSTROPHE = 4; // also ʿ ʾ
export const DOT = 5;
export const BARRIER = 6; // no term goes on across it
export const EXPANDING = 7; // one unit that folds to several (ﻻ, ﷲ, ß): the text has to be folded first
/** Everything above is a letter. */
export const LAST_CLASS = 7;

const classes = new Uint16Array(0x10000); // 0 = not looked at yet

/** The class or folded letter of a UTF-16 unit. */
export function letterClass(unit: number): number {
  const known = classes[unit]!;
  return known === 0 ? (classes[unit] = classify(unit)) : known;
}

export const isLetterClass = (value: number): boolean => value > LAST_CLASS;

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (/[\s"«»“”„‟_]/u.test(char)) return SPACE;
  if (/[-‐‑‒]/u.test(char)) return HYPHEN;
  if (/['’‘ʼʿʾʻ`´]/u.test(char)) return APOSTROPHE;
  if (char === '.') return DOT;
  if (char === '&') return unit;
  if (/[\p{M}\p{Cf}ـء\u06E5\u06E6]/u.test(char)) return DELETED;
  if (!/[\p{L}\p{N}]/u.test(char)) return BARRIER;
  const folded = fold(char, 'sound');
  if (folded.length === 0) return DELETED;
  return folded.length === 1 ? folded.charCodeAt(0) : EXPANDING;
}

/**
 * The key under which a term stands in the automaton: folded letters, single spaces between its words.
 * Empty when the term has no letter.
 */
export function termKey(text: string): string {
  let key = '';
  let gap = false;
  const folded = [...text].some((char) => letterClass(char.charCodeAt(0)) === EXPANDING) ? fold(text, 'sound') : text;
  for (let i = 0; i < folded.length; i++) {
    const value = letterClass(folded.charCodeAt(i));
    if (isLetterClass(value)) {
      if (gap && key !== '') key += ' ';
      gap = false;
      key += String.fromCharCode(value);
    } else if (value === SPACE || value === HYPHEN || value === BARRIER) gap = true;
  }
  return key;
}
