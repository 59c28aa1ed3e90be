import { isFunctionWord } from '../../text/function-words';
import { ENGLISH_MONTHS } from '../../text/month-names';
import { tokenize } from '../../text/tokenize';
import type { Token } from '../../text/types';
import { ENGLISH_WEEKDAYS } from '../../text/weekday-names';
import { PERSON_TITLES_EN } from './class-words';

/** A run of capitalised words in one English line. */
export type NameRun = {
  readonly line: number;
  /** The words that carry the name, without `of`, `the` and titles; possessive cut. */
  readonly words: readonly string[];
  /** As written, from the first word to the last, with a number that hangs on it. */
  readonly text: string;
  /** `-19` of COVID-19; empty for most. */
  readonly number: string;
  /** Words before and after in the line, lower case, for the guess of a class. */
  readonly before: string;
  readonly after: string;
  readonly title: string | null;
  /** It begins with a word that opens a sentence and never has a capital inside one: Yesterday, or Khalifa. */
  readonly isOpening: boolean;
  /** The run without that word; `null` where nothing is left, or the word is not such a one. */
  readonly rest: NameRun | null;
};

/** Capitalised words that are no names: months, days, and what stands beside a time. */
const MONTHS_AND_DAYS: ReadonlySet<string> = new Set([
  ...ENGLISH_MONTHS.flatMap(({ calendar, words }) => (calendar === 'gregorian' ? words : [])),
  ...ENGLISH_WEEKDAYS,
  ...'sat sun i ok et gmt bst am pm'.split(' '),
]);
const CONNECTORS = new Set('of de del della di da du la le el al bin ibn von van der den the and'.split(' '));
/** Their dot does not end a name. */
const SHORTENED = new Set('st mt ft jr sr no'.split(' '));
/** Months and verbs that are family names behind a name or title: Theresa May, Mrs May. */
const MONTH_NAMES = new Set('may april june august march'.split(' '));
const MOST_WORDS = 6;

/**
 * The proper names of English lines as maximal runs of capitalised words, with `of`, `de`, `bin` … inside.
 *
 * A word at the start of a sentence counts only when it never stands in small letters anywhere (`The`, `Historically`
 * do). Lines in capitals throughout and headlines in title case give no runs of their own. Days, months and pronouns
 * are no names, titles are kept apart.
 */
export function nameRuns(lines: readonly string[]): readonly NameRun[] {
  const tokens = lines.map((line) => tokenize(line));
  const small = new Set<string>();
  const capital = new Map<string, number>();
  for (const line of tokens) {
    for (const [i, token] of line.entries()) {
      if (token.kind !== 'word') continue;
      if (/^\p{Ll}/u.test(token.text)) small.add(bareWord(token.text));
      else if (!isSentenceStart(line, i)) {
        const word = bareWord(token.text);
        capital.set(word, (capital.get(word) ?? 0) + 1);
      }
    }
  }
  return tokens.flatMap((line, i) => (isTitleCase(line) ? [] : runsOf(lines[i]!, line, i, small, capital)));
}

const bareWord = (word: string): string => word.toLowerCase().replace(/['’]s$|['’]$/u, '');

