import { fingerprint } from '../text/fingerprint';
import type { LangTag } from '../text/types';
import { type Band, bandOf } from './bands';
import { MemoryIndex } from './memory-index';
import type { MatchScore } from './types';

/** Where a segment's cheapest translation would come from. */
export type AnalysisCategory =
  /** From a memory, by band. `none`: nothing above the floor anywhere. */
  | { readonly kind: 'memory'; readonly band: Band }
  /** The same text stood earlier in what is analysed. */
  | { readonly kind: 'repetition' }
  /** A similar text stood earlier, more like it than anything in a memory. */
  | { readonly kind: 'internal'; readonly band: Band };

export type AnalysisSegment = {
  readonly text: string;
  readonly lang: LangTag;
  readonly words: number;
  readonly characters: number;
  /** The best match of any memory, after penalties; `null` when there is none. */
  readonly score: MatchScore | null;
};

export type AnalysisRow = {
  readonly key: string;
  readonly category: AnalysisCategory;
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
  /** Words times the weight of the category. */
  readonly weighted: number;
};

export type Analysis = {
  /** All categories in a fixed order, empty ones too. */
  readonly rows: readonly AnalysisRow[];
  readonly total: Omit<AnalysisRow, 'key' | 'category'>;
  /** The category of each segment, in order. */
  readonly segments: readonly AnalysisCategory[];
};

/** Percent of a word that is paid, by `keyOf` the category. */
export type PayableWeights = Readonly<Record<string, number>>;

/** Source: MateCat's default payable rates: none 100, 50–74 100, 75–99 60, exact 30, repetition 30, context 0. */
export const MATECAT_WEIGHTS: PayableWeights = {
  'memory context': 0,
  'memory exact': 30,
  repetition: 30,
  'memory 95-99': 60,
  'memory 85-94': 60,
  'memory 75-84': 60,
  'memory 50-74': 100,
  'internal 95-99': 60,
  'internal 85-94': 60,
  'internal 75-84': 60,
  'internal 50-74': 100,
  'memory none': 100,
};

export const keyOf = (category: AnalysisCategory): string =>
  category.kind === 'repetition' ? 'repetition' : `${category.kind} ${category.band}`;

const FUZZY = ['95-99', '85-94', '75-84', '50-74'] as const;
const CATEGORIES: readonly AnalysisCategory[] = [
  { kind: 'memory', band: 'context' },
  { kind: 'memory', band: 'exact' },
  { kind: 'repetition' },
  ...FUZZY.map((band) => ({ kind: 'memory', band }) as const),
  ...FUZZY.map((band) => ({ kind: 'internal', band }) as const),
  { kind: 'memory', band: 'none' },
];

/**
 * How much of a text is there already: each segment in the first category that fits: context, exact, repetition, then the
 * better of memory and internal fuzzy match (the memory's when equal).
 *
 * @param floor whole percent: fuzzy matches below it count as none
 * Invariants: rows add up to the total; a segment counts once. Time: one look-up a segment in an index of the text itself.
 */
export function analyze(
  segments: Iterable<AnalysisSegment>,
  {
    floor = 50,
    internal = true,
    weights = MATECAT_WEIGHTS,
  }: { readonly floor?: number; readonly internal?: boolean; readonly weights?: PayableWeights } = {},
): Analysis {
  const seen = new Set<string>();
  const earlier = MemoryIndex.empty();
  const categories: AnalysisCategory[] = [];
  const sums = new Map(CATEGORIES.map((category) => [keyOf(category), { segments: 0, words: 0, characters: 0 }]));
  for (const segment of segments) {
    const category = categoryOf(segment, seen, internal ? earlier : null, floor);
    categories.push(category);
    const sum = sums.get(keyOf(category))!;
    sum.segments++;
    sum.words += segment.words;
    sum.characters += segment.characters;
  }
  const rows = CATEGORIES.map((category): AnalysisRow => {
    const key = keyOf(category);
    const sum = sums.get(key)!;
    return { key, category, ...sum, weighted: (sum.words * (weights[key] ?? 100)) / 100 };
  });
  const add = (field: 'segments' | 'words' | 'characters' | 'weighted') =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    rows,
    total: { segments: add('segments'), words: add('words'), characters: add('characters'), weighted: add('weighted') },
    segments: categories,
  };
}

function categoryOf(
  { text, lang, score }: AnalysisSegment,
  seen: Set<string>,
  earlier: MemoryIndex | null,
  floor: number,
): AnalysisCategory {
  const key = fingerprint(text);
  const isRepeated = seen.has(key);
  seen.add(key);
  const best = score !== null && score >= floor ? score : 0;
  if (best >= 100) return { kind: 'memory', band: bandOf(best) };
  if (isRepeated) return { kind: 'repetition' };
  const [inner] = earlier?.lookup({ text, lang, min: Math.max(floor, best + 1), limit: 1 }) ?? [];
  earlier?.upsert({ id: key, stamp: 0, texts: [{ lang, text }] });
  // The same tokens set apart otherwise are no repetition, and at most 99.
  if (inner !== undefined) return { kind: 'internal', band: bandOf(Math.min(99, inner.score)) };
  return { kind: 'memory', band: bandOf(best) };
}
