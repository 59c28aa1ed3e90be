import { primaryLang } from '../text/lang';
import { anchorPath } from './anchors';
import { type Band, bandAround, fullBand } from './band';
import { BEAD_TYPES } from './bead-types';
import { coarsePath } from './coarse';
import type { PathBead } from './lattice';
import { likelyLengths, selfLexicon } from './learn-from-beads';
import { ENGLISH_ARABIC, EUROPEAN, type LengthModel, learnLengths } from './length-model';
import { shareKnown } from './lexicon';
import { isLongBand, type Piece, type SearchedPiece, searchPiece, slice } from './piece';
import { ratiosOf } from './ratios';
import { reasonsFor } from './reasons';
import { type SideForm, sideForm } from './sentence-form';
import type { AlignInput, AlignmentBead } from './types';
import { WEIGHTS } from './weights';

/** Grids up to this many nodes are searched whole. */
const FULL_GRID_NODES = 1_000_000;
/** A long band is narrowed after the first pass to so many nodes to either side of its path. */
const LATER_RADIUS = 8;
/** Where anchors leave more nodes a row than this on average, a coarse look narrows the band … */
const WIDE_ROW = 64;
/** … to so many nodes to either side of what it found. */
const FIRST_RADIUS = 20;

/**
 * Share of the words of the source that the lexicons must know for the weights that lean on them. The shipped table knows .66
 * to .86 of a text; with a small memory (2,500 pairs know .56, 500 pairs .37) the weights of the pair alone are better.
 */
const WELL_KNOWN = 0.6;

/**
 * Aligns two texts: which segments of one translate which of the other.
 *
 * A log-linear model over monotone beads, P(path) ∝ exp Σ w·f(bead); the posterior of a bead is its confidence, and the
 * path of greatest expected gain is the answer. Passes: with constants; with the lengths learned from the pair; with the
 * words learned from the pair. Long texts are searched in a band along anchors. Locked beads cut the grid into
 * independent pieces that share what is learned.
 *
 * Invariant: the beads are in order and cover both sides without gap or overlap, locked ones unchanged.
 * Time and memory are linear in the length for long texts.
 */
export const align = (input: AlignInput): readonly AlignmentBead[] => finish(alignInSteps(input));

/** How much of an alignment is done, from 0 to 1. */
export type AlignSteps<T> = Generator<number, T, void>;

/** The same in steps, for those who want to show how far it is or to stop on the way: each takes a second or two of a long text. */
export function* alignInSteps(input: AlignInput): AlignSteps<readonly AlignmentBead[]> {
  // The weights were fitted with Arabic as the second side; the model is otherwise indifferent to the order.
  if (primaryLang(input.sourceLang) === 'ar' && primaryLang(input.targetLang) !== 'ar') {
    const beads = yield* alignInSteps(mirrored(input));
    return beads.map(({ source, target, ...bead }) => ({ source: target, target: source, ...bead }));
  }
  return beadsOf(input, yield* searchInSteps(input));
}