function isSentenceStart(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { kind, text } = tokens[k]!;
    if (kind === 'word' || kind === 'number') return false;
    if (text === '.' && isInitial(tokens[k - 1])) return false; // U.S. and J. R. end no sentence
    if (/[.!?:"“”'‘’«]/u.test(text)) return true;
  }
  return true;
}

const isInitial = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.length === 1;

/** No full stop, and more than two thirds of the longer words begin with a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= 4);
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return long.length >= 5 && capitals / long.length > 0.67 && tokens.at(-1)?.text !== '.';
}

function runsOf(
  text: string,
  tokens: readonly Token[],
  line: number,
  small: ReadonlySet<string>,
  capital: ReadonlyMap<string, number>,
): readonly NameRun[] {
  const runs: NameRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(text, tokens, i, small, capital);
    if (end === null) {
      i++;
      continue;
    }
    const isOpening = (at: number): boolean => isSentenceStart(tokens, at) && !capital.has(bareWord(tokens[at]!.text));
    const run = makeRun(text, tokens, i, end, line, isOpening);
    if (run !== null) runs.push(run);
    i = end + 1;
  }
  return runs;
}

/** The last token of the run that begins at `i`, or `null` when none does. */
function runEnd(
  text: string,
  tokens: readonly Token[],
  i: number,
  small: ReadonlySet<string>,
  capital: ReadonlyMap<string, number>,
): number | null {
  if (!isName(tokens, i, small, capital)) return null;
  let end = i;
  let words = 1;
  for (let k = i; words < MOST_WORDS; ) {
    if (/['’]s?$/u.test(tokens[k]!.text)) break;
    const next = following(text, tokens, k);
    if (next === null) break;
    const isHyphened = /^[-‐‑]$/u.test(text.slice(tokens[k]!.end, tokens[next]!.start));
    if (isHyphened || isName(tokens, next, small, capital)) {
      end = k = next;
      words++;
      continue;
    }
    // One or two connectors, then a name again.
    if (!CONNECTORS.has(tokens[next]!.text)) break;
    const beyond = following(text, tokens, next);
    const target = beyond !== null && CONNECTORS.has(tokens[beyond]!.text) ? following(text, tokens, beyond) : beyond;
    if (target === null || tokens[next]!.text === 'and' || !isName(tokens, target, small, capital)) break;
    end = k = target;
    words++;
  }
  return end;
}

/** The next word when nothing but a space, a hyphen or the dot of an initial stands between. */
function following(text: string, tokens: readonly Token[], i: number): number | null {
  for (let k = i + 1; k < tokens.length && k <= i + 2; k++) {
    if (tokens[k]!.kind === 'word') {
      const gap = text.slice(tokens[i]!.end, tokens[k]!.start);
      const word = bareWord(tokens[i]!.text);
      const isShort = word.length === 1 || SHORTENED.has(word) || PERSON_TITLES_EN.has(word);
      return /^(?:\s{1,2}|[-‐‑])$/u.test(gap) || (isShort && /^\.\s?$/u.test(gap)) ? k : null;
    }
  }
  return null;
}

function isName(
  tokens: readonly Token[],
  i: number,
  small: ReadonlySet<string>,
  capital: ReadonlyMap<string, number>,
): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  const word = bareWord(token.text);
  if (MONTH_NAMES.has(word)) {
    const before = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
    return (
      before?.kind === 'word' &&
      /^\p{Lu}\p{Ll}/u.test(before.text) &&
      tokens[i + 1]?.kind !== 'number' &&
      !isFunctionWord(before.text, 'en')
    );
  }
  if (MONTHS_AND_DAYS.has(word)) return false;
  const isFunction = isFunctionWord(token.text, 'en') && token.text !== token.text.toUpperCase();
  if (!isSentenceStart(tokens, i)) return !isFunction;
  return !isFunction && (!small.has(word) || (capital.get(word) ?? 0) >= 2);
}

/** The letters of an abbreviation at the start as one word: U.S. is US, U.N. Security Council is UN Security Council. */
function withoutDots(words: readonly string[]): readonly string[] {
  const letters = words.findIndex((word) => word.length > 1);
  const count = letters < 0 ? words.length : letters;
  return count < 2 ? words : [words.slice(0, count).join(''), ...words.slice(count)];
}

function makeRun(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  line: number,
  isOpening: (at: number) => boolean,
): NameRun | null {
  let first = from;
  let title: string | null = null;
  while (first <= to && PERSON_TITLES_EN.has(bareWord(tokens[first]!.text))) {
    title = bareWord(tokens[first]!.text);
    first++;
    if (tokens[first]?.text === '.') first++;
  }
  if (first > to) return null;
  const words = tokens
    .slice(first, to + 1)
    .filter(({ kind, text: word }) => kind === 'word' && !CONNECTORS.has(word))
    .map(({ text: word }) => word.replace(/['’]s$|['’]$/u, ''));
  const joined = withoutDots(words);
  const last = tokens[to]!;
  const possessive = /['’]s?$/u.exec(last.text)?.[0].length ?? 0;
  const hasDot = last.text.length === 1 && text[last.end] === '.' && to > first; // the last dot of U.S.
  const end = last.end - possessive + (hasDot ? 1 : 0);
  const number = /^[-‐‑]\p{N}{1,4}(?![\p{L}\p{N}])/u.exec(text.slice(end))?.[0] ?? ''; // COVID-19
  const neighbour = (i: number): string => (tokens[i]?.kind === 'word' ? tokens[i].text.toLowerCase() : '');
  const second = isOpening(first) ? firstWord(tokens, first + 1, to) : null;
  return {
    line,
    words: joined,
    text: text.slice(tokens[first]!.start, end) + number,
    number,
    before: title ?? neighbour(first - 1),
    after: neighbour(to + 1),
    title,
    isOpening: isOpening(first),
    rest: second === null ? null : makeRun(text, tokens, second, to, line, () => false),
  };
}

/** The first word from `from` to `to` that carries a name. */
function firstWord(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i <= to; i++) {
    if (tokens[i]!.kind === 'word' && !CONNECTORS.has(tokens[i]!.text)) return i;
  }
  return null;
}
