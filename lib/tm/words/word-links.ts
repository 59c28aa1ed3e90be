import type { TokenRange } from '../concordance-query';
import { Diagonal, NO_PARTNER } from './diagonal';
import { type Pieces, piecesOf } from './pieces';
import type { WordModel } from './word-model';

/** Longer texts are linked around the words asked for only. Pieces. */
const WINDOW = 120;

/** Links of the words of two texts: numbers of tokens, both sides. */
export type WordLink = { readonly a: number; readonly b: number };

/** Links two texts word by word. `swapped`: the first text is in the model's second language. */
export function wordLinks(model: WordModel, first: string, second: string, isSwapped = false): readonly WordLink[] {
  const [a, b] = isSwapped ? [second, first] : [first, second];
  const links = linkPieces(model, piecesOf(a), piecesOf(b));
  return isSwapped ? links.map((link) => ({ a: link.b, b: link.a })) : links;
}

/**
 * The tokens of `second` that render some tokens of `first`, as ranges in reading order; neighbours are joined, and so are
 * ranges with one unlinked word between them. Empty where the model knows none.
 */
export function rendering(
  model: WordModel,
  first: string,
  ranges: readonly TokenRange[],
  second: string,
  isSwapped = false,
): readonly TokenRange[] {
  const isAsked = (token: number) => ranges.some(({ from, to }) => token >= from && token < to);
  const [mine, theirs] = [piecesOf(first), piecesOf(second)];
  const middle = mine.tokens.findIndex(isAsked);
  if (middle < 0 || theirs.keys.length === 0) return [];
  const x = windowOf(mine, middle / mine.keys.length);
  const y = windowOf(theirs, middle / mine.keys.length);
  const links = isSwapped ? linkPieces(model, y, x) : linkPieces(model, x, y);
  const [asked, answer] = isSwapped ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const found = new Set<number>();
  const others = new Set<number>();
  for (const link of links) (isAsked(link[asked]) ? found : others).add(link[answer]);
  return joined(
    [...found].sort((p, q) => p - q),
    others,
  );
}

function windowOf(pieces: Pieces, share: number): Pieces {
  const count = pieces.keys.length;
  if (count <= 2 * WINDOW) return pieces;
  const from = Math.min(count - 2 * WINDOW, Math.max(0, Math.round(share * count) - WINDOW));
  return { keys: pieces.keys.slice(from, from + 2 * WINDOW), tokens: pieces.tokens.slice(from, from + 2 * WINDOW) };
}

function joined(tokens: readonly number[], taken: ReadonlySet<number>): readonly TokenRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const token of tokens) {
    const last = ranges.at(-1);
    const gap = last === undefined ? -1 : token - last.to;
    if (last !== undefined && (gap === 0 || (gap === 1 && !taken.has(last.to)))) last.to = token + 1;
    else ranges.push({ from: token, to: token + 1 });
  }
  return ranges;
}

/**
 * The likeliest partner of every piece both ways; where the two agree they are links, which then grow into those of either way
 * that touch a link and give a partner to a piece without one.
 *
 * Source: grow-diag of P. Koehn, F. Och, D. Marcu, "Statistical Phrase-Based Translation", NAACL 2003.
 */
function linkPieces(model: WordModel, a: Pieces, b: Pieces): readonly WordLink[] {
  const [m, n] = [a.keys.length, b.keys.length];
  if (m === 0 || n === 0) return [];
  const x = a.keys.map((key) => model.words[0].find(key));
  const y = b.keys.map((key) => model.words[1].find(key));
  const best: Best = { model, a, b, x, y };
  const forward = bestPartners(best, 0);
  const backward = bestPartners(best, 1);
  const isEither = (i: number, j: number) =>
    (forward[j] === i && isLikely(best, i, j, 0)) || (backward[i] === j && isLikely(best, i, j, 1));
  const linkedA = new Uint8Array(m);
  const linkedB = new Uint8Array(n);
  const links: [number, number][] = [];
  const add = (i: number, j: number) => {
    links.push([i, j]);
    linkedA[i] = 1;
    linkedB[j] = 1;
  };
  for (let j = 0; j < n; j++) if (forward[j]! >= 0 && backward[forward[j]!] === j) add(forward[j]!, j);
  for (let k = 0; k < links.length; k++) {
    const [i, j] = links[k]!;
    for (const [di, dj] of NEIGHBOURS) {
      const [p, q] = [i + di, j + dj];
      if (p < 0 || q < 0 || p >= m || q >= n || (linkedA[p] && linkedB[q]) || !isEither(p, q)) continue;
      add(p, q);
    }
  }
  const seen = new Set<number>();
  return links.flatMap(([i, j]) => {
    const link = { a: a.tokens[i]!, b: b.tokens[j]! };
    const key = link.a * 2 ** 20 + link.b;
    if (seen.has(key)) return [];
    seen.add(key);
    return [link];
  });
}

/** A link that only one direction wants must be more than the best of bad choices. */
const isLikely = ({ model, x, y }: Best, i: number, j: number, side: 0 | 1): boolean =>
  x[i]! >= 0 && y[j]! >= 0 && model.chance(x[i]!, y[j]!, side) >= LIKELY;
const LIKELY = 0.02;

const NEIGHBOURS = [
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** Two texts as a model knows them: `x`, `y` are the ids of the pieces. */
type Best = {
  readonly model: WordModel;
  readonly a: Pieces;
  readonly b: Pieces;
  readonly x: readonly number[];
  readonly y: readonly number[];
};

/** For each piece of one side the likeliest of the other, −1 for none. Side 0 explains b by a. */
function bestPartners({ model, a, b, x, y }: Best, side: 0 | 1): Int32Array {
  const [told, by] = side === 0 ? [b, a] : [a, b];
  const diagonal = new Diagonal(model.tensions[side]);
  const weights = new Float64Array(by.keys.length);
  const best = new Int32Array(told.keys.length);
  for (let j = 0; j < told.keys.length; j++) {
    diagonal.weights(j, told.keys.length, by.keys.length, weights);
    let chosen = -1;
    let most = NO_PARTNER * (side === 0 ? model.chance(0, y[j]!, 0) : model.chance(x[j]!, 0, 1));
    for (let i = 0; i < by.keys.length; i++) {
      const [p, q] = side === 0 ? [i, j] : [j, i];
      const isSame = a.keys[p] === b.keys[q];
      const chance = (1 - NO_PARTNER) * weights[i]! * (isSame ? 1 : model.chance(x[p]!, y[q]!, side));
      if (chance > most) {
        most = chance;
        chosen = i;
      }
    }
    best[j] = chosen;
  }
  return best;
}
