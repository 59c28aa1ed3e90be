import type { Span } from '../core/span';
import type { Vocabulary } from '../text/clitics';
import { fold } from '../text/fold';
import { isFunctionWord } from '../text/function-words';
import { INFLECTIONS, NISBA_ENDINGS, PROCLITICS, PRONOUNS } from './affixes';
import type { CompiledKey, CompiledTerm } from './automaton';
import type { Candidate } from './candidate';
import { inner, spellingCost } from './orthography';
import {
  ACCUSATIVE,
  ACCUSATIVE_UNMARKED,
  ANY_PROCLITIC,
  ARTICLE,
  BARE_ALEF_AFTER_PROCLITIC,
  FUNCTION_WORD,
  INFLECTION,
  NISBA,
  PROCLITIC,
  PRONOUN,
  SEVERAL_WORDS,
  SHORT_CORE,
  VARIANT,
  type Verdict,
} from './reading-costs';
import { latinVerdict } from './reading-latin';
import type { Certainty, MatchReason, TermReading } from './types';
import { type TermVocabulary, wholeWordEvidence } from './whole-word';

/** Highest costs of each certainty, and what confidence they stand for. Source: notes on Arabic, §2.3 (98 % and 92 % cut right). */
const SURE = 2.5;
const LIKELY = 3.0;
const POSSIBLE = 4.5;

export type ReadingContext = {
  readonly text: string;
  readonly lang: 'ar' | 'en' | 'other';
  readonly vocabulary: TermVocabulary;
  /** Whether a whole word (by where it starts) is a term as it stands. */
  readonly isTermAt: (start: number) => boolean;
};

/** Judges one candidate for one key: the reading with its cost, or `null` when it is no form of the term. */
export function readingOf(candidate: Candidate, key: CompiledKey, context: ReadingContext): TermReading | null {
  if (key.term.words > 1 && inner(context.text.slice(candidate.start, candidate.end)) !== key.term.inner) return null;
  const verdict = isAsWritten(candidate, key, context.text)
    ? EXACT
    : context.lang === 'ar'
      ? arabic(candidate, key, context)
      : latinVerdict(candidate, key, context.text, context.lang === 'en');
  if (verdict === null || verdict.cost > POSSIBLE) return null;
  const { entry, term } = key.term;
  return {
    start: candidate.start,
    end: candidate.end,
    surface: { start: candidate.surfaceStart, end: candidate.surfaceEnd },
    entryId: entry.id,
    termId: term.id,
    why: verdict.why,
    proclitics: PROCLITICS[candidate.proclitics]!,
    cost: verdict.cost,
    certainty: certaintyOf(verdict.cost),
    confidence: confidenceOf(verdict.cost),
  };
}

const EXACT: Verdict = { cost: 0, why: 'exact' };

export const certaintyOf = (cost: number): Certainty =>
  cost <= SURE ? 'sure' : cost <= LIKELY ? 'likely' : 'possible';

/** Falls in three straight lines: 1 at cost 0, .9 at the end of `sure`, .75 of `likely`, .4 of `possible`. */
export function confidenceOf(cost: number): number {
  if (cost <= 0) return 1;
  if (cost <= SURE) return 1 - (0.1 * cost) / SURE;
  if (cost <= LIKELY) return 0.9 - (0.15 * (cost - SURE)) / (LIKELY - SURE);
  return 0.75 - (0.35 * (cost - LIKELY)) / (POSSIBLE - LIKELY);
}

/** The term letter for letter with nothing attached: nothing more has to be asked, and most hits are so. */
const isAsWritten = (candidate: Candidate, { form, term }: CompiledKey, text: string): boolean =>
  form === 'plain' &&
  candidate.proclitics === 0 &&
  candidate.suffix === '' &&
  !candidate.articleBefore &&
  candidate.inside === 'same' &&
  text.slice(candidate.start, candidate.end) === term.term.text;

function arabic(candidate: Candidate, { term: compiled, form }: CompiledKey, context: ReadingContext): Verdict | null {
  const { text, vocabulary } = context;
  const { term, entry, words } = compiled;
  const written = text.slice(candidate.start, candidate.end);
  const isBare =
    candidate.proclitics === 0 && !candidate.articleBefore && candidate.suffix === '' && candidate.inside === 'same';
  if (term.exactOnly === true) {
    return isBare && fold(written, 'text').replace(/\s+/gu, ' ') === compiled.folded ? { cost: 0, why: 'exact' } : null;
  }
  const isName = entry.class === 'person' || entry.class === 'place';

  // What stands behind the core, and inside.
  const ending = endingOf(candidate, compiled, form, text);
  if (ending === null) return null;
  if (candidate.inside === 'inflected' && !compiled.inflects) return null;
  if (candidate.inside === 'article' && isName) return null;
  const insideCost = candidate.inside === 'inflected' ? INFLECTION : candidate.inside === 'article' ? ARTICLE : 0;

  // The article before it.
  if (candidate.articleBefore && (isName || compiled.folded.startsWith('ال')) && form !== 'nisba') return null;
  const articleCost = candidate.articleBefore && form !== 'nisba' ? ARTICLE : 0;

  // The spelling of the core.
  const spelling = spellingOf(candidate, compiled, form, fold(written, 'text'), vocabulary);
  if (spelling === null) return null;

  let cost = ending.cost + insideCost + articleCost + spelling.cost;
  if (candidate.proclitics !== 0) {
    const clitics = procliticCost(candidate, compiled, spelling, context);
    if (clitics === null) return null;
    cost += clitics;
  }
  const surface = text.slice(candidate.surfaceStart, candidate.surfaceEnd);
  if (words === 1 && !isBare && isFunctionWord(surface, 'ar')) cost += FUNCTION_WORD;
  if (words > 1) cost = Math.max(cost > 0 ? 0.1 : 0, cost - SEVERAL_WORDS);

  const why: MatchReason =
    candidate.proclitics !== 0
      ? 'clitic'
      : (ending.why ??
        (candidate.inside === 'inflected' || form === 'case'
          ? 'inflected'
          : candidate.articleBefore || candidate.inside === 'article'
            ? 'article'
            : spelling.cost > 0
              ? 'folded'
              : 'exact'));
  return { cost, why };
}

