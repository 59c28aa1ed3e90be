import { fold } from '../../text/fold';
import { arabicWords } from './forms';
import { exonymsOf, givenNameSpellings } from './known';
import { romanizeWord, type ScholarlyStyle, withArticle } from './romanize';
import { titleForms } from './titles';
import { type SpellingModels, type WordSpelling, wordSpellings } from './word-spellings';

export type { SpellingModels } from './word-spellings';
export type NameStyle = 'press' | ScholarlyStyle;
export type ProposalOptions = {
  /** Default `press`. */
  readonly style?: NameStyle;
  /** How many at most. Default 5. */
  readonly limit?: number;
  /** False: by sound alone, without exonyms, known names and lexicon. Default true. */
  readonly useLists?: boolean;
};

/** Words inside names that are written in one way. Source: press usage (Reuters, AP style books). */
const PARTICLES: Readonly<Record<string, string>> = {
  بن: 'bin',
  ابن: 'ibn',
  بنت: 'bint',
  أبو: 'Abu',
  أبا: 'Abu',
  أبي: 'Abi',
  أم: 'Umm',
  آل: 'Al',
  بو: 'Bou',
  ولد: 'Ould',
  ذو: 'Dhu',
  سيدي: 'Sidi',
  دي: 'de',
  فان: 'van',
  فون: 'von',
};

/** The same in the scholarly systems, whose first letter is capital where the word opens a name. Sources as in romanize.ts. */
const SCHOLARLY: Readonly<Record<ScholarlyStyle, Readonly<Record<string, string>>>> = {
  'ala-lc': { ...scholarlyKin('ibn'), عبدالله: 'ʻAbd Allāh' },
  bgn: { ...scholarlyKin('Bin'), عبدالله: '‘Abd Allāh' },
  ijmes: { ...scholarlyKin('b.'), عبدالله: 'ʿAbd Allāh' },
};
function scholarlyKin(bin: string): Readonly<Record<string, string>> {
  return {
    بن: bin,
    ابن: 'ibn',
    بنت: 'bint',
    أبو: 'Abū',
    أبا: 'Abā',
    أبي: 'Abī',
    أم: 'Umm',
    آل: 'Āl',
    بو: 'Bū',
    ولد: 'Wuld',
    ذو: 'Dhū',
    سيدي: 'Sīdī',
    دي: 'dī',
    فان: 'fān',
    فون: 'fūn',
  };
}
/** ـ الدين after another word: Nour al-Din, Noureddine. */
const DIN = [
  { text: 'al-Din', score: 0 },
  { text: 'Eddine', score: -0.6 },
  { text: 'el-Din', score: -0.8 },
  { text: 'Din', score: -3 },
];

type Word = { readonly text: string; readonly score: number };
const WORDS_TO_COMBINE = 8;

/**
 * English spellings of an Arabic name, the best first, all different, at most `limit`.
 *
 * The order of evidence: exonyms (طرابلس is Tripoli), known names, then sound. Names of several words are spelled word
 * by word, with titles, particles and the article in their place (الشيخ عبد الرحمن is Sheikh Abdul Rahman). Press style drops diacritics
 * and mostly the article; the scholarly styles write every letter, with the short vowels of the press spellings.
 *
 * Empty for a text without Arabic letters.
 */
export function proposals(name: string, models: SpellingModels, options: ProposalOptions = {}): readonly string[] {
  const { style = 'press', limit = 5, useLists = true } = options;
  const words = wordsOf(name);
  if (words.length === 0 || limit < 1) return [];
  const known = useLists && style === 'press' ? exonymsOf(name) : [];
  const choices = words.map((word, i) => choicesOf(word, i, words, models, style, useLists));
  return [...new Set([...known, ...combine(choices, limit).map(capitalFirst)])].slice(0, limit);
}

