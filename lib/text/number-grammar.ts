import { fold } from './fold';
import { ARABIC_NUMBER_WORDS, ENGLISH_NUMBER_WORDS, type NumberWord } from './number-words';
import type { LangTag, Token } from './types';

export type WordMeaning = { readonly meaning: NumberWord; readonly start: number; readonly withAnd: boolean };
/** What a word means as part of a number; proclitics are allowed on the first word, و on the others. */
export type WordReader = (token: Token, isFirst: boolean) => WordMeaning | null;

const readArabic: WordReader = (token, isFirst) => {
  const word = fold(token.text, 'text');
  const from = (prefix: string): WordMeaning | null => {
    const meaning = ARABIC_NUMBER_WORDS.get(word.slice(prefix.length));
    if (meaning === undefined) return null;
    // Lone unvocalised letters before the word: as many units of the surface, marks between them included.
    const start = token.start + surfaceLength(token.text, prefix.length);
    return { meaning, start, withAnd: prefix === 'و' };
  };
  const plain = from('');
  if (plain !== null) return plain;
  const prefix = (isFirst ? /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)(?=...)/u : /^و?(?:ال)?(?=...)/u).exec(word)?.[0] ?? '';
  for (let length = prefix.length; length > 0; length -= 1) {
    const cut = word.slice(0, length);
    const reading = from(cut);
    if (reading === null) continue;
    // الأحد is Sunday, and الثلاث, الخمس with the article are mostly feast days and fifths.
    if (cut.endsWith('ال') && reading.meaning.kind === 'unit' && !/ة$/u.test(word)) return null;
    return { ...reading, withAnd: cut.startsWith('و') };
  }
  return null;
};

function surfaceLength(surface: string, letters: number): number {
  let seen = 0;
  let at = 0;
  while (at < surface.length && seen < letters) {
    if (fold(surface[at]!, 'text') !== '') seen += 1;
    at += 1;
  }
  while (at < surface.length && fold(surface[at]!, 'text') === '') at += 1;
  return at;
}

const readEnglish: WordReader = (token) => {
  const meaning = ENGLISH_NUMBER_WORDS.get(token.text.toLowerCase());
  return meaning === undefined ? null : { meaning, start: token.start, withAnd: false };
};

/** A group below a thousand while it is being read. */
export type Group = { hundreds: number; tens: number; units: number };
export const emptyGroup = (): Group => ({ hundreds: -1, tens: -1, units: -1 });
export const isEmpty = (group: Group): boolean => group.hundreds < 0 && group.tens < 0 && group.units < 0;
export const groupValue = (group: Group): number =>
  Math.max(group.hundreds, 0) * 100 + Math.max(group.tens, 0) + Math.max(group.units, 0);

/** How a word may follow what has been read of a number. */
export type Joint = { readonly and: boolean; readonly isStart: boolean; readonly afterMagnitude: boolean };
type GroupWord = Exclude<NumberWord, { kind: 'magnitude' | 'fraction' }>;
/** Adds a word to a group below a thousand if the grammar lets it stand there; says whether it did. */
type Extend = (group: Group, word: GroupWord, joint: Joint) => boolean;

/** Arabic: hundreds و units و tens; a unit right before مئة or عشر multiplies or adds to it. Every other part has و. */
const extendArabic: Extend = (group, word, { and, isStart, afterMagnitude }) => {
  const isJoined = isStart || and || (isEmpty(group) && !afterMagnitude);
  switch (word.kind) {
    case 'unit':
      if (!isJoined || group.units >= 0 || group.tens >= 0 || (word.value === 0 && !isStart)) return false;
      group.units = word.value;
      return true;
    case 'teen':
      if (group.tens >= 0 || (group.units > 0 ? and : !isJoined)) return false;
      group.tens = 10;
      return true;
    case 'ten':
      if (!isJoined || group.tens >= 0) return false;
      group.tens = word.value;
      return true;
    case 'hundred':
      if (group.hundreds >= 0 || group.tens >= 0) return false;
      if (group.units > 0) {
        if (word.value > 1 || and) return false;
        group.hundreds = group.units;
        group.units = -1;
        return true;
      }
      if (!isJoined) return false;
      group.hundreds = word.value;
      return true;
  }
};

/** English: units hundred [and] tens[-]units, `and` only after hundreds and magnitudes. */
const extendEnglish: Extend = (group, word, { and, isStart }) => {
  switch (word.kind) {
    case 'unit':
      if (group.units >= 0 || (word.value === 0 && !isStart)) return false;
      if (group.tens >= 0 && (and || word.value > 9)) return false;
      group.units = word.value;
      return true;
    case 'ten':
      if (group.tens >= 0 || group.units >= 0) return false;
      group.tens = word.value;
      return true;
    case 'hundred':
      if (group.hundreds >= 0 || group.tens >= 0 || and || (group.units < 0 && !isStart)) return false;
      group.hundreds = Math.max(group.units, 1);
      group.units = -1;
      return true;
    case 'teen':
      return false;
  }
};

/** What a language knows of numbers in words. */
export type NumberGrammar = { readonly read: WordReader; readonly extend: Extend };
const ARABIC: NumberGrammar = { read: readArabic, extend: extendArabic };
const ENGLISH: NumberGrammar = { read: readEnglish, extend: extendEnglish };

/** The grammar of numbers of a language: the Arabic one for Arabic, the English one for every other. */
export const numberGrammar = (lang: LangTag): NumberGrammar => (/^ar(?:[-_]|$)/iu.test(lang) ? ARABIC : ENGLISH);