/** What the letters behind the core are, given the term's class; `null` when they cannot follow it. */
function endingOf(
  { suffix, end, surfaceEnd, inside }: Candidate,
  { entry, folded, inflects, words }: CompiledTerm,
  form: CompiledKey['form'],
  text: string,
): { readonly cost: number; readonly why?: MatchReason } | null {
  if (form === 'nisba') {
    return NISBA_ENDINGS.has(suffix) && entry.nisba === true ? { cost: NISBA, why: 'nisba' } : null;
  }
  if (form === 'beforePlural') return suffix === 'ات' ? { cost: INFLECTION, why: 'inflected' } : null;
  const isPronoun = PRONOUNS.has(suffix);
  if (form === 'beforePronoun') {
    if (suffix === 'ان' || suffix === 'ين' || suffix === 'ا') return { cost: INFLECTION, why: 'inflected' };
    return isPronoun ? { cost: PRONOUN, why: 'suffix' } : null;
  }
  if (suffix === '') return { cost: 0 };
  if (folded.endsWith('ة')) return null;
  // A term in the dual or definite state ends its word; so does one whose words inside were already bent.
  if (inside === 'inflected') return null;
  if (inflects && (words === 1 || isPronoun)) {
    const short = folded.length < 4 ? SHORT_CORE : 0;
    if (folded.startsWith('ال') && isPronoun && suffix !== 'ي') return null;
    return isPronoun && !INFLECTIONS.has(suffix)
      ? { cost: PRONOUN + short, why: 'suffix' }
      : INFLECTIONS.has(suffix)
        ? { cost: INFLECTION + short, why: 'inflected' }
        : { cost: PRONOUN + INFLECTION + short, why: 'suffix' };
  }
  if (suffix === 'ا' && words === 1 && folded.length >= 3 && !/(?:اء|ا|ى)$/u.test(folded)) {
    const marked = /\u064B/u.test(text.slice(end - 1, surfaceEnd));
    return { cost: marked ? ACCUSATIVE : ACCUSATIVE_UNMARKED, why: 'inflected' };
  }
  return null;
}

type Spelling = { readonly cost: number; readonly core: string };

function spellingOf(
  candidate: Candidate,
  { folded }: CompiledTerm,
  form: CompiledKey['form'],
  written: string,
  vocabulary: Vocabulary,
): Spelling | null {
  const core =
    candidate.assimilated === 'article' ? `ا${written}` : candidate.assimilated === 'elided' ? `ال${written}` : written;
  if (form === 'case' || form === 'variant') return { cost: VARIANT, core };
  if (form === 'nisba' || candidate.inside !== 'same') return { cost: 0, core };
  const wanted =
    form === 'beforePronoun' ? `${folded.slice(0, -1)}ت` : form === 'beforePlural' ? folded.slice(0, -1) : folded;
  const cost = spellingCost(core.replace(/\s+/gu, ' '), wanted, vocabulary);
  return cost === null ? null : { cost, core };
}

function procliticCost(
  candidate: Candidate,
  { entry, words, folded }: CompiledTerm,
  spelling: Spelling,
  { text, vocabulary, isTermAt }: ReadingContext,
): number | null {
  const letters = PROCLITICS[candidate.proclitics]!;
  const length = spelling.core.length;
  const isName = entry.class === 'person' || entry.class === 'place';
  const hasPreposition = letters.some((letter) => letter !== 'و' && letter !== 'ف');
  if (length < (hasPreposition || isName ? 3 : 2)) return null;

  let cost = letters.reduce((sum, letter) => sum + PROCLITIC[letter]!, ANY_PROCLITIC);
  if (spelling.cost > 0) cost += BARE_ALEF_AFTER_PROCLITIC;
  // An article in between settles it: no word begins بال, وال or لل by itself.
  const isSafe = candidate.assimilated !== 'no' || candidate.articleBefore || folded.startsWith('ال');
  if (!isSafe && words === 1) {
    const word = fold(text.slice(candidate.surfaceStart, candidate.surfaceEnd), 'text');
    const core = word.slice(letters.length);
    cost += wholeWordEvidence(word, core, candidate.proclitics, vocabulary, isTermAt(candidate.surfaceStart));
  }
  return cost;
}

/** How many words a reading covers, by the gaps inside. */
export const wordsIn = (text: string, { start, end }: Span): number => text.slice(start, end).split(/[\s-]+/u).length;
