import { Inflate } from 'fflate';
import { CodecError } from '../types';
import { crc32 } from './crc32';
import { broken, readDirectory } from './directory';
import { ZIP_LIMITS, type ZipEntry, type ZipLimits, type ZipRecord } from './types';

/** Packed bytes given to the decoder at once: each byte can swell to a thousand before we look. */
const STEP = 1 << 13;

/**
 * A ZIP archive in memory, read entry by entry. Nothing is unpacked before it is asked for, and never more than the
 * directory declared, which is itself within `ZipLimits`.
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly byName: ReadonlyMap<string, ZipRecord>;

  /** @throws CodecError `malformedArchive`, `truncated`, `tooLarge`, `notSupported` (`params.reason` says which rule) */
  constructor(
    readonly bytes: Uint8Array,
    limits: Partial<ZipLimits> = {},
  ) {
    const records = readDirectory(bytes, { ...ZIP_LIMITS, ...limits });
    this.entries = records;
    this.byName = new Map(records.map((record) => [record.name, record]));
  }

  /** The records as they stand in the directory, for a writer that copies them. */
  records(): readonly ZipRecord[] {
    return this.entries as readonly ZipRecord[];
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /**
   * The bytes of an entry, null when there is none of that name.
   * @throws CodecError `malformedArchive` (broken data, wrong length, wrong checksum), `notSupported` (packing method)
   */
  read(name: string): Uint8Array | null {
    const record = this.byName.get(name);
    if (!record) return null;
    const packed = this.bytes.subarray(record.dataStart, record.dataStart + record.packedSize);
    const bytes = unpack(packed, record);
    if (crc32(bytes) !== record.crc) throw broken('checksum', { name });
    return bytes;
  }
}

function unpack(packed: Uint8Array, { name, method, size }: ZipRecord): Uint8Array {
  if (method === 0) {
    if (packed.length !== size) throw broken('length', { name });
    return packed;
  }
  if (method !== 8)
    throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'packingMethod', method, name });
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw broken('length', { name });
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (cause) {
    if (cause instanceof CodecError) throw cause;
    throw new CodecError('malformedArchive', { line: 1, column: 1 }, { reason: 'data', name }, { cause });
  }
  if (filled !== size) throw broken('length', { name });
  return out;
}
