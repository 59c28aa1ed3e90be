/**
 * Reads a sequence once for two readers that go at their own pace, within a few items of each other: the faster one waits, so that
 * memory stays bounded. A reader that leaves early (`return`) holds the other up no longer; an error of the sequence reaches both.
 * Both must be read or left, or the other waits for ever.
 */
export function tee<T>(items: AsyncIterable<T>): readonly [AsyncGenerator<T>, AsyncGenerator<T>] {
  const source = items[Symbol.asyncIterator]();
  const waiting: (() => void)[] = [];
  const queues: [T[] | null, T[] | null] = [[], []];
  let failure: { readonly error: unknown } | null = null;
  let isDone = false;
  let isPulling = false;
  const wake = () => {
    for (const next of waiting.splice(0)) next();
  };
  async function pull(): Promise<void> {
    isPulling = true;
    try {
      const { value, done } = await source.next();
      if (done) isDone = true;
      else for (const queue of queues) queue?.push(value);
    } catch (error) {
      failure = { error };
    }
    isPulling = false;
    wake();
  }
  async function* branch(side: 0 | 1): AsyncGenerator<T> {
    const other = side === 0 ? 1 : 0;
    try {
      for (;;) {
        const item = queues[side]!.shift();
        if (item !== undefined) {
          wake();
          yield item;
        } else if (failure) throw failure.error;
        else if (isDone) return;
        else if (isPulling || (queues[other]?.length ?? 0) >= AHEAD)
          await new Promise<void>((resolve) => waiting.push(resolve));
        else await pull();
      }
    } finally {
      queues[side] = null;
      wake();
      if (queues[other] === null) await source.return?.();
    }
  }
  return [branch(0), branch(1)];
}

/** So many items one reader may be ahead of the other. */
const AHEAD = 4;
