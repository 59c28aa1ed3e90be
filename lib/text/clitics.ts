import type { Span } from '../core/span';
import {
  GUARD_WORDS,
  IMPERFECT_PREFIXES,
  MIN_CORE_BEFORE_SUFFIX,
  PROCLITIC_RATE,
  PROCLITIC_ROWS,
  type ProcliticRow,
  QUESTION_ROWS,
  SUFFIX_ROWS,
} from './clitic-tables';
import { foldWithMap } from './fold';
import { isFunctionWord } from './function-words';

/** One way to read an Arabic word as proclitics + article + core + suffix. All strings are folded at level `text`. */
export type CliticAnalysis = {
  readonly proclitics: readonly string[];
  readonly article: boolean;
  /** The word as a dictionary or glossary has it: حكومة in وبحكومته. */
  readonly core: string;
  readonly suffix: string;
  /**
   * How unlikely the reading is: 0 for the whole word, at most 2.5 for a cut that can be relied on, about 3 for a
   * likely one, above 4.5 for one to drop. Thresholds were judged with a vocabulary; without one all costs are prior.
   */
  readonly cost: number;
  /** Where the core lies in the word as written, tashkeel and tatweel included. */
  readonly coreSpan: Span;
  /** The letters of the core where the writing rules alone do not give them: أصدقاؤ for أصدقاء before ه, سم for اسم in بسم. */
  readonly spelling?: string;
};

/** How often a folded form occurs, 0 for one never seen: a memory, a corpus, the open document. */
export type Vocabulary = { count(form: string): number };

type Draft = Omit<CliticAnalysis, 'cost' | 'coreSpan'> & {
  readonly row: ProcliticRow | null;
  readonly suffixCost: number;
  /** Core in the folded word. */
  readonly start: number;
  readonly end: number;
};

/**
 * The readings of a word, cheapest first; the whole word is always among them.
 *
 *     cost = base + clamp(w, −1, 4)        base: table of proclitics and suffixes
 *     w = ln((n + ½) / (E + ½)) + ln(1 + A)   (0 when the article follows the proclitics)
 *
 * n counts the word as it stands, E how often it should occur if it were proclitics + core (from the core's own count
 * and the rate of the proclitics), A occurrences that only a whole word can have: الوفاق proves that وفاق is one word,
 * since the article never stands before a proclitic. Words of the guard list have w ≥ 2, function words cost 5 to cut.
 * The whole word costs 0, or as much as the best cut has the evidence for it.
 *
 * Invariants: `joinClitics(analysis) === fold(word, 'text')` for every analysis; `coreSpan` lies within the word.
 * Source: the shape of w and its constants were fitted on judged hits in news text (98 % of cuts at or below 2.5 were
 * right on text not used for fitting).
 */
export function analyses(word: string, vocabulary?: Vocabulary): readonly CliticAnalysis[] {
  const { text, map } = foldWithMap(word, 'text');
  const count = (form: string): number => vocabulary?.count(form) ?? 0;
  const drafts = [...draftsOf(text)];
  const evidence = evidenceOf(text, count);

  const cuts = drafts.map((draft) => finish(draft, text, map, evidence, count));
  const whole: CliticAnalysis = {
    proclitics: [],
    article: false,
    core: text,
    suffix: '',
    cost: wholeCost(cuts, evidence),
    coreSpan: spanOf(map, 0, text.length),
  };
  return [whole, ...cuts.map(({ reading }) => reading)].toSorted(
    (a, b) => a.cost - b.cost || b.core.length - a.core.length,
  );
}

