import { readTable } from '../codec/csv/read';
import { mutate, seeded } from '../codec/mutate.testkit';
import { validateSrx } from '../codec/srx/validate';
import { readTbx } from '../codec/tbx/read';
import { validateTbx } from '../codec/tbx/validate';
import { readTmx } from '../codec/tmx/read';
import { validateTmx } from '../codec/tmx/validate';
import { CodecError } from '../codec/types';
import { textChunks } from './bytes';

export type FuzzFormat = 'tmx' | 'tbx' | 'srx' | 'csv';
export type FuzzResult = {
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  readonly slowest: number;
  readonly codes: Readonly<Record<string, number>>;
};

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

const readers: Readonly<Record<FuzzFormat, (chunks: () => AsyncIterable<string>) => Promise<void>>> = {
  tmx: async (chunks) => {
    await drain(validateTmx(chunks()));
    await drain(readTmx(chunks()));
  },
  tbx: async (chunks) => {
    await drain(validateTbx(chunks()));
    await drain(readTbx(chunks()));
  },
  srx: async (chunks) => {
    const pieces: string[] = [];
    for await (const piece of chunks()) pieces.push(piece);
    validateSrx(pieces.join(''));
  },
  csv: (chunks) => drain(readTable(chunks())),
};

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/**
 * Reads mutated copies of good files, the same for the same seed. Every one must be read or be refused with a `CodecError`.
 *
 * @throws an error that names format, seed and mutations of the first file that is answered in any other way
 */
export async function fuzz(
  samples: readonly { readonly format: FuzzFormat; readonly bytes: Uint8Array }[],
  runs: number,
  seed: number,
): Promise<FuzzResult> {
  const codes: Record<string, number> = {};
  let refused = 0;
  let slowest = 0;
  for (let run = 0; run < runs; run++) {
    const random = seeded(seed + run);
    const sample = samples[Math.floor(random() * samples.length)]!;
    const { bytes, how } = mutate(sample.bytes, random);
    const size = 1 + Math.floor(random() * 5000);
    const started = performance.now();
    try {
      await readers[sample.format](() => textChunks(inPieces(bytes, size)));
    } catch (cause) {
      if (!(cause instanceof CodecError) || !(cause.at.line >= 1 && cause.at.column >= 1))
        throw new Error(`${sample.format}, seed ${seed + run}, ${how}: ${String(cause)}`, { cause });
      refused++;
      codes[cause.code] = (codes[cause.code] ?? 0) + 1;
    }
    slowest = Math.max(slowest, performance.now() - started);
  }
  return { runs, read: runs - refused, refused, slowest, codes };
}
