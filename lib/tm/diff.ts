import type { Span } from '../core/span';
import type { Scorer } from './scorer';

/**
 * A stretch of the comparison of a query with a stored text: `equal` in both; `changed`, one in place of the other (a form
 * or spelling of the same word counts); `added`, in the query alone; `removed`, in the stored text alone.
 * A span covers whole tokens, with the white space between them; `null` where the side has nothing.
 */
export type DiffRun = {
  readonly kind: 'equal' | 'changed' | 'added' | 'removed';
  readonly query: Span | null;
  readonly match: Span | null;
};

/**
 * The difference of the scorer's query and a stored text, word by word, in reading order.
 *
 * Invariants: the spans of either side are in order and do not overlap, and together cover every token of it; neighbouring
 * runs have different kinds. Spans are logical, so the view can mark them in either direction.
 */
export function wordDiff(scorer: Scorer, match: string): readonly DiffRun[] {
  const alignment = scorer.align(match);
  const runs: DiffRun[] = [];
  for (const step of alignment.steps) {
    const query = step.query < 0 ? null : alignment.query[step.query]!;
    const stored = step.match < 0 ? null : alignment.match[step.match]!;
    const kind = stored === null ? 'added' : query === null ? 'removed' : step.cost === 0 ? 'equal' : 'changed';
    const last = runs.at(-1);
    if (last?.kind === kind)
      runs[runs.length - 1] = { kind, query: join(last.query, query), match: join(last.match, stored) };
    else runs.push({ kind, query: join(null, query), match: join(null, stored) });
  }
  return runs;
}

const join = (before: Span | null, token: Span | null): Span | null =>
  token === null ? before : { start: before?.start ?? token.start, end: token.end };
