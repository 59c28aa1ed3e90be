import { isFunctionWord } from '../text/function-words';
import type { LangTag } from '../text/types';
import { lowerBound } from './search';
import { isOrdered, rowsOf, type SegmentIndex } from './segment-index';
import { WORD } from './token-form';
import type { TokenView } from './token-view';
import type { UnitTable } from './unit-table';
import { classOf, type Vocabulary } from './vocabulary';

/** A part of a query that stands, in any forms of its words, in stored texts: tokens `[from, to)` of the query. */
export type Fragment = {
  readonly from: number;
  readonly to: number;
  /** Units that hold it, newest indexes last, a few of them; `at` is the token of their text where it begins. */
  readonly examples: readonly { readonly id: string; readonly at: number }[];
};
export type FragmentSearch = {
  readonly vocabulary: Vocabulary;
  readonly units: UnitTable;
  readonly levels: readonly SegmentIndex[];
  readonly view: TokenView;
  readonly lang: LangTag;
  readonly limit: number;
};

/** Words of a fragment at the least; one of them says something. */
const LEAST_WORDS = 2;
/** Rows looked at for one segment: some ten milliseconds. The rarest words, which say most, are looked at first. */
const MOST_ROWS = 60_000;
const EXAMPLES = 12;

type Place = { readonly level: SegmentIndex; readonly row: number; readonly at: number };
type Found = { readonly from: number; readonly to: number; readonly places: Place[] };

/**
 * The longest stored phrases of a text, longest first; none lies inside another.
 *
 * Every row that holds a content word of the query is compared with the query around that word, as far as the cores are equal on
 * both sides: so each phrase is as long as it can be. Invariant: each fragment stands in each of its examples, core by core.
 */
export function findFragments(search: FragmentSearch): readonly Fragment[] {
  const found = new Map<number, Found>();
  let left = MOST_ROWS;
  for (const anchor of anchors(search)) {
    for (const { level, rows } of anchor.lists) {
      if (left <= 0) break;
      const some = rows.length > left ? rows.subarray(rows.length - left) : rows;
      left -= some.length;
      for (const row of some) extend(search, level, row, anchor.token, found);
    }
  }
  const chosen: Found[] = [];
  const byLength = [...found.values()].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const each of byLength) {
    if (chosen.length >= search.limit) break;
    if (!chosen.some(({ from, to }) => from <= each.from && to >= each.to)) chosen.push(each);
  }
  return chosen.flatMap(({ from, to, places }) => {
    const examples = places.flatMap(({ level, row, at }) => {
      const u = level.unitStart[row]!;
      const ordinal = level.units[u]!;
      return search.units.isAlive(ordinal) ? [{ id: search.units.id(ordinal), at }] : [];
    });
    return examples.length > 0 ? [{ from, to, examples }] : [];
  });
}

/** The content words of the query with the rows that hold their cores, rarest first. */
function anchors({ view, levels, lang }: FragmentSearch) {
  const all: { token: number; size: number; lists: { level: SegmentIndex; rows: Int32Array }[] }[] = [];
  for (let token = 0; token < view.length; token++) {
    const core = view.core[token]!;
    if (core < 0 || !isContent(view, token, lang)) continue;
    const lists = levels.flatMap((level) => {
      if (!isOrdered(level)) return [{ level, rows: Int32Array.from({ length: rowsOf(level) }, (_, row) => row) }];
      const at = lowerBound(level.cores, 0, level.cores.length, core);
      if (level.cores[at] !== core) return [];
      return [{ level, rows: level.postings.subarray(level.postingStart[at]!, level.postingStart[at + 1]!) }];
    });
    const size = lists.reduce((sum, { rows }) => sum + rows.length, 0);
    if (size > 0) all.push({ token, size, lists });
  }
  return all.sort((a, b) => a.size - b.size);
}

const isContent = (view: TokenView, token: number, lang: LangTag): boolean =>
  classOf(view.traits[token]!) === WORD && !isFunctionWord(view.tokens[token]!.text.toLowerCase(), lang);

/** Compares a row with the query around each occurrence of one of its words. */
function extend(
  search: FragmentSearch,
  level: SegmentIndex,
  row: number,
  token: number,
  found: Map<number, Found>,
): void {
  const { view, vocabulary } = search;
  const { core } = vocabulary;
  const start = level.rowStart[row]!;
  const end = level.rowStart[row + 1]!;
  for (let at = start; at < end; at++) {
    if (core[level.tokens[at]!] !== view.core[token]) continue;
    let [from, low] = [token, at];
    while (from > 0 && low > start && core[level.tokens[low - 1]!] === view.core[from - 1]) {
      from--;
      low--;
    }
    let [to, high] = [token + 1, at + 1];
    while (to < view.length && high < end && core[level.tokens[high]!] === view.core[to]) {
      to++;
      high++;
    }
    while (from < to && !isWord(view, from)) {
      from++;
      low++;
    }
    while (to > from && !isWord(view, to - 1)) to--;
    if (wordsIn(view, from, to) < LEAST_WORDS || to - from === view.length) continue;
    const key = from * 2 ** 16 + to;
    const known = found.get(key) ?? { from, to, places: [] };
    found.set(key, known);
    if (known.places.length < EXAMPLES && known.places.at(-1)?.row !== row)
      known.places.push({ level, row, at: low - start });
  }
}

const isWord = (view: TokenView, token: number): boolean => classOf(view.traits[token]!) === WORD;

function wordsIn(view: TokenView, from: number, to: number): number {
  let words = 0;
  for (let token = from; token < to; token++) if (isWord(view, token)) words++;
  return words;
}
