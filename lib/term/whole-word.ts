import { GUARD_WORDS, PROCLITIC_RATE } from '../text/clitic-tables';
import type { Vocabulary } from '../text/clitics';
import { PROCLITICS } from './affixes';

/** Counts of forms, and of how many running words they are: a core missing from few words proves nothing. */
export type TermVocabulary = Vocabulary & { readonly size?: number };
/** Nothing is known: every count is 0. */
export const NO_VOCABULARY: TermVocabulary = { count: () => 0, size: 0 };
/** From so many running words on, absence speaks with its full weight. */
const LARGE = 10_000;

const NOUN_PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'وال'];
const ARTICLE_PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل'];
const AFTER_CONJUNCTION = ['ب', 'ل', 'ك', 'وب', 'ول', 'وك'];
/** Bounds of the evidence: one part of a reading's cost never outweighs everything else. */
const LEAST = -1;
const MOST = 4;
/**
 * For a core never seen without these letters, when one of them is not و, or و stands before a short core in ي: names new to a text mostly come in with و,
 * and بروتين, فقرة are words. Chosen on the judged hits of bench/quality/proclitics.tsv.
 */
const UNSEEN_CORE = 0.5;
const SHORT_CORE = 4;
/** Evidence of a word that is known to be one: a term itself, or on the guard list of lib/text. */
const KNOWN_WORD = 2;

/**
 * Evidence that a word is one whole word rather than proclitics and a core; above 0 it looks whole.
 *
 *     w = ln((n + ½)/(E + ½)) + ln(1 + A),  within [−1, 4]
 *
 * n counts the word as it stands, E what the core's own frequency makes one expect of it with these proclitics,
 * A the forms that only a whole word can show (الوفاق proves that وفاق is one). All forms folded to `text`.
 * What follows from the absence of the core alone counts in proportion to the size of the vocabulary.
 * Without a vocabulary only the guard list and `isTerm` (the word itself is a term) speak.
 * Source: notes on Arabic, §2.3.
 */
export function wholeWordEvidence(
  word: string,
  core: string,
  proclitics: number,
  vocabulary: TermVocabulary,
  isTerm: boolean,
): number {
  const letters = PROCLITICS[proclitics]!;
  if (letters.length === 0 || core.startsWith('ال')) return 0;
  const evidence = measured(word, core, letters, vocabulary);
  const bounded = Math.max(LEAST, Math.min(MOST, evidence));
  return isTerm || GUARD_WORDS.has(word) ? Math.max(KNOWN_WORD, bounded) : bounded;
}

function measured(word: string, core: string, letters: readonly string[], vocabulary: TermVocabulary): number {
  const count = (form: string): number => vocabulary.count(form);
  const prefix = letters.join('');
  let occurrences = count(core);
  for (const x of NOUN_PREFIXES) if (x !== prefix) occurrences += count(x + core);
  const expected = letters.reduce((product, letter) => product * PROCLITIC_RATE[letter]!, occurrences);

  let articled = 0;
  for (const x of ARTICLE_PREFIXES) articled += count(x + word);
  const first = letters[0]!;
  if (first === 'و' || first === 'ف') for (const x of AFTER_CONJUNCTION) articled += count(x + word);
  else {
    const joined = count(`و${word}`);
    if (joined > 1 + expected / 10) articled += joined;
  }
  const evidence = Math.log((count(word) + 0.5) / (expected + 0.5)) + Math.log(1 + articled);
  const isForeign = core.startsWith('ي') && core.length <= SHORT_CORE; // ويكي, ويلز: a foreign W, not و
  if (occurrences > 0 || articled > 0) return evidence;
  const isUnseen = count(word) > 0 && (isForeign || letters.some((letter) => letter !== 'و'));
  return (isUnseen ? evidence + UNSEEN_CORE : evidence) * Math.min(1, (vocabulary.size ?? 0) / LARGE);
}
