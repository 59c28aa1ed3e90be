import type { Band } from './band';
import { advance, explain, runScratch } from './evidence';
import { type LengthModel, logLength } from './length-model';
import type { Ratios } from './ratios';
import type { SideForm } from './sentence-form';

/** What a bead of each of the common types costs beside what its words and lengths say, in nats. */
const [SINGLE, ALONE, JOINED] = [0, -2.4, -2];
/** Words of one side given the other; they speak for both directions here. */
const WORDS = 0.7;
const LENGTH = 0.8;
const WORST_WORDS = -6;

/**
 * A way through a wide band, by lengths and by the words of the target given the source alone: the most probable path of the
 * five common bead types. It keeps one byte a node, so that a band of some hundred nodes a row can be looked through where
 * everything that the model knows would take a hundred times the memory. What is found is good enough to look around it.
 *
 * @returns the target node of each source node
 */
export function coarsePath(
  source: SideForm,
  target: SideForm,
  ratios: Ratios,
  band: Band,
  lengths: LengthModel,
): Int32Array {
  const { rows, columns, lo, hi, offset } = band;
  const chosen = new Int8Array(band.size);
  const gains = [0, 1, 2].map(() => new Float64Array(columns + 2).fill(Number.NEGATIVE_INFINITY));
  const words = Array.from({ length: 4 }, () => new Float32Array(columns + 1));
  const own = Int32Array.from({ length: columns + 1 }, (_, j) => j);
  const run = runScratch(target.keys.length);
  const lengthOf = (side: SideForm, n: number) => side.sentences[n]!.length;
  const clipped = (value: number) => Math.max(WORST_WORDS, value);

  for (let i = 0; i <= rows; i++) {
    const [from, to] = [lo[i]!, hi[i]!];
    const now = gains[i % 3]!;
    const before = gains[(i + 2) % 3]!;
    const earlier = gains[(i + 1) % 3]!;
    if (i > 2) now.fill(Number.NEGATIVE_INFINITY, lo[i - 3]!, hi[i - 3]! + 1);
    const last = i > 0 ? lengthOf(source, i - 1) : 0;
    const two = i > 1 ? last + lengthOf(source, i - 2) : 0;
    if (i > 0) {
      advance(run, source, ratios, i);
      explain(words, run, target, Math.max(1, from - 1), to, own);
    }
    for (let j = from; j <= to; j++) {
      let best = i === 0 && j === 0 ? 0 : Number.NEGATIVE_INFINITY;
      let type = 0;
      const take = (value: number, kind: number) => {
        if (value > best) {
          best = value;
          type = kind;
        }
      };
      if (i > 0) take(before[j]! + ALONE, 1);
      if (j > from) take(now[j - 1]! + ALONE, 2);
      if (i > 0 && j > 0) {
        const length = lengthOf(target, j - 1);
        const first = clipped(words[0]![j]!);
        take(before[j - 1]! + SINGLE + LENGTH * logLength(last, length, lengths) + WORDS * first, 0);
        if (j > 1 && j - 1 >= Math.max(1, from - 1)) {
          const both = length + lengthOf(target, j - 2);
          const spoken = clipped(words[0]![j]! + words[0]![j - 1]!);
          take(before[j - 2]! + JOINED + LENGTH * logLength(last, both, lengths) + WORDS * spoken, 3);
        }
        if (i > 1) {
          const spoken = clipped(words[1]![j]!);
          take(earlier[j - 1]! + JOINED + LENGTH * logLength(two, length, lengths) + WORDS * spoken, 4);
        }
      }
      now[j] = best;
      chosen[offset[i]! + j - from] = type;
    }
  }

  const path = new Int32Array(rows + 1);
  path[rows] = columns;
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const type = chosen[offset[i]! + j - lo[i]!]!;
    const [up, left] = STEPS[type]!;
    for (let n = 1; n <= up; n++) path[i - n] = j - (n === up ? left : 0);
    i -= up;
    j -= left;
  }
  return path;
}

const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
];
