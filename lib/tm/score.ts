import { TOKEN } from './costs';
import { tokenCost } from './token-cost';
import type { TokenView } from './token-view';
import type { MatchScore } from './types';
import type { Vocabulary } from './vocabulary';

/** A stored segment: token ids `ids[start, end)` of a vocabulary. */
export type StoredTokens = { readonly ids: Int32Array; readonly start: number; readonly end: number };

/**
 * The score of a distance.
 *
 *     score = ⌊100 · (1 − D / max(|a|, |b|))⌋
 *
 * @param distance in hundredths of a token
 * @param tokens   of the longer side; two empty segments score 100
 * Invariant: 100 exactly for distance 0.
 */
export function scoreOf(distance: number, tokens: number): MatchScore {
  return tokens === 0 ? 100 : Math.floor((TOKEN * tokens - distance) / tokens);
}

/** The greatest distance, in hundredths, that still gives `score`: `scoreOf(d, n) >= score ⇔ d <= distanceFor(score, n)`. */
export function distanceFor(score: MatchScore, tokens: number): number {
  return tokens * (TOKEN - score);
}

/**
 * Graded edit distance in hundredths of a token, or `max + 1` once it must exceed `max`.
 *
 * Edits: `tokenCost` for a token in place of another, `TOKEN` for one added or dropped. Only the diagonal band that `max`
 * leaves reachable is computed: each step away from the diagonal costs a whole token.
 *
 * Invariants: symmetric; never below `TOKEN` times the Levenshtein distance over indexed ids, since each edit costs at
 * least what it costs there; never above `TOKEN` times the one over tokens as written.
 * Time O(|a| · band), memory O(|b|). Source: Wagner and Fischer, J. ACM 21(1), 1974; the band is E. Ukkonen's,
 * "Algorithms for approximate string matching", Information and Control 64, 1985.
 */
export function gradedDistance(
  query: TokenView,
  vocabulary: Vocabulary,
  { ids, start, end }: StoredTokens,
  max = Number.POSITIVE_INFINITY,
): number {
  const n = query.length;
  const m = end - start;
  const over = max + 1;
  if (Math.abs(n - m) * TOKEN > max) return over;
  const band = Math.min(Math.max(n, m), Math.floor(max / TOKEN));
  const row = m < SMALL ? SMALL_ROW : new Int32Array(m + 1);
  // row[j] = distance between query[0, i) and stored[0, j); outside the band: more than any distance
  for (let j = 0; j <= Math.min(m, band); j++) row[j] = j * TOKEN;
  if (band < m) row[band + 1] = FAR;
  for (let i = 1; i <= n; i++) {
    const from = Math.max(1, i - band);
    const to = Math.min(m, i + band);
    let diagonal = row[from - 1]!;
    let left = (row[from - 1] = from === 1 && i <= band ? i * TOKEN : FAR);
    let least = left;
    for (let j = from; j <= to; j++) {
      const up = row[j]!;
      let best = diagonal + tokenCost(query, i - 1, vocabulary, ids[start + j - 1]!);
      if (up + TOKEN < best) best = up + TOKEN;
      if (left + TOKEN < best) best = left + TOKEN;
      diagonal = up;
      row[j] = left = best;
      if (best < least) least = best;
    }
    if (to < m) row[to + 1] = FAR;
    if (least > max) return over;
  }
  const distance = n === 0 ? m * TOKEN : row[m]!;
  return distance > max ? over : distance;
}

/** Past any distance; adding a token to it stays within 32 bits. */
const FAR = 1 << 29;
const SMALL = 512;
const SMALL_ROW = new Int32Array(SMALL + 1);
