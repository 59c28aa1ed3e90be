import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CodecError } from '../codec/types';

/** Text packs to a tenth, repetitive memories to a fiftieth; what swells more than this is meant to harm. */
const MAX_RATIO = 400;
/** Below this much output the ratio says nothing. */
const FREE_BYTES = 1 << 24;
const START = { line: 1, column: 1 } as const;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * Unpacks gzip as it comes, with a bound on what it may swell to.
 *
 * @throws CodecError `tooLarge`, `truncated`, `malformedArchive`
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  let written = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  };
  const source = Readable.from(counted());
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      written += chunk.length;
      if (written > maxBytes || (written > FREE_BYTES && written > read * MAX_RATIO))
        throw new CodecError('tooLarge', START, { reason: 'expansion', bytes: written });
      yield chunk;
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'Z_BUF_ERROR') throw new CodecError('truncated', START, { reason: 'gzip' }, { cause });
    if (code?.startsWith('Z_')) throw new CodecError('malformedArchive', START, { reason: 'gzip' }, { cause });
    throw cause;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
