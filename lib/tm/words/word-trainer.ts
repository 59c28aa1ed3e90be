import { GrowingInts } from '../growing';
import { grown, StringTable } from '../string-table';
import { CellTable } from './cell-table';
import { Diagonal, FIRST_TENSION, NO_PARTNER, tensionFor } from './diagonal';
import { piecesOf } from './pieces';
import { NOBODY, SMOOTHING, WordModel } from './word-model';

/** A pair of texts with more pieces than this on a side teaches little and costs the most. */
const LONGEST = 80;
/** Pieces kept for going over them again: 200 MB. Pairs beyond are learned from once, as they come. */
const MOST_KEPT = 50_000_000;
/** Slots of 32 bytes: 512 MB at the most. */
const MOST_SLOTS = 1 << 24;
/** Pairs between two breaths. */
const STEP = 500;
/** A cell of a finished model has at least so much of a link. */
const LEAST_KEPT = 0.05;
/** How likely equal numbers and Latin words render each other, whatever was seen. */
const SAME = 0.5;

type Direction = 0 | 1;

/**
 * Learns which words render each other from pairs of texts, in both directions: fast_align's Model 2 by expectation and
 * maximisation, with sparse (variational) estimates.
 *
 * The first pass updates its counts pair by pair, so that it is sharper than a uniform start and can go on later with more
 * pairs; the others are passes over everything. Memory is bounded: kept pieces, slots for pairs of words, and the words.
 *
 * Source: C. Dyer, V. Chahuneau, N. Smith, NAACL 2013; the first pass after P. Liang, D. Klein, "Online EM for Unsupervised
 * Models", NAACL 2009 (without decay).
 */
export class WordTrainer {
  private readonly cells: CellTable;
  private totals: [Float64Array, Float64Array] = [new Float64Array(1024), new Float64Array(1024)];
  private readonly kept = new GrowingInts(1 << 16);
  private readonly starts = new GrowingInts();
  private diagonals: [Diagonal, Diagonal] = [new Diagonal(FIRST_TENSION), new Diagonal(FIRST_TENSION)];
  private distance: [number, number] = [0, 0];
  private linked: [number, number] = [0, 0];
  /** By word of the first language: the equal word of the second, where it is a number or Latin. */
  private sameAs = new Int32Array(1024).fill(-1);
  private pairs = 0;
  private readonly weights = new Float64Array(LONGEST + 1);
  private readonly chances = new Float64Array(LONGEST + 1);
  private places = new Int32Array((LONGEST + 1) * (LONGEST + 1));

  constructor(
    private readonly words: readonly [StringTable, StringTable] = [StringTable.empty(), StringTable.empty()],
    mostSlots = MOST_SLOTS,
  ) {
    this.cells = new CellTable(mostSlots);
    for (const table of words) table.intern(NOBODY);
  }

  /** Goes on from a model, for pairs that came since. */
  static from(model: WordModel): WordTrainer {
    const trainer = new WordTrainer(model.copyOfWords());
    trainer.growTotals();
    trainer.pairs = model.pairs;
    trainer.diagonals = [new Diagonal(model.tensions[0]), new Diagonal(model.tensions[1])];
    model.eachCell((a, b, forward, backward) => {
      trainer.cells.makeRoom(1);
      const at = trainer.cells.place(a, b) + 2;
      trainer.cells.floats[at] = forward;
      trainer.cells.floats[at + 1] = backward;
    });
    for (const side of [0, 1] as const) trainer.totals[side].set(model.totals[side]);
    for (let a = 1; a < model.words[0].size; a++) trainer.noteSame(a);
    return trainer;
  }

  /** Takes in a pair of texts and learns from it. */
  add(a: string, b: string): void {
    const [first, second] = [piecesOf(a).keys, piecesOf(b).keys];
    if (first.length === 0 || second.length === 0 || first.length > LONGEST || second.length > LONGEST) return;
    const size = 2 + first.length + second.length;
    const start = this.kept.length + size > MOST_KEPT ? 0 : this.kept.length;
    const isKept = this.kept.length + size <= MOST_KEPT;
    const pair = isKept ? this.kept.room(size) : new Int32Array(size);
    pair[start] = first.length;
    pair[start + 1] = second.length;
    for (let i = 0; i < first.length; i++) {
      const before = this.words[0].size;
      const id = this.words[0].intern(first[i]!);
      pair[start + 2 + i] = id;
      if (id === before) this.noteSame(id);
    }
    for (let j = 0; j < second.length; j++) {
      const before = this.words[1].size;
      const id = this.words[1].intern(second[j]!);
      pair[start + 2 + first.length + j] = id;
      if (id === before && isLiteral(second[j]!)) {
        const twin = this.words[0].find(second[j]!);
        if (twin >= 0) this.sameAs[twin] = id;
      }
    }
    this.growTotals();
    if (isKept) {
      this.kept.length += size;
      this.starts.push(start);
    }
    this.pairs++;
    this.learn(pair, start, true);
  }

  /** Goes over the kept pairs again, in steps. */
  *again(passes: number): Generator<void, void> {
    for (let pass = 0; pass < passes; pass++) {
      this.beginPass();
      const pairs = this.kept.view();
      const starts = this.starts.view();
      for (let from = 0; from < starts.length; from += STEP) {
        const to = Math.min(starts.length, from + STEP);
        for (let p = from; p < to; p++) this.learn(pairs, starts[p]!, false);
        yield;
      }
    }
  }

  /** Pairs that `again` goes over. */
  get keptPairs(): number {
    return this.starts.length;
  }

  /** Bytes held in arrays. */
  get bytes(): number {
    const words = this.words[0].bytes + this.words[1].bytes;
    return words + this.cells.bytes + this.kept.view().buffer.byteLength + this.starts.view().buffer.byteLength;
  }

