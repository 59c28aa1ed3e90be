import { TmxReader } from './reader';
import type { TmxItem } from './types';

/**
 * Reads TMX 1.1 to 1.4b, levels 1 and 2, one unit at a time: a file of any size costs the memory of its largest unit.
 *
 * Yields the header first, then units and issues in file order. A defective unit becomes an issue of severity
 * `unitRefused` and reading goes on; only a file that is not TMX, or not well-formed, stops the reader.
 * Everything the file says of a unit is kept, in order: attributes, notes, props, codes.
 *
 * @throws CodecError `wrongRoot`, and what `XmlScanner` throws; what stood before has been yielded
 * Source: TMX 1.4b (LISA OSCAR, 2005); the policies are those of docs/formats.md.
 */
export async function* readTmx(chunks: AsyncIterable<string>): AsyncGenerator<TmxItem> {
  for await (const batch of tmxBatches(chunks)) for (const item of batch) yield item;
}

/** The same in arrays, one for each chunk of input that finished something: for a million units, awaits cost. */
export async function* tmxBatches(chunks: AsyncIterable<string>): AsyncGenerator<readonly TmxItem[]> {
  const reader = new TmxReader();
  for await (const chunk of chunks) {
    const failure = attempt(() => reader.scanner.write(chunk));
    const items = reader.take();
    if (items.length > 0) yield items;
    if (failure !== null) throw failure.error;
  }
  const failure = attempt(() => reader.scanner.close());
  const items = reader.take();
  if (items.length > 0) yield items;
  if (failure !== null) throw failure.error;
}

function attempt(step: () => void): { readonly error: unknown } | null {
  try {
    step();
    return null;
  } catch (error) {
    return { error };
  }
}
