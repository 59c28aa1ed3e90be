import { deflateSync, strToU8 } from 'fflate';
import type { ZipArchive } from './archive';
import { crc32 } from './crc32';
import { CENTRAL, END, LOCAL, viewOf } from './directory';
import type { ZipFile, ZipRecord } from './types';

/** Names are UTF-8 and said to be. */
const UTF8_FLAG = 0x0800;
/** Sizes stand behind the data: not so in what we write. */
const DESCRIPTOR_FLAG = 0x0008;
const VERSION = 20;
/** The first day that the format can name: what is written depends on the contents alone. */
const DATE_1980 = 0x0021;

/** Packs files, in order, with names in UTF-8. The same files give the same bytes. */
export function writeZip(files: Iterable<ZipFile>): Uint8Array {
  const writer = new ZipWriter();
  for (const file of files) writer.add(file);
  return writer.done();
}

/**
 * The archive with some entries replaced. All others keep their packed bytes, their order and their names;
 * without a replacement the archive comes back as it is. Names that the archive does not have are added at its end.
 */
export function patchZip(archive: ZipArchive, replacements: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (replacements.size === 0) return archive.bytes;
  const writer = new ZipWriter();
  for (const record of archive.records()) {
    const bytes = replacements.get(record.name);
    const head = withoutZip64(archive.bytes.slice(record.central.start, record.central.end));
    if (bytes) writer.pack(head, bytes);
    else writer.copy(head, record, archive.bytes);
  }
  for (const [name, bytes] of replacements) if (!archive.has(name)) writer.add({ name, bytes });
  return writer.done();
}

type Packed = Pick<ZipRecord, 'method' | 'crc' | 'size' | 'packedSize'>;

class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly central: Uint8Array[] = [];
  private length = 0;

  add({ name, bytes }: ZipFile): void {
    const nameBytes = strToU8(name);
    const head = new Uint8Array(46 + nameBytes.length);
    const view = viewOf(head);
    view.setUint32(0, CENTRAL, true);
    view.setUint16(4, VERSION, true);
    view.setUint16(6, VERSION, true);
    view.setUint16(8, UTF8_FLAG, true);
    view.setUint16(14, DATE_1980, true);
    view.setUint16(28, nameBytes.length, true);
    head.set(nameBytes, 46);
    this.pack(head, bytes);
  }

  /** Adds bytes under a record of the directory, whose sizes are set. */
  pack(head: Uint8Array, bytes: Uint8Array): void {
    const deflated = deflateSync(bytes, { level: 6 });
    const isSmaller = deflated.length < bytes.length;
    const data = isSmaller ? deflated : bytes;
    const view = viewOf(head);
    view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR_FLAG, true);
    this.describe(head, {
      method: isSmaller ? 8 : 0,
      crc: crc32(bytes),
      size: bytes.length,
      packedSize: data.length,
    });
    this.push(localHeader(head));
    this.push(data);
  }

  /** Adds an entry of another archive with its packed bytes. */
  copy(head: Uint8Array, record: ZipRecord, from: Uint8Array): void {
    this.describe(head, record);
    this.push(from.subarray(record.start, record.end));
  }

  done(): Uint8Array {
    const start = this.length;
    for (const record of this.central) this.push(record);
    const end = new Uint8Array(22);
    const view = viewOf(end);
    view.setUint32(0, END, true);
    view.setUint16(8, this.central.length, true);
    view.setUint16(10, this.central.length, true);
    view.setUint32(12, this.length - start, true);
    view.setUint32(16, start, true);
    this.push(end);
    const out = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }

  private describe(head: Uint8Array, { method, crc, size, packedSize }: Packed): void {
    const view = viewOf(head);
    view.setUint16(10, method, true);
    view.setUint32(16, crc, true);
    view.setUint32(20, packedSize, true);
    view.setUint32(24, size, true);
    view.setUint32(42, this.length, true);
    this.central.push(head);
  }

  private push(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

/** The header before an entry's data, by its record in the directory. */
function localHeader(head: Uint8Array): Uint8Array {
  const nameLength = viewOf(head).getUint16(28, true);
  const local = new Uint8Array(30 + nameLength);
  const view = viewOf(local);
  view.setUint32(0, LOCAL, true);
  local.set(head.subarray(6, 28), 4); // version needed … uncompressed size stand in the same order
  view.setUint16(26, nameLength, true);
  local.set(head.subarray(46, 46 + nameLength), 30);
  return local;
}

/** A record without its eight-byte sizes: within our bounds four bytes hold them. */
function withoutZip64(head: Uint8Array): Uint8Array {
  const view = viewOf(head);
  const from = 46 + view.getUint16(28, true);
  const to = from + view.getUint16(30, true);
  const kept: Uint8Array[] = [];
  for (let at = from; at + 4 <= to; ) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(head.subarray(at, next));
    at = next;
  }
  const extra = kept.reduce((sum, { length }) => sum + length, 0);
  if (extra === to - from) return head;
  const out = new Uint8Array(head.length - (to - from) + extra);
  out.set(head.subarray(0, from));
  let at = from;
  for (const field of kept) {
    out.set(field, at);
    at += field.length;
  }
  out.set(head.subarray(to), at);
  viewOf(out).setUint16(30, extra, true);
  return out;
}
