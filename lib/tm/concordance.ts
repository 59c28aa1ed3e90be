import type { ConcordanceQuery, TokenRange } from './concordance-query';
import { TOKEN } from './costs';
import { lowerBound } from './search';
import { isOrdered, rowsOf, type SegmentIndex } from './segment-index';
import { tokenCost } from './token-cost';
import { tokenForm, WORD } from './token-form';
import { compile } from './token-view';
import { classOf, type Vocabulary } from './vocabulary';

/**
 * A word of the query against the vocabulary: `fits[id]` is 1 for the tokens it fits; `cores` are the cores of those.
 * `isWhole`: every token with one of the cores fits, so postings need no second look.
 */
type Matcher = { readonly fits: Uint8Array; readonly cores: readonly number[]; readonly isWhole: boolean };
export type CompiledConcordance = readonly (readonly Matcher[])[];

/** Prepares a query: reads the cores of the vocabulary once a word (a millisecond for a million), for `*` its texts. */
export function compileConcordance(query: ConcordanceQuery, vocabulary: Vocabulary): CompiledConcordance {
  return query.parts.map((part) => part.map((word) => matcherOf(word, query.words, vocabulary)));
}

function matcherOf(word: string, words: ConcordanceQuery['words'], vocabulary: Vocabulary): Matcher {
  const fits = new Uint8Array(vocabulary.size);
  if (word.includes('*')) return wildcard(word, words, vocabulary, fits);
  const view = compile(word, vocabulary);
  const core = view.core[0] ?? -1;
  const folded = view.folded[0];
  const isWord = classOf(view.traits[0] ?? 0) === WORD;
  const plain = plainKey(word);
  const isFit = (id: number): boolean => {
    if (words === 'forms')
      return vocabulary.folded[id] === folded || (isWord && tokenCost(view, 0, vocabulary, id) < TOKEN);
    return vocabulary.folded[id] === folded && plainKey(vocabulary.text(vocabulary.plain[id]!)) === plain;
  };
  let isWhole = true;
  const { core: cores, size } = vocabulary;
  for (let id = 0; core >= 0 && id < size; id++) {
    if (cores[id] !== core || !vocabulary.isToken(id)) continue;
    if (isFit(id)) fits[id] = 1;
    else isWhole = false;
  }
  return { fits, cores: core < 0 ? [] : [core], isWhole };
}

const plainKey = (word: string): string => tokenForm(word, 'word').plain.toLowerCase();

function wildcard(word: string, words: ConcordanceQuery['words'], vocabulary: Vocabulary, fits: Uint8Array): Matcher {
  const key = (text: string): string => (words === 'forms' ? tokenForm(text, 'word').folded : plainKey(text));
  const pieces = word.split('*').map((piece) => (piece === '' ? '' : key(piece)));
  const pattern = new RegExp(`^${pieces.map(escaped).join('.*')}$`, 'su');
  const cores = new Set<number>();
  for (let id = 0; id < vocabulary.size; id++) {
    if (!vocabulary.isToken(id)) continue;
    const text = vocabulary.text(words === 'forms' ? vocabulary.folded[id]! : vocabulary.plain[id]!);
    if (!pattern.test(words === 'forms' ? text : text.toLowerCase())) continue;
    fits[id] = 1;
    cores.add(vocabulary.core[id]!);
  }
  return { fits, cores: [...cores], isWhole: false };
}

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}/]/gu, '\\$&');

/**
 * Calls `visit` with the rows of an index that a query fits, in order of their numbers, so shortest segments first, until it
 * says false. The rows that hold all words are found by intersecting their postings, then checked token by token.
 * @returns false when `visit` ended it
 */
export function visitRows(index: SegmentIndex, query: CompiledConcordance, visit: (row: number) => boolean): boolean {
  const isSure = isOrdered(index) && query.length === 1 && query[0]!.length === 1 && query[0]![0]!.isWhole;
  return visitCandidates(index, query, (row) => !(isSure || holdsAll(index, query, row)) || visit(row));
}

/** All occurrences in a row, in reading order, each once: two parts may be the same word. */
export function rangesIn(index: SegmentIndex, query: CompiledConcordance, row: number): readonly TokenRange[] {
  const start = index.rowStart[row]!;
  const end = index.rowStart[row + 1]!;
  return query
    .flatMap((part) => {
      const places: TokenRange[] = [];
      for (let at = start; at + part.length <= end; at++)
        if (isAt(part, index.tokens, at)) places.push({ from: at - start, to: at - start + part.length });
      return places;
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from, to }, i, all) => i === 0 || all[i - 1]!.from !== from || all[i - 1]!.to !== to);
}

function holdsAll({ tokens, rowStart }: SegmentIndex, query: CompiledConcordance, row: number): boolean {
  const end = rowStart[row + 1]!;
  for (const part of query) if (firstIn(part, tokens, rowStart[row]!, end) < 0) return false;
  return true;
}

/** Where the words of a part stand first in `[start, end)`, or −1. */
function firstIn(part: readonly Matcher[], tokens: Int32Array, start: number, end: number): number {
  const { fits } = part[0]!;
  const last = end - part.length;
  for (let at = start; at <= last; at++)
    if (fits[tokens[at]!] === 1 && (part.length === 1 || isAt(part, tokens, at))) return at;
  return -1;
}

/** The first occurrence of any part in a row, as places in `index.tokens`. */
export function firstRange(index: SegmentIndex, query: CompiledConcordance, row: number): TokenRange {
  let found: TokenRange = { from: -1, to: -1 };
  for (const part of query) {
    const from = firstIn(part, index.tokens, index.rowStart[row]!, index.rowStart[row + 1]!);
    if (found.from < 0 || from < found.from) found = { from, to: from + part.length };
  }
  return found;
}

function isAt(part: readonly Matcher[], tokens: Int32Array, at: number): boolean {
  for (let k = 0; k < part.length; k++) if (part[k]!.fits[tokens[at + k]!] !== 1) return false;
  return true;
}

function visitCandidates(index: SegmentIndex, query: CompiledConcordance, visit: (row: number) => boolean): boolean {
  const rows = rowsOf(index);
  if (!isOrdered(index)) {
    for (let row = 0; row < rows; row++) if (!visit(row)) return false;
    return true;
  }
  const lists = query.flat().map((matcher) => postingsOf(index, matcher));
  lists.sort((a, b) => a.length - b.length);
  const [shortest, ...others] = lists;
  if (shortest === undefined) return true;
  const places = new Int32Array(others.length);
  let last = -1;
  for (let i = 0; i < shortest.length; i++) {
    const row = shortest[i]!;
    if (row === last) continue;
    last = row;
    let isInAll = true;
    for (let l = 0; l < others.length && isInAll; l++) {
      const other = others[l]!;
      places[l] = gallop(other, places[l]!, row);
      isInAll = other[places[l]!] === row;
    }
    if (isInAll && !visit(row)) return false;
  }
  return true;
}

/** `lowerBound` for a value that is likely to be near. */
function gallop(list: Int32Array, from: number, value: number): number {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step]! < value) {
    low += step;
    step *= 2;
  }
  return lowerBound(list, low, Math.min(list.length, low + step + 1), value);
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
