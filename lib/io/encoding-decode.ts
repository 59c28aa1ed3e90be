import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import { CodecError, type InputPosition } from '../codec/types';
import { type Encoding, singleByteTable } from './encoding';
import { withoutCutCharacter } from './encoding-detect';

/** Decodes bytes that come in pieces; a character cut between two of them is given with the second. */
export type StreamDecoder = {
  /** @throws CodecError `encoding` at the first bytes that the encoding does not have, with their byte offset */
  readonly decode: (bytes: Uint8Array, last: boolean) => string;
};

/** @param offset bytes passed over before the first piece: the byte order mark */
export function streamDecoder(encoding: Encoding, offset = 0): StreamDecoder {
  const place = new DecodedPlace(encoding, offset);
  if (encoding === 'utf-8') return utf8Decoder(place);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(place, encoding === 'utf-16be');
  const table = singleByteTable(encoding);
  return table === null ? otherDecoder(place, encoding) : tableDecoder(place, table);
}

/** Counts what was decoded, so that an error can name its place. */
class DecodedPlace {
  private line = 1;
  private column = 1;
  constructor(
    readonly encoding: Encoding,
    public offset: number,
  ) {}

  passed(text: string, bytes: number): string {
    this.offset += bytes;
    let last = -1;
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
      this.line++;
      last = i;
    }
    this.column = last === -1 ? this.column + text.length : text.length - last;
    return text;
  }

  fail(good: string, bytes: Uint8Array, at: number): never {
    this.passed(good, at);
    const position: InputPosition = { line: this.line, column: this.column };
    const byte = bytes[at];
    throw new CodecError('encoding', position, {
      encoding: this.encoding,
      offset: this.offset,
      ...(byte === undefined ? { reason: 'cut' } : { byte: byte.toString(16).padStart(2, '0') }),
    });
  }
}

const joined = (held: Uint8Array, bytes: Uint8Array): Buffer =>
  held.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.concat([held, bytes]);

/**
 * Checks with `isUtf8`, then goes over UTF-16: on Arabic that is several times faster than `toString('utf8')`
 * (bench/tmx.bench.ts).
 */
function utf8Decoder(place: DecodedPlace): StreamDecoder {
  let held: Uint8Array = new Uint8Array();
  const text = (bytes: Buffer): string =>
    isAscii(bytes) ? bytes.toString('latin1') : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return {
    decode(bytes, last) {
      const all = joined(held, bytes);
      const part = last ? all : (withoutCutCharacter(all) as Buffer);
      held = all.subarray(part.length).slice();
      if (part.length === 0) return '';
      if (!isUtf8(part)) {
        const at = firstInvalidUtf8(part);
        place.fail(text(part.subarray(0, at)), part, at);
      }
      return place.passed(text(part), part.length);
    },
  };
}

/** Offset of the first byte that is no part of well-formed UTF-8 (Unicode 16, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest valid prefix that does not end inside a character, by halving.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(withoutCutCharacter(bytes.subarray(0, middle)))) low = middle;
    else high = middle - 1;
  }
  return withoutCutCharacter(bytes.subarray(0, low)).length;
}

function utf16Decoder(place: DecodedPlace, bigEndian: boolean): StreamDecoder {
  let held: Uint8Array = new Uint8Array();
  return {
    decode(bytes, last) {
      const all = joined(held, bytes);
      let length = all.length & ~1;
      const highByte = all[length - (bigEndian ? 2 : 1)] ?? 0;
      if (!last && length > 0 && highByte >= 0xd8 && highByte < 0xdc) length -= 2;
      const part = bigEndian ? Buffer.from(all.subarray(0, length)).swap16() : all.subarray(0, length);
      held = all.subarray(length).slice();
      const text = part.toString('utf16le');
      if (last && held.length > 0) place.fail(text, all.subarray(0, length), length);
      return place.passed(text, length);
    },
  };
}

function tableDecoder(place: DecodedPlace, table: string): StreamDecoder {
  const units = Uint16Array.from(table, (c) => c.charCodeAt(0));
  return {
    decode(bytes) {
      const out = new Uint16Array(bytes.length);
      for (let i = 0; i < bytes.length; i++) out[i] = units[bytes[i]!]!;
      const text = Buffer.from(out.buffer).toString('utf16le');
      const bad = text.indexOf('\ufffd');
      if (bad !== -1) place.fail(text.slice(0, bad), bytes, bad);
      return place.passed(text, bytes.length);
    },
  };
}

/** Encodings of several bytes beyond ours (Shift_JIS, GBK …): exact in text, to the piece in the place of an error. */
function otherDecoder(place: DecodedPlace, encoding: Encoding): StreamDecoder {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw new CodecError('encoding', { line: 1, column: 1 }, { encoding, reason: 'unknown' });
  }
  return {
    decode(bytes, last) {
      try {
        return place.passed(decoder.decode(bytes, { stream: !last }), bytes.length);
      } catch (cause) {
        if (!(cause instanceof TypeError)) throw cause;
        return place.fail('', bytes, 0);
      }
    },
  };
}
