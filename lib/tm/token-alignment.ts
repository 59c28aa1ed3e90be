import { TOKEN } from './costs';
import type { StoredTokens } from './score';
import { tokenCost } from './token-cost';
import type { TokenView } from './token-view';
import type { Vocabulary } from './vocabulary';

/** One step of a cheapest alignment: token `query` against token `match`, or one of them against nothing (−1). */
export type AlignedTokens = { readonly query: number; readonly match: number; readonly cost: number };

/**
 * A cheapest alignment of two segments, in order. Where several are equally cheap, the one that pairs fewest unlike words is
 * taken: it leaves more of both texts unmarked.
 *
 * Invariants: the costs sum to `gradedDistance`; every token of either side occurs exactly once, in its order.
 * Time and memory O(|a|·|b|), a byte a cell: for the few matches that are shown.
 */
export function alignTokens(
  query: TokenView,
  vocabulary: Vocabulary,
  { ids, start, end }: StoredTokens,
): AlignedTokens[] {
  const n = query.length;
  const m = end - start;
  const width = m + 1;
  const from = new Uint8Array((n + 1) * width);
  // Costs in units of UNIT, so that the number of unlike pairs decides between equal costs and never against them.
  const row = new Float64Array(width);
  const edit = TOKEN * UNIT;
  for (let j = 1; j <= m; j++) {
    row[j] = j * edit;
    from[j] = ADDED;
  }
  for (let i = 1; i <= n; i++) {
    let diagonal = row[0]!;
    row[0] = i * edit;
    from[i * width] = DROPPED;
    for (let j = 1; j <= m; j++) {
      const cost = tokenCost(query, i - 1, vocabulary, ids[start + j - 1]!);
      let best = diagonal + cost * UNIT + (cost === TOKEN ? 1 : 0);
      let step = PAIRED;
      if (row[j]! + edit < best) {
        best = row[j]! + edit;
        step = DROPPED;
      }
      if (row[j - 1]! + edit < best) {
        best = row[j - 1]! + edit;
        step = ADDED;
      }
      diagonal = row[j]!;
      row[j] = best;
      from[i * width + j] = step;
    }
  }
  const steps: AlignedTokens[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const step = from[i * width + j];
    if (step === PAIRED) {
      i--;
      j--;
      steps.push({ query: i, match: j, cost: tokenCost(query, i, vocabulary, ids[start + j]!) });
    } else if (step === DROPPED) steps.push({ query: --i, match: -1, cost: TOKEN });
    else steps.push({ query: -1, match: --j, cost: TOKEN });
  }
  return steps.reverse();
}

/** More than the tokens of any segment. */
const UNIT = 2 ** 20;
const PAIRED = 0;
const DROPPED = 1;
const ADDED = 2;
