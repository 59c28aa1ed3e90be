import { stem } from '../text/english';
import { fold } from '../text/fold';
import { primaryLang } from '../text/lang';
import { lightCore } from '../text/light-cut';
import { numbersIn } from '../text/numbers';
import { tokenize } from '../text/tokenize';
import type { LangTag } from '../text/types';
import { nameSkeleton } from './name-skeleton';
import { endClass, punctuationMask } from './punctuation-shape';
import type { AlignSentence } from './types';

/** What the aligner knows of a segment. Word keys are numbered per side, in order of appearance. */
export type SentenceForm = {
  /** Characters without white space, marks and tatweel: what length is measured in. */
  readonly length: number;
  /** Ids of the word keys, in order, with repetition. */
  readonly words: Int32Array;
  /** Canonical values of the numbers, sorted, with repetition. */
  readonly numbers: readonly string[];
  readonly punctuation: number;
  readonly end: number;
  readonly isHeading: boolean;
  readonly block: number;
};

/** One side of a pair: its segments and its vocabulary. */
export type SideForm = {
  readonly lang: LangTag;
  readonly sentences: readonly SentenceForm[];
  readonly keys: readonly string[];
  /** For each key the consonant skeleton of a word that may be a name, or ''. */
  readonly skeletons: readonly string[];
  /** For each key whether it is written in Latin letters or is a number: such keys are equal across languages. */
  readonly isLiteral: Uint8Array;
  /** How many segments hold each key. */
  readonly frequencies: Int32Array;
};

const ARABIC_KEY = 4;
const OTHER_KEY = 6;

/**
 * The key under which a word is looked up: for Arabic the core without clitics and suffixes, its first four letters;
 * for English the stem, its first six. Measured as the best of eight forms in the study that this aligner follows.
 */
export function wordKey(word: string, lang: LangTag): string {
  if (/^[\p{Script=Latin}\p{M}'’.-]+$/u.test(word)) return stem(fold(word, 'spelling')).slice(0, OTHER_KEY);
  return primaryLang(lang) === 'ar'
    ? fold(lightCore(word), 'sound').slice(0, ARABIC_KEY)
    : fold(word, 'spelling').slice(0, OTHER_KEY);
}

export function sideForm(sentences: readonly AlignSentence[], lang: LangTag): SideForm {
  const ids = new Map<string, number>();
  const keys: string[] = [];
  const skeletons: string[] = [];
  const literals: number[] = [];
  const frequencies: number[] = [];
  const lastSeen: number[] = [];
  const lowercase = new Set<string>();
  /** The id of each word as it is written, or −1 where it has no key: most words of a text are met again. */
  const idOfWord = new Map<string, number>();

  const idOf = (key: string, isLiteral: boolean): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, keys.length);
    keys.push(key);
    skeletons.push('');
    literals.push(isLiteral ? 1 : 0);
    frequencies.push(0);
    lastSeen.push(-1);
    return keys.length - 1;
  };

  const meetWord = (word: string): number => {
    const key = wordKey(word, lang);
    if (key === '') return -1;
    const isLatin = /^[A-Za-z\u00c0-\u024f]/u.test(word);
    const id = idOf(key, isLatin);
    if (isLatin && /^\p{Ll}/u.test(word)) lowercase.add(key);
    if (skeletons[id] === '' && (!isLatin || /^\p{Lu}/u.test(word))) skeletons[id] = nameSkeleton(word);
    return id;
  };

  const forms = sentences.map(({ text, role, block }, index): SentenceForm => {
    const words: number[] = [];
    const numbers = numbersIn(text, lang);
    for (const token of tokenize(text)) {
      if (token.kind !== 'word') continue;
      let id = idOfWord.get(token.text);
      if (id === undefined) idOfWord.set(token.text, (id = meetWord(token.text)));
      if (id >= 0) words.push(id);
    }
    const values = numbers.map((number) => number.value).sort();
    for (const value of values) words.push(idOf(`#${value}`, true));
    for (const id of words) {
      if (lastSeen[id] !== index) frequencies[id]! += 1;
      lastSeen[id] = index;
    }
    return {
      length: lengthOf(text),
      words: Int32Array.from(words),
      numbers: values,
      punctuation: punctuationMask(text),
      end: endClass(text),
      isHeading: role === 'headline' || role === 'heading',
      block: block ?? -1,
    };
  });
  for (let id = 0; id < keys.length; id++) if (literals[id] && lowercase.has(keys[id]!)) skeletons[id] = '';
  return {
    lang,
    sentences: forms,
    keys,
    skeletons,
    isLiteral: Uint8Array.from(literals),
    frequencies: Int32Array.from(frequencies),
  };
}

/** 1 for a UTF-16 unit that counts, 2 for white space, a mark or tatweel, 0 where nobody has asked yet. */
const counts = new Uint8Array(0x10000);

/** UTF-16 units without white space, marks and tatweel. */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    counts[unit] ||= /[\s\p{Mn}\u0640]/u.test(text[at]!) ? 2 : 1;
    if (counts[unit] === 1) length++;
  }
  return length;
}
