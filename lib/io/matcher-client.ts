import { connect, type Socket } from 'node:net';
import type { ConcordanceResult } from '../tm/concordance-search';
import type { Fragment } from '../tm/fragments';
import type {
  ConcordanceAsk,
  ConcordanceFinder,
  FragmentAsk,
  FragmentFinder,
} from '../workbench/concordance/concordance';
import type { FinderQuery, Found, Matcher } from '../workbench/memory/finder';
import { onLines } from './lines';

/** A look-up that takes longer is left to the database. Milliseconds. */
const PATIENCE = 400;
/** A reader of a concordance waits a little longer, and the database would take longer still. */
const CONCORDANCE_PATIENCE = 2000;
/** After a matcher could not be reached, nobody tries again for this long. Milliseconds. */
const PAUSE = 500;
/** Longest answer, characters. */
const LONGEST = 1 << 24;

/** What the process can be asked. */
export type MatcherQuestion =
  | { readonly kind: 'find'; readonly query: FinderQuery }
  | { readonly kind: 'concordance'; readonly query: ConcordanceAsk }
  | { readonly kind: 'fragments'; readonly query: FragmentAsk };
export type MatcherRequest = MatcherQuestion & { readonly id: number };
/** `found` is what the question's port promises; null: ask the database. */
export type MatcherAnswer = { readonly id: number; readonly found: unknown };

/**
 * Asks the matcher process over its socket. Null whenever it does not know, is not there, dies or takes too long: the caller
 * then asks the database, within the same request.
 *
 * @param address asked at every connection; null: there is no matcher
 */
export function matcherClient(
  address: () => string | null,
): Matcher & ConcordanceFinder & FragmentFinder & { close(): void } {
  let socket: Socket | null = null;
  let pausedUntil = 0;
  let lastId = 0;
  const waiting = new Map<number, (found: unknown) => void>();

  const lose = (lost: Socket): void => {
    if (socket !== lost) return;
    socket = null;
    pausedUntil = Date.now() + PAUSE;
    for (const answer of [...waiting.values()]) answer(null);
  };
  const connection = (): Socket | null => {
    if (socket !== null) return socket;
    if (Date.now() < pausedUntil) return null;
    const path = address();
    if (path === null) return null;
    const opened = connect(path);
    opened.unref(); // it must keep no command running; a look-up on its way has its timer
    opened.on('error', () => lose(opened));
    opened.on('close', () => lose(opened));
    onLines(opened, LONGEST, (line) => {
      const { id, found } = JSON.parse(line) as MatcherAnswer;
      waiting.get(id)?.(found);
    });
    socket = opened;
    return opened;
  };

  /** `T` is what the process answers to such a question. */
  const ask = <T>(question: MatcherQuestion, patience: number): Promise<T | null> => {
    const open = connection();
    if (open === null) return Promise.resolve(null);
    const id = ++lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer(null), patience);
      const answer = (found: unknown): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(found as T | null);
      };
      waiting.set(id, answer);
      open.write(`${JSON.stringify({ id, ...question } satisfies MatcherRequest)}\n`);
    });
  };

  return {
    find: (query) => ask<readonly Found[]>({ kind: 'find', query }, PATIENCE),
    fragments: (query) => ask<readonly Fragment[]>({ kind: 'fragments', query }, PATIENCE),
    concordance: (query) => ask<ConcordanceResult>({ kind: 'concordance', query }, CONCORDANCE_PATIENCE),
    close() {
      socket?.destroy();
    },
  };
}