  /** @param note kept with the model: the revision of the memory it stands for */
  model(note: string): WordModel {
    const { floats } = this.cells;
    const found: number[][] = [];
    this.cells.each((a, b, at) => {
      const forward = floats[at + 2]!;
      const backward = floats[at + 3]!;
      if (Math.max(forward, backward) >= LEAST_KEPT) (found[a] ??= []).push(b, forward, backward);
    });
    const tensions = this.diagonals.map(({ tension }) => tension) as [number, number];
    return WordModel.of({ words: this.words, rows: found, totals: this.totals, tensions, pairs: this.pairs, note });
  }

  private noteSame(a: number): void {
    if (a >= this.sameAs.length) {
      const before = this.sameAs.length;
      this.sameAs = grown(this.sameAs, a * 1.5);
      this.sameAs.fill(-1, before);
    }
    const key = this.words[0].get(a);
    if (isLiteral(key)) this.sameAs[a] = this.words[1].find(key);
  }

  private growTotals(): void {
    this.words.forEach((table, side) => {
      if (table.size > this.totals[side]!.length) this.totals[side] = grown(this.totals[side]!, table.size * 1.5);
    });
  }

  /** Turns what was added up into chances, and starts to add up anew. */
  private beginPass(): void {
    const { floats } = this.cells;
    const sizes = [this.words[1].size, this.words[0].size] as const;
    const logs = this.totals.map((totals, side) =>
      totals.map((total) => expDigamma(total + SMOOTHING * sizes[side]!) || 1),
    );
    this.cells.each((a, b, at) => {
      floats[at] = expDigamma(floats[at + 2]! + SMOOTHING) / logs[0]![a]!;
      floats[at + 1] = expDigamma(floats[at + 3]! + SMOOTHING) / logs[1]![b]!;
      floats[at + 2] = 0;
      floats[at + 3] = 0;
    });
    for (const totals of this.totals) totals.fill(0);
    this.diagonals = this.diagonals.map((diagonal, side) => {
      const links = this.linked[side]!;
      return links > 0 ? new Diagonal(tensionFor(this.distance[side]! / links)) : diagonal;
    }) as [Diagonal, Diagonal];
    this.distance = [0, 0];
    this.linked = [0, 0];
  }

  /** One pair of texts: finds the chances of all links, and adds them up. */
  private learn(pair: Int32Array, start: number, isFirst: boolean): void {
    const m = pair[start]!;
    const n = pair[start + 1]!;
    const a = start + 2;
    const b = a + m;
    this.cells.makeRoom((m + 1) * (n + 1));
    const { places, cells } = this;
    for (let i = 0; i <= m; i++) {
      const word = i === 0 ? 0 : pair[a + i - 1]!;
      for (let j = i === 0 ? 1 : 0; j <= n; j++) {
        places[i * (n + 1) + j] = cells.place(word, j === 0 ? 0 : pair[b + j - 1]!);
      }
    }
    this.explain(pair, { from: a, of: m, step: n + 1 }, { from: b, of: n, step: 1 }, 0, isFirst);
    this.explain(pair, { from: b, of: n, step: 1 }, { from: a, of: m, step: n + 1 }, 1, isFirst);
  }

  /** Explains each word of `told` by one of `by`, or by nobody. */
  private explain(pair: Int32Array, by: Stretch, told: Stretch, side: Direction, isFirst: boolean): void {
    const { places, weights, chances } = this;
    const { floats } = this.cells;
    const totals = this.totals[side];
    const smooth = SMOOTHING * this.words[1 - side]!.size;
    for (let j = 0; j < told.of; j++) {
      this.diagonals[side].weights(j, told.of, by.of, weights);
      const row = (j + 1) * told.step;
      const word = pair[told.from + j]!;
      let sum = 0;
      for (let i = 0; i <= by.of; i++) {
        const at = places[row + i * by.step]! + side;
        const other = i === 0 ? 0 : pair[by.from + i - 1]!;
        let chance = isFirst ? (floats[at + 2]! + SMOOTHING) / (totals[other]! + smooth) : floats[at]! + FLOOR;
        if (i > 0 && chance < SAME && this.isSame(other, word, side)) chance = SAME;
        chance *= i === 0 ? NO_PARTNER : (1 - NO_PARTNER) * weights[i - 1]!;
        chances[i] = chance;
        sum += chance;
      }
      let distance = 0;
      for (let i = 0; i <= by.of; i++) {
        const share = chances[i]! / sum;
        floats[places[row + i * by.step]! + side + 2]! += share;
        totals[i === 0 ? 0 : pair[by.from + i - 1]!]! += share;
        if (i > 0) distance += share * Math.abs((i - 0.5) / by.of - (j + 0.5) / told.of);
      }
      this.distance[side] += distance;
      this.linked[side] += 1 - chances[0]! / sum;
    }
  }

  private isSame(by: number, told: number, side: Direction): boolean {
    return side === 0 ? this.sameAs[by] === told : this.sameAs[told] === by;
  }
}

/** Words of one side in a pair: where they begin, how many, and how far apart their places lie. */
type Stretch = { readonly from: number; readonly of: number; readonly step: number };

const FLOOR = 1e-9;
const isLiteral = (key: string): boolean => /^(?:#|[a-z])/u.test(key);

/** exp(ψ(x)), the digamma function by its asymptotic series, shifted to where that is exact enough. */
function expDigamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 5) shift += 1 / y++;
  const square = 1 / (y * y);
  return Math.exp(Math.log(y) - 0.5 / y - square * (1 / 12 - square / 120) - shift);
}