/** Surface words with their tashkeel, which the scholarly styles read; عبدال… is cut where its article begins. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/(^|\s)(عبد)(?=ال.)/gu, '$1$2 ')
    .replace(/(^|\s)عبد\s+الله(?=\s|$)/gu, '$1عبدالله')
    .split(/\s+/u)
    .filter((word) => arabicWords(word).length > 0);
}

function choicesOf(
  surface: string,
  i: number,
  words: readonly string[],
  models: SpellingModels,
  style: NameStyle,
  useLists: boolean,
): readonly Word[] {
  const word = arabicWords(surface).join('');
  const isInside = words.length > 1;
  const isOpener = i > 0 || /^\p{Lu}/u.test(PARTICLES[word] ?? '') || word === 'بن' || word === 'ابن';
  if (isInside && PARTICLES[word] !== undefined && isOpener) {
    return [{ text: style === 'press' ? PARTICLES[word] : SCHOLARLY[style][word]!, score: 0 }];
  }
  if (word === 'عبدالله' && style !== 'press') return [{ text: SCHOLARLY[style][word]!, score: 0 }];
  if (style === 'press' && i < words.length - 1 && isTitle(words, i)) {
    return titleForms(surface).map((text, rank) => ({ text, score: -2 * rank }));
  }
  if (style === 'press' && i > 0 && word === 'الدين') return DIN;
  const isListed = style === 'press' && isInside && useLists && givenNameSpellings(word).length === 0;
  const listed = isListed ? exonymsOf(word) : [];
  if (listed.length > 0) return listed.map((text, rank) => ({ text, score: -rank }));
  const followsAbd = i > 0 && fold(words[i - 1]!, 'text') === 'عبد';
  if (style === 'press' && isInside && word === 'عبد' && fold(words[i + 1] ?? '', 'text').startsWith('ال')) {
    return [
      { text: 'Abdul', score: 0 },
      { text: 'Abdel', score: -0.4 },
      { text: 'Abd al', score: -2 },
    ];
  }
  const heard = wordSpellings(word, models, useLists).slice(0, 24);
  const found =
    style === 'press'
      ? heard
          .filter(({ article }) => !followsAbd || article === '')
          .map((spelling) => ({ text: pressForm(spelling), score: spelling.score }))
      : scholarly(surface, heard, style, models);
  const best = new Map<string, Word>();
  for (const choice of found) if (!best.has(choice.text)) best.set(choice.text, choice);
  return [...best.values()].slice(0, WORDS_TO_COMBINE);
}

/** Whether this word and all before it are titles. */
const isTitle = (words: readonly string[], i: number): boolean =>
  words.slice(0, i + 1).every((word) => titleForms(word).length > 0);

const pressForm = ({ article, latin }: WordSpelling): string => (article === '' ? '' : `${article}-`) + capital(latin);

function scholarly(
  surface: string,
  heard: readonly WordSpelling[],
  style: ScholarlyStyle,
  models: SpellingModels,
): readonly Word[] {
  const letters = surface.normalize('NFC');
  const article = /^[اٱ]\u064e?ل\u0652?(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})/u.exec(letters)?.[0] ?? '';
  const word = article === '' ? letters : letters.slice(article.length);
  const bare = /[\u064b-\u0652]/u.test(word) ? word : fold(word, 'text');
  return heard.map(({ latin, score }) => {
    const romanized = capital(romanizeWord(bare, latin, style, models.sound));
    const text = article === '' ? romanized : withArticle(romanized, fold(bare, 'text')[0] ?? '', style);
    return { text, score };
  });
}

/** Upper case for the first letter, after the sign of ع or hamza that may come before it. */
const capital = (text: string): string =>
  text.replace(/^([ʻʼʿʾ‘’]?)(\p{L})/u, (_, sign: string, letter: string) => sign + letter.toUpperCase());
const capitalFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The best combinations of one choice for each word by the sum of scores, each word's scores counted from its best. */
function combine(choices: readonly (readonly Word[])[], limit: number): readonly string[] {
  let beam: Word[] = [{ text: '', score: 0 }];
  for (const words of choices) {
    const best = words[0]?.score ?? 0;
    beam = beam
      .flatMap((before) =>
        words.map(({ text, score }) => ({
          text: before.text === '' ? text : `${before.text} ${text}`,
          score: before.score + score - best,
        })),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, Math.max(limit * 2, 16));
  }
  return [...new Set(beam.map(({ text }) => text))].filter((text) => text !== '').slice(0, limit);
}
