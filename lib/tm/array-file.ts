import { checksum } from './checksum';

/**
 * Arrays as bytes that can be read back without parsing: a head, a table of arrays, and the arrays end to end, each on a
 * boundary of eight bytes, in the byte order of the machine.
 *
 *     head    8 words: magic, two versions, number of arrays, bytes of all (2), checksum (2)
 *     table   3 words an array: element type, length in elements, 0
 *     data    the arrays
 *
 * The checksum covers everything behind the head.
 */
export type ArrayFileKind = { readonly magic: number; readonly format: number; readonly rules: number };
export type AnyArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** Why a file of arrays cannot be used. */
export type ArrayFileProblem = 'version' | 'damaged';

/** What is written is a list of views, so that nothing is copied: write them one after the other before the arrays change. */
export function writeArrays(kind: ArrayFileKind, arrays: readonly AnyArray[]): readonly Uint8Array[] {
  const table = new Int32Array(padded(arrays.length * 3 * 4) / 4);
  arrays.forEach((array, i) => {
    table[i * 3] = typeOf(array);
    table[i * 3 + 1] = array.length;
  });
  const body: Uint8Array[] = [bytesOfArray(table)];
  for (const array of arrays) {
    body.push(bytesOfArray(array));
    const rest = padded(array.byteLength) - array.byteLength;
    if (rest > 0) body.push(new Uint8Array(rest));
  }
  const bytes = HEAD_BYTES + body.reduce((sum, part) => sum + part.byteLength, 0);
  const head = new Int32Array(HEAD_BYTES / 4);
  head.set([kind.magic, kind.format, kind.rules, arrays.length, bytes % 2 ** 31, Math.floor(bytes / 2 ** 31)]);
  head.set(sumOf(body), 6);
  return [bytesOfArray(head), ...body];
}

/** Views of a buffer, in the order in which they were written. The problem is `damaged` when it is cut off or any bit differs. */
export function readArrays(kind: ArrayFileKind, buffer: ArrayBuffer): readonly AnyArray[] | ArrayFileProblem {
  if (buffer.byteLength < HEAD_BYTES) return 'damaged';
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[0] !== kind.magic) return 'damaged';
  if (head[1] !== kind.format || head[2] !== kind.rules) return 'version';
  if (head[4]! + head[5]! * 2 ** 31 !== buffer.byteLength) return 'damaged';
  const found = arraysIn(buffer, head[3]!);
  if (found === null) return 'damaged';
  const [low, high] = sumOf(found.parts);
  return low === head[6] && high === head[7] ? found.arrays : 'damaged';
}

/** A short text as an array, for what has no better form. */
export const utf16 = (text: string): Uint16Array => Uint16Array.from(text, (unit) => unit.charCodeAt(0));
export const textOf = (units: Uint16Array): string => Array.from(units, (unit) => String.fromCharCode(unit)).join('');

const HEAD_BYTES = 32;
/** New types go to the end: the numbers are stored. */
const TYPES = [Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array, Float32Array] as const;

const typeOf = (array: AnyArray): number => TYPES.findIndex((type) => array instanceof type);
const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const bytesOfArray = (array: AnyArray): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The checksum of a list of stretches: that of each, mixed in order. */
function sumOf(parts: readonly Uint8Array[]): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (const part of parts) {
    const [l, h] = checksum(part);
    low = (Math.imul(low, 0x01000193) + l) | 0;
    high = (Math.imul(high ^ (high >>> 13), 0x85ebca6b) + h) | 0;
  }
  return [low, high];
}

/** The arrays as views, or `null` when the table does not fit the buffer. */
function arraysIn(buffer: ArrayBuffer, count: number) {
  const tableBytes = padded(count * 12);
  if (count < 0 || HEAD_BYTES + tableBytes > buffer.byteLength) return null;
  const table = new Int32Array(buffer, HEAD_BYTES, count * 3);
  const parts = [new Uint8Array(buffer, HEAD_BYTES, tableBytes)];
  const arrays: AnyArray[] = [];
  let at = HEAD_BYTES + tableBytes;
  for (let i = 0; i < count; i++) {
    const type = TYPES[table[i * 3]!];
    const length = table[i * 3 + 1]!;
    if (type === undefined || length < 0) return null;
    const bytes = length * type.BYTES_PER_ELEMENT;
    if (at + padded(bytes) > buffer.byteLength) return null;
    arrays.push(new type(buffer, at, length));
    parts.push(new Uint8Array(buffer, at, bytes));
    if (padded(bytes) > bytes) parts.push(new Uint8Array(buffer.slice(at + bytes, at + padded(bytes))));
    at += padded(bytes);
  }
  return at === buffer.byteLength ? { parts, arrays } : null;
}
