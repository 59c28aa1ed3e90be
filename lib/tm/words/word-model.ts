import { type AnyArray, readArrays, textOf, utf16, writeArrays } from '../array-file';
import { StringTable } from '../string-table';
import { PIECES_VERSION } from './pieces';

/** The word that stands for no partner. */
export const NOBODY = '';
/** Added to every count. Source: fast_align's default for its sparse prior. */
export const SMOOTHING = 0.01;

export type WordModelParts = {
  readonly words: readonly [StringTable, StringTable];
  /** By word of the first language: triples of a word of the second and the expected links each way. */
  readonly rows: readonly (readonly number[] | undefined)[];
  readonly totals: readonly [Float64Array, Float64Array];
  readonly tensions: readonly [number, number];
  readonly pairs: number;
  readonly note: string;
};

type Meta = { readonly tensions: readonly [number, number]; readonly pairs: number; readonly note: string };

/**
 * Which words of two languages render each other, learned from a memory: how often each pair of words was linked, as expected
 * by either direction. `others[rowStart[a], rowStart[a + 1])` are the partners of word a, ascending.
 */
export class WordModel {
  private constructor(
    readonly words: readonly [StringTable, StringTable],
    private readonly rowStart: Int32Array,
    private readonly others: Int32Array,
    private readonly counts: readonly [Float32Array, Float32Array],
    readonly totals: readonly [Float64Array, Float64Array],
    private readonly meta: Meta,
  ) {}

  static of({ words, rows, totals, tensions, pairs, note }: WordModelParts): WordModel {
    const size = words[0].size;
    const rowStart = new Int32Array(size + 1);
    for (let a = 0; a < size; a++) rowStart[a + 1] = rowStart[a]! + (rows[a]?.length ?? 0) / 3;
    const cells = rowStart[size]!;
    const others = new Int32Array(cells);
    const counts = [new Float32Array(cells), new Float32Array(cells)] as const;
    for (let a = 0; a < size; a++) {
      const row = rows[a];
      if (row === undefined) continue;
      const order = Array.from({ length: row.length / 3 }, (_, k) => k * 3).sort((x, y) => row[x]! - row[y]!);
      order.forEach((k, i) => {
        const at = rowStart[a]! + i;
        others[at] = row[k]!;
        counts[0][at] = row[k + 1]!;
        counts[1][at] = row[k + 2]!;
      });
    }
    const cut = [totals[0].slice(0, size), totals[1].slice(0, words[1].size)] as const;
    return new WordModel(words, rowStart, others, counts, cut, { tensions, pairs, note });
  }

  get tensions(): readonly [number, number] {
    return this.meta.tensions;
  }

  /** Pairs of texts it has learned from. */
  get pairs(): number {
    return this.meta.pairs;
  }

  get note(): string {
    return this.meta.note;
  }

  get cells(): number {
    return this.others.length;
  }

  /** The chance that word `a` is rendered by `b` (side 0), or the other way round (side 1); ids, −1 for an unknown word. */
  chance(a: number, b: number, side: 0 | 1): number {
    const by = side === 0 ? a : b;
    const total = by < 0 ? 1 : Math.max(1, this.totals[side][by]!); // an unknown word is one that was seen once
    const size = this.words[1 - side]!.size;
    const at = a < 0 || b < 0 ? -1 : this.find(a, b);
    return ((at < 0 ? 0 : this.counts[side][at]!) + SMOOTHING) / (total + SMOOTHING * size);
  }

  /** Calls `work` for all cells: both words, the expected links each way. */
  eachCell(work: (a: number, b: number, forward: number, backward: number) => void): void {
    for (let a = 0; a + 1 < this.rowStart.length; a++) {
      for (let at = this.rowStart[a]!; at < this.rowStart[a + 1]!; at++)
        work(a, this.others[at]!, this.counts[0][at]!, this.counts[1][at]!);
    }
  }

  /** The words in tables of their own, which may grow. */
  copyOfWords(): [StringTable, StringTable] {
    const copy = (table: StringTable) => {
      const { chars, offsets, slots } = table.parts();
      return StringTable.from({ chars: chars.slice(), offsets: offsets.slice(), slots: slots.slice() });
    };
    return [copy(this.words[0]), copy(this.words[1])];
  }

  /** As bytes; write them one after the other. */
  write(): readonly Uint8Array[] {
    const strings = this.words.flatMap((table): AnyArray[] => {
      const { chars, offsets, slots } = table.parts();
      return [chars, offsets, slots];
    });
    const arrays = [this.rowStart, this.others, ...this.counts, ...this.totals];
    return writeArrays(KIND, [utf16(JSON.stringify(this.meta)), ...strings, ...arrays]);
  }

  /** Null when the bytes are damaged or of other rules: then the model has to be learned again. */
  static read(buffer: ArrayBuffer): WordModel | null {
    const arrays = readArrays(KIND, buffer);
    if (typeof arrays === 'string') return null;
    let taken = 0;
    const next = <T extends AnyArray>() => arrays[taken++]! as T;
    const meta = JSON.parse(textOf(next<Uint16Array>())) as Meta;
    const strings = () =>
      StringTable.from({ chars: next<Uint16Array>(), offsets: next<Uint32Array>(), slots: next<Int32Array>() });
    const words = [strings(), strings()] as const;
    const [rowStart, others] = [next<Int32Array>(), next<Int32Array>()];
    const counts = [next<Float32Array>(), next<Float32Array>()] as const;
    const totals = [next<Float64Array>(), next<Float64Array>()] as const;
    return new WordModel(words, rowStart, others, counts, totals, meta);
  }

  private find(a: number, b: number): number {
    let low = this.rowStart[a]!;
    let high = this.rowStart[a + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.others[middle]! < b) low = middle + 1;
      else high = middle;
    }
    return low < this.rowStart[a + 1]! && this.others[low] === b ? low : -1;
  }
}

/** "QNWM" */
const KIND = { magic: 0x4d574e51, format: 1, rules: PIECES_VERSION };