/** What a walk in steps comes to. */
export function finish<T>(steps: AlignSteps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The search itself, with weights as given, for a pair whose second side is Arabic if one is: every piece of the grid as the
 * last pass left it. What `align` reads its answer from, and what the weights are fitted on. With one pass nothing is learned
 * from the pair, with two its lengths.
 */
export const searchGrid = (input: AlignInput, weights: readonly number[], passes?: number): readonly SearchedPiece[] =>
  finish(searchInSteps(input, weights, passes));

function* searchInSteps(
  input: AlignInput,
  given?: readonly number[],
  passes = (input.lexicons ?? []).length > 0 ? 3 : 4,
): AlignSteps<readonly SearchedPiece[]> {
  const source = sideForm(input.source, input.sourceLang);
  const target = sideForm(input.target, input.targetLang);
  const lexicons = input.lexicons ?? [];
  const weights = given ?? WEIGHTS[shareKnown(source, lexicons) >= WELL_KNOWN ? 'withLexicon' : 'pairOnly'];
  let lengths = priorLengths(input);
  let pieces = piecesOf(input, source, target);
  let ratios = ratiosOf(source, target, lexicons);
  for (let pass = 1; ; pass++) {
    const searched = pieces.map((piece) => searchPiece(piece, source, target, ratios, lengths, weights, pass === 1));
    if (pass === passes) return searched;
    yield pass / passes;
    lengths = learnLengths(searched.flatMap(likelyLengths), lengths);
    if (pass > 1) ratios = ratiosOf(source, target, [...lexicons, selfLexicon(searched, source, target)]);
    pieces = searched.map(({ piece, path, band }) =>
      isLongBand(band)
        ? { ...piece, band: bandAround(piece.rows, piece.columns, nodesOf(path, piece.rows), LATER_RADIUS) }
        : piece,
    );
  }
}

function mirrored(input: AlignInput): AlignInput {
  const { source, target, sourceLang, targetLang, lexicons, locked } = input;
  return {
    source: target,
    target: source,
    sourceLang: targetLang,
    targetLang: sourceLang,
    ...(lexicons ? { lexicons: lexicons.map((lexicon) => lexicon.reversed()) } : {}),
    ...(locked ? { locked: locked.map((bead) => ({ source: bead.target, target: bead.source })) } : {}),
  };
}

const priorLengths = ({ sourceLang, targetLang }: AlignInput): LengthModel =>
  primaryLang(sourceLang) === 'en' && primaryLang(targetLang) === 'ar' ? ENGLISH_ARABIC : EUROPEAN;

function piecesOf(input: AlignInput, source: SideForm, target: SideForm): readonly Piece[] {
  const corners = [
    ...(input.locked ?? []),
    {
      source: [source.sentences.length, source.sentences.length] as const,
      target: [target.sentences.length, target.sentences.length] as const,
    },
  ];
  let i = 0;
  let j = 0;
  return corners.map((bead) => {
    const piece = { i, j, rows: bead.source[0] - i, columns: bead.target[0] - j };
    if (piece.rows < 0 || piece.columns < 0) throw new Error('locked beads are out of order');
    [i, j] = [bead.source[1], bead.target[1]];
    return {
      ...piece,
      band: firstBand(input, slice(source, piece.i, piece.rows), slice(target, piece.j, piece.columns)),
    };
  });
}

function firstBand(input: AlignInput, source: SideForm, target: SideForm): Band {
  const rows = source.sentences.length;
  const columns = target.sentences.length;
  if ((rows + 1) * (columns + 1) <= FULL_GRID_NODES) return fullBand(rows, columns);
  const ratios = ratiosOf(source, target, input.lexicons ?? []);
  const { band } = anchorPath(source, target, ratios);
  if (band.size <= WIDE_ROW * rows) return band;
  return bandAround(rows, columns, coarsePath(source, target, ratios, band, priorLengths(input)), FIRST_RADIUS);
}

/** The target node of each source node along a path. */
function nodesOf(path: readonly PathBead[], rows: number): Int32Array {
  const nodes = new Int32Array(rows + 1);
  let from = 0;
  for (const { i, j } of path) {
    nodes.fill(j, from + 1, i + 1);
    from = i;
  }
  return nodes;
}

function beadsOf(input: AlignInput, searched: readonly SearchedPiece[]): readonly AlignmentBead[] {
  return searched.flatMap(({ piece, pair, path }, n) => {
    const beads = path.map(({ i, j, type, posterior }): AlignmentBead => {
      const [w, k] = BEAD_TYPES[type]!;
      return {
        source: [piece.i + i - w, piece.i + i],
        target: [piece.j + j - k, piece.j + j],
        confidence: Math.max(0, Math.min(100, Math.round(posterior * 100))),
        reasons: reasonsFor(pair, i, j, type),
      };
    });
    const locked = input.locked?.[n];
    return locked ? [...beads, { ...locked, confidence: 100, reasons: ['locked'] }] : beads;
  });
}