function* draftsOf(text: string): Generator<Draft> {
  yield* withSuffixes(text, null, 0);
  const rows = text.startsWith('أ') ? [...PROCLITIC_ROWS, ...QUESTION_ROWS] : PROCLITIC_ROWS;
  for (const row of rows) {
    if (!text.startsWith(row.written)) continue;
    const start = row.written.length;
    const rest = text.slice(start);
    // و + الكتاب is the row وال; a second article never follows.
    if (rest.startsWith('ال') && rest.length > 3) continue;
    if (row.before === 'imperfect' && !(IMPERFECT_PREFIXES.has(rest[0] ?? '') && rest.length >= 4)) continue;
    const losesLam = row.article && row.proclitics.at(-1) === 'ل';
    if (rest.length >= row.minCore && !(losesLam && rest.startsWith('ل'))) yield* withSuffixes(text, row, start);
    if (losesLam && rest.length + 1 >= row.minCore) yield* withSuffixes(text, row, start - 1);
  }
  if (text === 'بسم') {
    yield { ...draft(BI, 'اسم', '', 0, 1, 3), spelling: 'سم' };
  }
}

const BI = PROCLITIC_ROWS.find((row) => row.written === 'ب')!;

const draft = (
  row: ProcliticRow | null,
  core: string,
  suffix: string,
  suffixCost: number,
  start: number,
  end: number,
): Draft => ({
  proclitics: row?.proclitics ?? [],
  article: row?.article ?? false,
  core,
  suffix,
  row,
  suffixCost,
  start,
  end,
});

/** The rest of the word from `start` on as a core, and with each ending it can have. */
function* withSuffixes(text: string, row: ProcliticRow | null, start: number): Generator<Draft> {
  const rest = text.slice(start);
  if (row !== null) yield draft(row, rest, '', 0, start, text.length);
  for (const { written, cost, kind } of SUFFIX_ROWS) {
    const end = text.length - written.length;
    if (!rest.endsWith(written) || end - start < MIN_CORE_BEFORE_SUFFIX) continue;
    // A noun with the article takes no pronoun, and no accusative alef.
    if (row?.article && (kind === 'pronoun' || kind === 'accusative')) continue;
    const stem = text.slice(start, end);
    if (kind === 'accusative' && /[ةاىء]$/u.test(stem)) continue;
    if (!/[ةى]$/u.test(stem)) yield draft(row, stem, written, cost, start, end);
    if (kind === 'accusative') continue;
    if (kind === 'feminine-plural') yield draft(row, `${stem}ة`, written, cost, start, end);
    else if (stem.endsWith('ت')) yield draft(row, `${stem.slice(0, -1)}ة`, written, cost, start, end);
    if (kind !== 'pronoun') continue;
    if (stem.endsWith('ا')) yield draft(row, `${stem.slice(0, -1)}ى`, written, cost + 0.3, start, end);
    if (/ا[ؤئ]$/u.test(stem))
      yield { ...draft(row, `${stem.slice(0, -1)}ء`, written, cost, start, end), spelling: stem };
  }
}

/** A reading and how much its word looks like one whole word. */
type Cut = { readonly reading: CliticAnalysis; readonly w: number; readonly isUsual: boolean };
type Evidence = {
  readonly n: number;
  readonly isGuarded: boolean;
  readonly isFunction: boolean;
};

function evidenceOf(text: string, count: (form: string) => number): Evidence {
  return {
    n: count(text),
    isGuarded: GUARD_WORDS.has(text),
    isFunction: isFunctionWord(text, 'ar'),
  };
}

function finish(
  draft: Draft,
  text: string,
  map: Uint32Array,
  evidence: Evidence,
  count: (form: string) => number,
): Cut {
  const { row, suffixCost, start, end, ...reading } = draft;
  const isPlainProclitic = row !== null && row.proclitics.length > 0 && !row.article;
  let w = 0;
  let proof = 0;
  if (isPlainProclitic) ({ w, proof } = wholeness(text, row, reading.core, evidence.n, count));
  else if (row === null) w = Math.log((evidence.n + 0.5) / (count(reading.core) * SUFFIX_RATE + 0.5));
  if (row !== null && evidence.isGuarded) w = Math.max(w, 2);
  w = clamp(w, -1, 4);

  let cost = (row?.cost ?? 0) + suffixCost + w + (evidence.isFunction ? FUNCTION_WORD_COST : 0);
  if (row?.article && row.proclitics.at(-1) === 'ل') cost += lamCost(draft, count);
  if (!reading.article && ARTICLE_LEFT.test(reading.core)) cost += ARTICLE_LEFT_COST;
  const isAnd = row?.written === 'و' && reading.suffix === '' && reading.core.length >= 3;
  const isUsual = isAnd && proof === 0 && (evidence.n === 0 || count(reading.core) >= USUAL_CORE);
  return { reading: { ...reading, cost, coreSpan: spanOf(map, start, end) }, w, isUsual };
}

