import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { CodecError } from '../codec/types';
import { canonicalEncoding, type DetectedEncoding, type Encoding } from './encoding';
import { streamDecoder } from './encoding-decode';
import { detectEncoding } from './encoding-detect';
import { gunzip, isGzip } from './gunzip';

export type TextOptions = {
  /** Overrules detection. A byte order mark is still passed over. */
  readonly encoding?: Encoding | undefined;
  /** Called once, before the first text. */
  readonly onDetected?: (detected: DetectedEncoding) => void;
  /** How many bytes to take at most, after unpacking. */
  readonly maxBytes?: number;
};

/** How much of a file is looked at before its encoding is settled. */
const HEAD_BYTES = 1 << 16;
const READ_BYTES = 1 << 16;
/** A text read as a whole: an article, a glossary. Memories are streamed. */
const MAX_WHOLE_BYTES = 1 << 28;
const START = { line: 1, column: 1 } as const;

/**
 * Decodes bytes to text as they come: gzip unpacked, encoding detected or as asked, byte order mark left out,
 * no character ever cut.
 *
 * @throws CodecError `encoding` with line, column and byte offset of what the encoding does not have; `tooLarge`
 */
export async function* textChunks(bytes: AsyncIterable<Uint8Array>, options: TextOptions = {}): AsyncGenerator<string> {
  const { maxBytes = Number.MAX_SAFE_INTEGER } = options;
  const packed = await withHead(bytes, 2);
  const plain = isGzip(packed.head) ? gunzip(packed.all(), maxBytes) : packed.all();
  const { head, whole, all } = await withHead(plain, HEAD_BYTES);
  const detected = settle(head, whole, options.encoding);
  options.onDetected?.(detected);

  const decoder = streamDecoder(detected.encoding, detected.bomLength);
  let skip: number = detected.bomLength;
  let taken = 0;
  for await (const chunk of all()) {
    taken += chunk.length;
    if (taken > maxBytes) throw new CodecError('tooLarge', START, { bytes: maxBytes });
    const passed = Math.min(skip, chunk.length);
    skip -= passed;
    const text = decoder.decode(chunk.subarray(passed), false);
    if (text !== '') yield text;
  }
  const rest = decoder.decode(new Uint8Array(), true);
  if (rest !== '') yield rest;
}

/** A whole text with what is known of its encoding. @throws CodecError as `textChunks`, and what the file system throws */
export async function readText(
  path: string,
  io: { readonly stdin: () => AsyncIterable<Uint8Array> },
  options: TextOptions = {},
): Promise<{ readonly text: string } & DetectedEncoding> {
  let detected: DetectedEncoding | null = null;
  const pieces: string[] = [];
  const onDetected = (found: DetectedEncoding) => {
    detected = found;
    options.onDetected?.(found);
  };
  const chunks = textChunks(openBytes(path, io), { maxBytes: MAX_WHOLE_BYTES, ...options, onDetected });
  for await (const piece of chunks) pieces.push(piece);
  return { text: pieces.join(''), ...(detected as unknown as DetectedEncoding) };
}

/** The bytes of a file, or of standard input for `-`. */
export const openBytes = (
  path: string,
  io: { readonly stdin: () => AsyncIterable<Uint8Array> },
): AsyncIterable<Uint8Array> => (path === '-' ? io.stdin() : createReadStream(path, { highWaterMark: READ_BYTES }));

/** A whole file, or standard input for `-`, within the bound of a text. @throws CodecError `tooLarge` */
export async function readBytes(
  path: string,
  io: { readonly stdin: () => AsyncIterable<Uint8Array> },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let taken = 0;
  for await (const piece of openBytes(path, io)) {
    taken += piece.length;
    if (taken > MAX_WHOLE_BYTES) throw new CodecError('tooLarge', START, { bytes: MAX_WHOLE_BYTES });
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Decodes bytes at hand, as an uploaded file is. @throws CodecError `encoding` */
export function decodeBytes(
  bytes: Uint8Array,
  encoding?: Encoding,
): { readonly text: string; readonly detected: DetectedEncoding } {
  const detected = settle(bytes, true, encoding);
  const decoder = streamDecoder(detected.encoding, detected.bomLength);
  return { text: decoder.decode(bytes.subarray(detected.bomLength), true), detected };
}

function settle(head: Uint8Array, whole: boolean, asked: Encoding | undefined): DetectedEncoding {
  const detected = detectEncoding(head, whole);
  if (asked === undefined) {
    if (canonicalEncoding(detected.encoding) === null)
      throw new CodecError('encoding', START, { encoding: detected.encoding, reason: 'unknown' });
    return detected;
  }
  const encoding = canonicalEncoding(asked);
  if (encoding === null) throw new CodecError('encoding', START, { encoding: asked, reason: 'unknown' });
  const sameFamily =
    detected.evidence === 'bom' && (detected.encoding === encoding || asked.toLowerCase() === 'utf-16');
  return sameFamily
    ? { ...detected, evidence: 'asked' }
    : { encoding, evidence: 'asked', bomLength: 0, declared: detected.declared };
}

/** Reads until `size` bytes are known, and gives a way to read all from the start. `whole`: that was everything. */
async function withHead(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; whole: boolean; all: () => AsyncGenerator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let known = 0;
  let whole = false;
  while (known < size) {
    const { value, done } = await iterator.next();
    if (done) {
      whole = true;
      break;
    }
    first.push(value);
    known += value.length;
  }
  const all = async function* () {
    try {
      yield* first.splice(0);
      while (!whole) {
        const { value, done } = await iterator.next();
        if (done) break;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { head: first.length === 1 ? first[0]! : Buffer.concat(first), whole, all };
}
