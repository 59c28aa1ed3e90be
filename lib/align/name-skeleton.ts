/** Consonants that stand for each other across the two scripts, one letter a class; everything else is dropped. */
const LATIN_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|tsch|tch|ch/g, 'X'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/gh/g, 'G'],
  [/kh/g, 'K'],
  [/c(?=[eiy])/g, 'S'],
];
const CLASSES: readonly (readonly [string, string])[] = [
  ['bpبپ', 'B'],
  ['fvفڤ', 'F'],
  ['tتط', 'T'],
  ['dدضذ', 'D'],
  ['szثسصزظ', 'S'],
  ['شچ', 'X'],
  ['jgجغگ', 'G'],
  ['kqcxقكخک', 'K'],
  ['lل', 'L'],
  ['mم', 'M'],
  ['nن', 'N'],
  ['rر', 'R'],
];
const CLASS_OF = new Map(CLASSES.flatMap(([letters, name]) => [...letters].map((letter) => [letter, name] as const)));

/**
 * The consonants of a word as classes that Arabic and Latin spellings of one name share: `حفتر` and `Haftar` give FTR.
 * Vowels, h, ع and weak letters are dropped, doubles reduced. '' for a word of fewer than three letters.
 * Source: the blocking classes of the project's study of names, §3.2.
 */
export function nameSkeleton(word: string): string {
  let text = word.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  if (text.length < 3) return '';
  text = text.replace(/^ال(?=..)/u, '').replace(/تش/gu, 'ش');
  for (const [pattern, name] of LATIN_PAIRS) text = text.replace(pattern, name);
  let skeleton = '';
  for (const letter of text) {
    const name = /[A-Z]/.test(letter) ? letter : CLASS_OF.get(letter);
    if (name && name !== skeleton.at(-1)) skeleton += name;
  }
  return skeleton;
}
