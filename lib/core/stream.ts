/** Gathers everything an asynchronous sequence yields. For tests and for results known to be small. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Makes an asynchronous sequence of values at hand. */
export async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** Groups a sequence into arrays of `size`; the last may be shorter, none is empty. What came before an error comes before it. */
export async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let failure: { readonly error: unknown } | null = null;
  try {
    for await (const item of items) {
      batch.push(item);
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.length > 0) yield batch;
  if (failure) throw failure.error;
}

/**
 * Looks at the first `length` UTF-16 units of a text that comes in pieces, and gives a way to read it all from the start, once.
 * Who does not read it calls `close`: a sequence that was never begun closes nothing.
 */
export async function withHead(
  chunks: AsyncIterable<string>,
  length: number,
): Promise<{ readonly head: string; readonly all: AsyncGenerator<string>; readonly close: () => Promise<void> }> {
  const pieces = chunks[Symbol.asyncIterator]();
  const first: string[] = [];
  let isDone = false;
  for (let known = 0; known < length && !isDone; ) {
    const { value, done } = await pieces.next();
    if (done) isDone = true;
    else {
      first.push(value);
      known += value.length;
    }
  }
  async function* all() {
    try {
      yield* first;
      while (!isDone) {
        const { value, done } = await pieces.next();
        if (done) return;
        yield value;
      }
    } finally {
      await close();
    }
  }
  async function close(): Promise<void> {
    await pieces.return?.();
  }
  return { head: first.join(''), all: all(), close };
}
