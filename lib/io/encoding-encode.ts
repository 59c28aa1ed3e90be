import { Buffer } from 'node:buffer';
import { type DetectedEncoding, singleByteTable } from './encoding';

const BOMS: Readonly<Record<string, Uint8Array>> = {
  'utf-8': Uint8Array.of(0xef, 0xbb, 0xbf),
  'utf-16le': Uint8Array.of(0xff, 0xfe),
  'utf-16be': Uint8Array.of(0xfe, 0xff),
};

/**
 * The bytes of a text in the encoding, and with the byte order mark, that a file was read with.
 *
 * @returns `null` when the encoding lacks a character of the text, or cannot be written at all
 * Invariant: what `decodeBytes` reads without an error comes back byte for byte.
 */
export function encodeText(text: string, as: Pick<DetectedEncoding, 'encoding' | 'bomLength'>): Uint8Array | null {
  const body = bodyOf(text, as.encoding);
  const bom = as.bomLength > 0 ? BOMS[as.encoding] : undefined;
  return body === null || bom === undefined ? body : Buffer.concat([bom, body]);
}

function bodyOf(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return /\p{Surrogate}/u.test(text) ? null : Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = bytesOf(encoding);
  if (bytes === null) return null;
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = bytes.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    out[i] = byte;
  }
  return out;
}

const inverse = new Map<string, ReadonlyMap<number, number> | null>();

function bytesOf(encoding: string): ReadonlyMap<number, number> | null {
  const known = inverse.get(encoding);
  if (known !== undefined) return known;
  const table = singleByteTable(encoding);
  const bytes =
    table === null
      ? null
      : new Map(Array.from(table, (c, byte) => [c.charCodeAt(0), byte] as const).filter(([unit]) => unit !== 0xfffd));
  inverse.set(encoding, bytes);
  return bytes;
}
