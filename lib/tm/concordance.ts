import type { Span } from '../core/span';
import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';
import { TOKEN } from './costs';
import { lowerBound } from './search';
import { isOrdered, rowsOf, type SegmentIndex } from './segment-index';
import { tokenCost } from './token-cost';
import { tokenForm, WORD } from './token-form';
import { compile, type TokenView } from './token-view';
import { classOf, type Vocabulary } from './vocabulary';

/**
 * What to look for: all `parts`, anywhere in a segment; the words of one part stand next to each other, in order.
 * `*` in a word stands for any letters.
 */
export type ConcordanceQuery = {
  readonly parts: readonly (readonly string[])[];
  /** `exact`: as written, tashkeel and case aside · `forms`: any spelling, clitics, ending. */
  readonly words: 'exact' | 'forms';
};

/** An occurrence of a part of the query: which tokens of the segment. */
export type TokenRange = { readonly from: number; readonly to: number };

/**
 * Reads what a user typed: words to be found anywhere, "words in quotes" to be found together.
 * Quotes of either language count; one that is not closed runs to the end. `null` when there is no word in it.
 */
export function parseConcordance(text: string, words: ConcordanceQuery['words']): ConcordanceQuery | null {
  const parts: string[][] = [];
  for (const [, quoted, plain] of text.matchAll(/["“”«»]([^"“”«»]*)(?:["“”«»]|$)|([^"“”«»\s]+)/gu)) {
    const found = wordsOf(quoted ?? plain ?? '');
    if (quoted !== undefined) parts.push(found);
    else parts.push(...(found.length > 1 ? [found] : found.map((word) => [word])));
  }
  const full = parts.filter((part) => part.length > 0);
  return full.length === 0 ? null : { parts: full, words };
}

/** Tokens, with `*` joined to the letters it touches. */
function wordsOf(text: string): string[] {
  const tokens: (Token | { start: number; end: number; text: string })[] = [];
  for (const token of tokenize(text)) {
    const last = tokens.at(-1);
    const isJoined = last?.end === token.start && (token.text === '*' || last.text.endsWith('*'));
    if (isJoined) tokens[tokens.length - 1] = { start: last.start, end: token.end, text: last.text + token.text };
    else tokens.push(token);
  }
  return tokens.map((token) => token.text).filter((word) => word !== '*');
}

/** A word of the query against the vocabulary: which tokens it fits, and which cores such tokens have. */
type Matcher = { readonly fits: (id: number) => boolean; readonly cores: readonly number[] };
export type CompiledConcordance = readonly (readonly Matcher[])[];

/** Prepares a query. A word with `*` reads the vocabulary once (a few tens of milliseconds for half a million tokens). */
export function compileConcordance(query: ConcordanceQuery, vocabulary: Vocabulary): CompiledConcordance {
  return query.parts.map((part) => part.map((word) => matcherOf(word, query.words, vocabulary)));
}

function matcherOf(word: string, words: ConcordanceQuery['words'], vocabulary: Vocabulary): Matcher {
  if (word.includes('*')) return wildcard(word, words, vocabulary);
  const view = compile(word, vocabulary);
  const core = view.core[0] ?? -1;
  const cores = core < 0 ? [] : [core];
  const plain = plainKey(word);
  const known = new Map<number, boolean>();
  const fits = (id: number): boolean => {
    if (vocabulary.core[id] !== core) return false;
    let answer = known.get(id);
    if (answer === undefined) {
      answer =
        words === 'forms' ? isForm(view, vocabulary, id) : plainKey(vocabulary.text(vocabulary.plain[id]!)) === plain;
      known.set(id, answer);
    }
    return answer;
  };
  return { cores, fits };
}

/** Numbers share a core, but one is no form of another. */
const isForm = (view: TokenView, vocabulary: Vocabulary, id: number): boolean =>
  view.folded[0] === vocabulary.folded[id] ||
  (classOf(view.traits[0] ?? 0) === WORD &&
    vocabulary.core[id] === view.core[0] &&
    tokenCost(view, 0, vocabulary, id) < TOKEN);

const plainKey = (word: string): string => tokenForm(word, 'word').plain.toLowerCase();

