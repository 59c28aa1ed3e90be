import { fold } from '../../text/fold';
import { arabicWords, latinForm } from './forms';

/**
 * Consonant classes for blocking: names that may be one share a skeleton or are one edit apart. One capital letter
 * stands for the consonants that the two scripts do not keep apart in both directions.
 */
const ARABIC_CLASS: Readonly<Record<string, string>> = {
  ب: 'B',
  ت: 'T',
  ط: 'T',
  ث: 'T',
  د: 'D',
  ض: 'D',
  ذ: 'D',
  س: 'S',
  ص: 'S',
  ش: 'S',
  ز: 'S',
  ظ: 'S',
  ج: 'G',
  غ: 'G',
  ق: 'K',
  ك: 'K',
  خ: 'K',
  ف: 'F',
  ه: 'H',
  ح: 'H',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ر: 'R',
};

/** The skeleton of an Arabic name: articles, vowels and ء ع ة left out, consonants by class, no class twice in a row. */
export function arabicSkeleton(name: string): string {
  let out = '';
  for (const word of arabicWords(name)) {
    const bare = fold(word, 'sound')
      .replace(/^ال(?=...)/u, '')
      .replace(/ه$/u, '');
    for (const letter of bare) out += ARABIC_CLASS[letter] ?? '';
  }
  return squeeze(out);
}

/** Digraphs first; what is left of c, g, h, w, y depends on what follows. */
const LATIN_RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch(?=[iey])|zh/gu, 'S'],
  [/kh|ch|ck/gu, 'K'],
  [/th/gu, 'T'],
  [/dh/gu, 'D'],
  [/gh|dj/gu, 'G'],
  [/ph/gu, 'F'],
  [/x/gu, 'KS'],
  [/qu?/gu, 'K'],
  [/c(?=[eiy])/gu, 'S'],
  [/c/gu, 'K'],
  [/[gj]/gu, 'G'],
  [/[bp]/gu, 'B'],
  [/[fv]/gu, 'F'],
  [/k/gu, 'K'],
  [/[sz]/gu, 'S'],
  [/t/gu, 'T'],
  [/d/gu, 'D'],
  [/h(?=[aeiouy])/gu, 'H'],
  [/l/gu, 'L'],
  [/m/gu, 'M'],
  [/n/gu, 'N'],
  [/r/gu, 'R'],
];

/** The skeleton of a Latin name, comparable with `arabicSkeleton`. */
export function latinSkeleton(name: string): string {
  let out = '';
  for (const word of latinForm(name).words) {
    if (/^(?:al|el|ul)$/u.test(word)) continue;
    let rest = word.replace(/^abd(?:ul|el|al|ol)/u, 'abd');
    for (const [pattern, by] of LATIN_RULES) rest = rest.replace(pattern, by);
    out += rest.replace(/[a-z]/gu, '');
  }
  return squeeze(out);
}

const squeeze = (classes: string): string => classes.replace(/(.)\1+/gu, '$1');

/**
 * The keys under which a skeleton is found with one edit: itself and itself less one letter. Two skeletons at most one
 * edit apart share a key. Source: symmetric deletion (Garbe, SymSpell, 2012).
 */
export function neighbourKeys(skeleton: string): readonly string[] {
  const keys = new Set([skeleton]);
  for (let i = 0; i < skeleton.length; i += 1) keys.add(skeleton.slice(0, i) + skeleton.slice(i + 1));
  return [...keys];
}
