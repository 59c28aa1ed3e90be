import { fold } from '../../text/fold';

/** How Arabic spells the names of Latin letters in abbreviations: إف بي آي for FBI. Folded to `spelling`. */
const NAMES: Readonly<Record<string, string>> = {
  a: 'ايه اي ا',
  b: 'بي',
  c: 'سي',
  d: 'دي',
  e: 'اي ايه',
  f: 'اف',
  g: 'جي جيه',
  h: 'اتش ايتش',
  i: 'اي',
  j: 'جيه جي جاي',
  k: 'كيه كي',
  l: 'ال',
  m: 'ام',
  n: 'ان',
  o: 'او',
  p: 'بي',
  q: 'كيو',
  r: 'ار',
  s: 'اس',
  t: 'تي',
  u: 'يو',
  v: 'في',
  w: 'دبليو دابليو',
  x: 'اكس',
  y: 'واي',
  z: 'زد زي',
};
const BY_LETTER = new Map(Object.entries(NAMES).map(([letter, names]) => [letter, new Set(names.split(' '))]));

/** Whether an Arabic word (folded to `text`) is the name of a Latin letter. */
export const isLetterName = (arabic: string, letter: string): boolean =>
  BY_LETTER.get(letter.toLowerCase())?.has(fold(arabic, 'spelling')) ?? false;
