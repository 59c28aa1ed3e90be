import { CodecError, type IssueParams } from '../types';
import { nameOf } from './names';
import type { ZipLimits, ZipRecord } from './types';

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const START = { line: 1, column: 1 } as const;
const UNKNOWN_32 = 0xffffffff;

export const broken = (reason: string, params: IssueParams = {}) =>
  new CodecError('malformedArchive', START, { reason, ...params });
export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The directory of an archive, checked against itself and against what it points at: no entry outside the file, none
 * that shares bytes with another, no name twice, nothing declared beyond the bounds.
 *
 * Source: PKWARE APPNOTE 6.3.10, 4.3 and 4.5.3 (ZIP64).
 * @throws CodecError `malformedArchive`, `truncated`, `tooLarge`, `notSupported`
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): readonly ZipRecord[] {
  const view = viewOf(bytes);
  const { count, start, end } = directoryPlace(view);
  if (count > limits.maxEntries) throw new CodecError('tooLarge', START, { reason: 'entries', entries: count });
  const drafts: ZipRecord[] = [];
  const names = new Set<string>();
  let at = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken('directory');
    const record = centralRecord(bytes, view, at);
    at = record.central.end;
    if (at > end) throw broken('directory');
    if (names.has(record.name)) throw broken('nameTwice', { name: record.name });
    names.add(record.name);
    total += record.size;
    if (record.size > limits.maxEntry || total > limits.maxTotal)
      throw new CodecError('tooLarge', START, { reason: 'expansion', bytes: total, name: record.name });
    if (record.size > limits.freeBytes && record.size > record.packedSize * limits.maxRatio)
      throw new CodecError('tooLarge', START, { reason: 'ratio', bytes: record.size, name: record.name });
    drafts.push(record);
  }
  return withEnds(drafts, start);
}

function directoryPlace(view: DataView): { count: number; start: number; end: number } {
  const length = view.byteLength;
  if (length < 4 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END)) throw broken('noArchive');
  for (let at = length - 22; at >= 0 && at >= length - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > length) continue;
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) throw broken('severalDisks');
    if (count === 0xffff || size === UNKNOWN_32 || start === UNKNOWN_32) {
      if (at < 20 || view.getUint32(at - 20, true) !== END_64_PLACE) throw broken('directory');
      const place = uint64(view, at - 12);
      if (place + 56 > length || view.getUint32(place, true) !== END_64) throw broken('directory');
      count = uint64(view, place + 32);
      size = uint64(view, place + 40);
      start = uint64(view, place + 48);
    }
    if (start + size > at || count * 46 > size) throw broken('directory');
    return { count, start, end: start + size };
  }
  throw new CodecError('truncated', START, { reason: 'archive' });
}

/** A number of eight bytes; what no file can have comes out as infinite. */
const uint64 = (view: DataView, at: number): number => {
  const high = view.getUint32(at + 4, true);
  return high > 0xfffff ? Number.POSITIVE_INFINITY : high * 2 ** 32 + view.getUint32(at, true);
};

function centralRecord(bytes: Uint8Array, view: DataView, at: number): ZipRecord {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > bytes.length) throw broken('directory');
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  widen(view, at + 46 + nameLength, extraLength, sizes);
  const [size, packedSize, start] = sizes as [number, number, number];
  if ((view.getUint16(at + 8, true) & 1) === 1)
    throw new CodecError('notSupported', START, { reason: 'encrypted', name });
  const method = view.getUint16(at + 10, true);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) throw broken('entry', { name });
  const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (dataStart + packedSize > bytes.length) throw broken('entry', { name });
  return {
    name,
    isFolder: name.endsWith('/'),
    size,
    packedSize,
    method,
    crc: view.getUint32(at + 16, true),
    start,
    dataStart,
    end: dataStart + packedSize,
    central: { start: at, end },
  };
}

/** Puts the eight-byte values of a ZIP64 extra field in the place of those that four bytes cannot say. */
function widen(view: DataView, from: number, length: number, sizes: number[]): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (let i = 0; i < sizes.length; i++) {
      if (sizes[i] !== UNKNOWN_32 || value + 8 > from + length) continue;
      sizes[i] = uint64(view, value);
      value += 8;
    }
  }
}

/** Gives each entry the bytes up to the next one (a data descriptor may stand there), and refuses entries that overlap. */
function withEnds(records: readonly ZipRecord[], directory: number): readonly ZipRecord[] {
  const inFile = [...records].sort((a, b) => a.start - b.start);
  const ends = new Map<ZipRecord, number>();
  for (const [i, record] of inFile.entries()) {
    const next = inFile[i + 1]?.start ?? directory;
    if (record.end > next) throw broken('overlap', { name: record.name });
    ends.set(record, next);
  }
  return records.map((record) => ({ ...record, end: ends.get(record)! }));
}
