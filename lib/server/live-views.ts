/**
 * The open live views (server-sent events) of this process, so that a stop can end them at once: a server with one open
 * stream never finishes closing, and a browser that loses its stream comes back by itself.
 *
 * The set stands on `globalThis`, because the bundle that serves and the pages that Next loads are separate module graphs.
 */
const KEY = Symbol.for('qantara.liveViews');
type Holder = { [KEY]?: Set<() => void> };

const views = (): Set<() => void> => {
  const holder = globalThis as Holder;
  holder[KEY] ??= new Set();
  return holder[KEY];
};

/**
 * Registers how to end one open stream; call what it returns when the stream has ended by itself.
 *
 * @public every route handler that keeps a stream open calls it
 */
export function registerLiveView(end: () => void): () => void {
  views().add(end);
  return () => void views().delete(end);
}

/** Ends every open stream of this process. */
export function endLiveViews(): void {
  for (const end of [...views()]) end();
  views().clear();
}