/** A core seen so often is a word; و before it is then the rule (verbs open their sentence with it). */
const USUAL_CORE = 3;
/** A core that still begins with proclitics and the article: the cut did not go far enough. */
const ARTICLE_LEFT = /^(?:[وف]?[بك]ال|[وف]ال|[وف]?لل)...?/u;
const ARTICLE_LEFT_COST = 1.5;
const FUNCTION_WORD_COST = 5;
/** A guess at how often a noun bears a given ending; only its order of magnitude matters. */
const SUFFIX_RATE = 0.05;

/** w of the formula, above 0 when the word looks like one whole word, and A, the proof for it. */
function wholeness(
  text: string,
  row: ProcliticRow,
  core: string,
  n: number,
  count: (form: string) => number,
): { readonly w: number; readonly proof: number } {
  const letters = row.proclitics;
  const own = row.written;
  let seen = count(core);
  for (const other of ['و', 'ف', 'ب', 'ل', 'ك', 'وال']) if (other !== own) seen += count(other + core);
  const expected = letters.reduce((product, letter) => product * (PROCLITIC_RATE[letter] ?? 0.001), seen);

  let proof = 0;
  for (const article of ['ال', 'وال', 'بال', 'كال', 'فال', 'لل']) proof += count(article + text);
  if (own === 'و' || own === 'ف') for (const other of ['ب', 'ل', 'ك', 'وب', 'ول', 'وك']) proof += count(other + text);
  if (own === 'ب' || own === 'ل' || own === 'ك') {
    const withAnd = count(`و${text}`);
    if (withAnd > 1 + expected / 10) proof += withAnd;
  }
  return { w: Math.log((n + 0.5) / (expected + 0.5)) + Math.log(1 + proof), proof };
}

/** لل + ليبية or لل + يبية: the one the vocabulary knows; without evidence the lam is taken to be the article's. */
function lamCost(reading: Draft, count: (form: string) => number): number {
  const letters = reading.row!.written.length;
  const lost = reading.start < letters;
  const mine = count(reading.core) + count(`ال${reading.core}`);
  const other = lost ? reading.core.slice(1) : `ل${reading.core}`;
  const theirs = count(other) + count(`ال${other}`);
  return (lost ? 0.3 : 0) + clamp(Math.log((theirs + 0.5) / (mine + 0.5)), -0.3, 2);
}

/**
 * The whole word costs nothing unless the evidence is for a cut: a proclitic with the article (بال, كال, وال, لل),
 * which is a cut in all but a few words, a core so frequent that the cut has w below 0, or و before three letters
 * (70 % of such types have their rest attested).
 */
function wholeCost(cuts: readonly Cut[], evidence: Evidence): number {
  if (evidence.isGuarded || evidence.isFunction) return 0;
  let cost = 0;
  for (const { reading, w, isUsual } of cuts) {
    if (isUsual) cost = Math.max(cost, reading.cost + 0.1);
    if (reading.suffix !== '') continue;
    const { article, proclitics, core } = reading;
    if (article && core.length >= 3 && evidence.n < 5) cost = Math.max(cost, proclitics.length > 0 ? 2.6 : 1);
    cost = Math.max(cost, -2 * w);
  }
  return cost;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const spanOf = (map: Uint32Array, start: number, end: number): Span => ({
  start: start === 0 ? 0 : map[start]!,
  end: map[end]!,
});