function wildcard(word: string, words: ConcordanceQuery['words'], vocabulary: Vocabulary): Matcher {
  const key = (text: string): string => (words === 'forms' ? tokenForm(text, 'word').folded : plainKey(text));
  const pieces = word.split('*').map((piece) => (piece === '' ? '' : key(piece)));
  const pattern = new RegExp(`^${pieces.map(escaped).join('.*')}$`, 'su');
  const ids = new Set<number>();
  const cores = new Set<number>();
  for (let id = 0; id < vocabulary.size; id++) {
    if (!vocabulary.isToken(id)) continue;
    const text = vocabulary.text(words === 'forms' ? vocabulary.folded[id]! : vocabulary.plain[id]!);
    if (!pattern.test(words === 'forms' ? text : text.toLowerCase())) continue;
    ids.add(id);
    cores.add(vocabulary.core[id]!);
  }
  return { fits: (id) => ids.has(id), cores: [...cores] };
}

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}/]/gu, '\\$&');

/**
 * The rows of an index that a query fits, in order of their numbers, so shortest segments first.
 *
 * The rows that hold all words are found by intersecting their postings, then checked token by token.
 * The ranges are all occurrences in the row, in reading order.
 * @param from the first row to look at: where an earlier search stopped
 */
export function* concordanceRows(
  index: SegmentIndex,
  query: CompiledConcordance,
  from = 0,
): Generator<{ readonly row: number; readonly ranges: readonly TokenRange[] }> {
  for (const row of candidateRows(index, query, from)) {
    const start = index.rowStart[row]!;
    const end = index.rowStart[row + 1]!;
    const ranges = query.map((part) => placesOf(part, index.tokens, start, end));
    if (ranges.every((places) => places.length > 0)) yield { row, ranges: inOrder(ranges.flat()) };
  }
}

/** Everywhere that the words of a part stand next to each other. */
function placesOf(part: readonly Matcher[], tokens: Int32Array, start: number, end: number): readonly TokenRange[] {
  const places: TokenRange[] = [];
  for (let at = start; at + part.length <= end; at++) {
    let k = 0;
    while (k < part.length && part[k]!.fits(tokens[at + k]!)) k++;
    if (k === part.length) places.push({ from: at - start, to: at - start + k });
  }
  return places;
}

/** In reading order, each once: two parts may be the same word. */
const inOrder = (ranges: readonly TokenRange[]): readonly TokenRange[] =>
  ranges
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from, to }, i, all) => i === 0 || all[i - 1]!.from !== from || all[i - 1]!.to !== to);

function* candidateRows(index: SegmentIndex, query: CompiledConcordance, from: number): Generator<number> {
  const rows = rowsOf(index);
  if (!isOrdered(index)) {
    for (let row = from; row < rows; row++) yield row;
    return;
  }
  const lists = query.flat().map((matcher) => postingsOf(index, matcher));
  lists.sort((a, b) => a.length - b.length);
  const [shortest, ...others] = lists;
  if (shortest === undefined) return;
  const places = new Int32Array(others.length);
  let last = -1;
  for (let i = lowerBound(shortest, 0, shortest.length, from); i < shortest.length; i++) {
    const row = shortest[i]!;
    if (row === last) continue;
    last = row;
    let isInAll = true;
    for (let l = 0; l < others.length && isInAll; l++) {
      const other = others[l]!;
      places[l] = lowerBound(other, places[l]!, other.length, row);
      isInAll = other[places[l]!] === row;
    }
    if (isInAll) yield row;
  }
}

/** Rows that hold any token a word fits, ascending; a row may stand there more than once. */
function postingsOf(index: SegmentIndex, { cores }: Matcher): Int32Array {
  const lists = cores.flatMap((core) => {
    const at = lowerBound(index.cores, 0, index.cores.length, core);
    return index.cores[at] === core
      ? [index.postings.subarray(index.postingStart[at]!, index.postingStart[at + 1]!)]
      : [];
  });
  if (lists.length === 1) return lists[0]!;
  return merged(
    lists,
    lists.reduce((sum, list) => sum + list.length, 0),
  );
}

function merged(lists: readonly Int32Array[], size: number): Int32Array {
  const all = new Int32Array(size);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** A hit in its sentence, for a list that lines up the words found. Left and right are logical: before and after. */
export type KwicLine = { readonly before: string; readonly match: string; readonly after: string; readonly span: Span };

/** Cuts a text around the first range found. */
export function kwic(text: string, range: TokenRange): KwicLine {
  const tokens = tokenize(text);
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start;
  return { before: text.slice(0, start), match: text.slice(start, end), after: text.slice(end), span: { start, end } };
}

/** What KWIC lines are sorted by: the words after the match, or those before it, nearest first; folded. */
export function kwicKey(line: KwicLine, by: 'before' | 'after'): string {
  const words = tokenize(line[by])
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text, kind }) => tokenForm(text, kind).folded);
  return (by === 'before' ? words.reverse() : words).slice(0, KEY_WORDS).join(' ');
}

const KEY_WORDS = 4;
