import { BEAD_TYPES, isNull, MAX_SPAN, TYPE_COUNT } from './bead-types';
import { eachBead } from './lattice';
import { learnLexicon, lexiconOf, type WeightedPair } from './learn-lexicon';
import type { WeightedLengths } from './length-model';
import { isLongBand, type SearchedPiece } from './piece';
import type { SideForm } from './sentence-form';
import type { Lexicon } from './types';

/** Beads less likely than this teach nothing. */
const LEAST_POSTERIOR = 0.1;
/** In a long pair there is enough to learn from surer ones. */
const LEAST_OF_LONG = 0.3;

/** The lengths of the likely beads of a pass. */
export function likelyLengths({ band, beads, pair }: SearchedPiece): readonly WeightedLengths[] {
  const found: WeightedLengths[] = [];
  eachBead(band, (i, j, type, node) => {
    const weight = beads[node * TYPE_COUNT + type]!;
    if (isNull(type) || weight < LEAST_POSTERIOR) return;
    const [w, k] = BEAD_TYPES[type]!;
    found.push({
      source: pair.sourceRuns.length[i * MAX_SPAN + w - 1]!,
      target: pair.targetRuns.length[j * MAX_SPAN + k - 1]!,
      weight,
    });
  });
  return found;
}

/** The words that the likely beads of a pass teach. */
export function selfLexicon(searched: readonly SearchedPiece[], source: SideForm, target: SideForm): Lexicon {
  const pairs: WeightedPair[] = [];
  for (const { band, beads, pair } of searched) {
    const least = isLongBand(band) ? LEAST_OF_LONG : LEAST_POSTERIOR;
    eachBead(band, (i, j, type, node) => {
      const weight = beads[node * TYPE_COUNT + type]!;
      if (isNull(type) || weight < least) return;
      const [w, k] = BEAD_TYPES[type]!;
      pairs.push({ source: wordsOf(pair.source, i - w, i), target: wordsOf(pair.target, j - k, j), weight });
    });
  }
  return lexiconOf(learnLexicon(pairs, source.keys.length, target.keys.length), source.keys, target.keys);
}

function wordsOf({ sentences }: SideForm, start: number, end: number): Int32Array {
  if (end - start === 1) return sentences[start]!.words;
  const parts = sentences.slice(start, end).map(({ words }) => words);
  const all = new Int32Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
