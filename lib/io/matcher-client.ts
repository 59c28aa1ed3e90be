import { connect, type Socket } from 'node:net';
import type { FinderQuery, Found, Matcher } from '../workbench/finder';
import { onLines } from './lines';

/** A look-up that takes longer is left to the database. Milliseconds. */
const PATIENCE = 400;
/** After a matcher could not be reached, nobody tries again for this long. Milliseconds. */
const PAUSE = 500;
/** Longest answer, characters. */
const LONGEST = 1 << 24;

export type MatcherRequest = { readonly id: number; readonly query: FinderQuery };
export type MatcherAnswer = { readonly id: number; readonly found: readonly Found[] | null };

/**
 * Asks the matcher process over its socket. Null whenever it does not know, is not there, dies or takes too long: the caller
 * then asks the database, within the same request.
 *
 * @param address asked at every connection; null: there is no matcher
 */
export function matcherClient(address: () => string | null): Matcher & { close(): void } {
  let socket: Socket | null = null;
  let pausedUntil = 0;
  let lastId = 0;
  const waiting = new Map<number, (found: readonly Found[] | null) => void>();

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

  return {
    find(query) {
      const open = connection();
      if (open === null) return Promise.resolve(null);
      const id = ++lastId;
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer(null), PATIENCE);
        const answer = (found: readonly Found[] | null): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(found);
        };
        waiting.set(id, answer);
        open.write(`${JSON.stringify({ id, query } satisfies MatcherRequest)}\n`);
      });
    },
    close() {
      socket?.destroy();
    },
  };
}
