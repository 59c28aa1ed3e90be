import type { Band } from './band';
import { COMMON_TYPES } from './bead-types';
import { wordEvidence } from './evidence';
import type { PairForms } from './features';
import { decode, mostProbable, type PathBead, posteriors, scoreBeads } from './lattice';
import type { LengthModel } from './length-model';
import type { Ratios } from './ratios';
import { runsOf } from './runs';
import type { SideForm } from './sentence-form';

/** A rectangle of the grid between two locked beads. */
export type Piece = {
  readonly i: number;
  readonly j: number;
  readonly rows: number;
  readonly columns: number;
  readonly band: Band;
};
export type SearchedPiece = {
  readonly piece: Piece;
  readonly band: Band;
  readonly pair: PairForms;
  readonly beads: Float32Array;
  readonly path: readonly PathBead[];
};

/** A band of more nodes than this belongs to a long text: its first pass looks for the way alone, and surer beads teach. */
const LONG_BAND = 250_000;
export const isLongBand = (band: Band): boolean => band.size > LONG_BAND;

export const slice = (side: SideForm, start: number, count: number): SideForm => ({
  ...side,
  sentences: side.sentences.slice(start, start + count),
});

/** One pass over a piece: the probability of every bead, and the path they lead to. */
export function searchPiece(
  piece: Piece,
  source: SideForm,
  target: SideForm,
  ratios: Ratios,
  lengths: LengthModel,
  weights: readonly number[],
  isFirst: boolean,
): SearchedPiece {
  const left = slice(source, piece.i, piece.rows);
  const right = slice(target, piece.j, piece.columns);
  const words = wordEvidence(left, right, ratios, piece.band);
  const pair: PairForms = {
    source: left,
    target: right,
    sourceRuns: runsOf(left.sentences),
    targetRuns: runsOf(right.sentences),
    band: piece.band,
    words,
    lengths,
  };
  if (isFirst && isLongBand(piece.band)) {
    return { piece, band: piece.band, pair, ...mostProbable(scoreBeads(pair, weights, COMMON_TYPES)) };
  }
  const { beads } = posteriors(scoreBeads(pair, weights));
  return { piece, band: piece.band, pair, beads, path: decode(piece.band, beads) };
}
