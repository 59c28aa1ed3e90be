import { fail, ok, type Result } from '../core/result';
import { checksum } from './checksum';
import { MemoryIndex, type MemoryIndexParts } from './memory-index';
import type { SegmentIndex } from './segment-index';
import { TOKEN_FORM_VERSION } from './token-form';

/** Why a snapshot cannot be used. The answer to either is to build the index again from the units. */
export type SnapshotFailure = { readonly code: 'snapshotVersion' | 'snapshotDamaged' };

/**
 * A memory index as bytes that can be read back without parsing: a head, a table of arrays, and the arrays end to end, each
 * on a boundary of eight bytes, in the byte order of the machine.
 *
 *     head    8 words: magic, format version, token-form version, number of arrays, bytes of all (2), checksum (2)
 *     table   3 words an array: element type, length in elements, 0
 *     data    meta (JSON in UTF-16), vocabulary, units, then nine arrays a level
 *
 * The checksum covers everything behind the head. What is written is a list of views, so that nothing is copied: write them
 * one after the other before the index changes.
 *
 * @param note kept with the index and given back: the revision of the memory it stands for
 */
export function writeSnapshot(index: MemoryIndex, note: string): readonly Uint8Array[] {
  const { vocabulary, units, sides, contextLang } = index.parts();
  const meta: Meta = { note, contextLang, sides: sides.map(({ lang, levels }) => ({ lang, levels: levels.length })) };
  const arrays: AnyArray[] = [
    utf16(JSON.stringify(meta)),
    ...stringArrays(vocabulary.strings),
    ...vocabulary.columns,
    ...stringArrays(units.ids),
    units.ordinalOf,
    units.idOf,
    units.stamps,
    units.marks,
    units.neighbours,
    ...sides.flatMap(({ levels }) => levels.flatMap((level) => LEVEL_ARRAYS.map((name) => level[name]))),
  ];
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
  head.set([MAGIC, FORMAT, TOKEN_FORM_VERSION, arrays.length, bytes % 2 ** 31, Math.floor(bytes / 2 ** 31)]);
  head.set(sumOf(body), 6);
  return [bytesOfArray(head), ...body];
}

/**
 * Reads a snapshot. The index keeps the buffer and works on views of it; changes go to arrays of their own.
 * @returns `snapshotVersion` when it was written by other rules, `snapshotDamaged` when it is cut off or any bit differs
 */
export function readSnapshot(buffer: ArrayBuffer): Result<{ index: MemoryIndex; note: string }, SnapshotFailure> {
  if (buffer.byteLength < HEAD_BYTES) return fail({ code: 'snapshotDamaged' });
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[0] !== MAGIC) return fail({ code: 'snapshotDamaged' });
  if (head[1] !== FORMAT || head[2] !== TOKEN_FORM_VERSION) return fail({ code: 'snapshotVersion' });
  if (head[4]! + head[5]! * 2 ** 31 !== buffer.byteLength) return fail({ code: 'snapshotDamaged' });
  const arrays = arraysIn(buffer, head[3]!);
  if (arrays === null) return fail({ code: 'snapshotDamaged' });
  const [low, high] = sumOf(arrays.parts);
  if (low !== head[6] || high !== head[7]) return fail({ code: 'snapshotDamaged' });

  const next = arrays.reader();
  const meta = JSON.parse(textOf(next<Uint16Array>())) as Meta;
  const strings = () => ({
    chars: next<Uint16Array>(),
    offsets: next<Uint32Array>(),
    slots: next<Int32Array>(),
  });
  const parts: MemoryIndexParts = {
    vocabulary: { strings: strings(), columns: Array.from({ length: VOCABULARY_COLUMNS }, () => next<Int32Array>()) },
    units: {
      ids: strings(),
      ordinalOf: next<Int32Array>(),
      idOf: next<Int32Array>(),
      stamps: next<Float64Array>(),
      marks: next<Uint8Array>(),
      neighbours: next<Int32Array>(),
    },
    sides: meta.sides.map(({ lang, levels }) => ({
      lang,
      levels: Array.from(
        { length: levels },
        () => Object.fromEntries(LEVEL_ARRAYS.map((name) => [name, next<Int32Array>()])) as SegmentIndex,
      ),
    })),
    contextLang: meta.contextLang,
  };
  return ok({ index: MemoryIndex.from(parts), note: meta.note });
}

type Meta = {
  readonly note: string;
  readonly contextLang: string | null;
  readonly sides: readonly { readonly lang: string; readonly levels: number }[];
};
type AnyArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

const MAGIC = 0x4d544e51; // "QNTM", and another number on a machine of the other byte order
const FORMAT = 1;
const HEAD_BYTES = 32;
const VOCABULARY_COLUMNS = 7;
const TYPES = [Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array] as const;
const LEVEL_ARRAYS = [
  'tokens',
  'rowStart',
  'spacing',
  'units',
  'unitStart',
  'lengthStart',
  'cores',
  'postingStart',
  'postings',
] as const satisfies readonly (keyof SegmentIndex)[];

const typeOf = (array: AnyArray): number => TYPES.findIndex((type) => array instanceof type);
const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const bytesOfArray = (array: AnyArray): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const stringArrays = ({ chars, offsets, slots }: MemoryIndexParts['units']['ids']): AnyArray[] => [
  chars,
  offsets,
  slots,
];

const utf16 = (text: string): Uint16Array => Uint16Array.from(text, (unit) => unit.charCodeAt(0));
const textOf = (units: Uint16Array): string => Array.from(units, (unit) => String.fromCharCode(unit)).join('');

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

/** The arrays of a snapshot as views, or `null` when the table does not fit the buffer. */
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
  if (at !== buffer.byteLength) return null;
  let taken = 0;
  return {
    parts,
    reader:
      () =>
      <T extends AnyArray>() =>
        arrays[taken++]! as T,
  };
}
