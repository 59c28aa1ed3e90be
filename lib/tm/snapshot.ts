import { fail, ok, type Result } from '../core/result';
import { type AnyArray, readArrays, textOf, utf16, writeArrays } from './array-file';
import { MemoryIndex, type MemoryIndexParts } from './memory-index';
import type { SegmentIndex } from './segment-index';
import { TOKEN_FORM_VERSION } from './token-form';

/** Why a snapshot cannot be used. The answer to either is to build the index again from the units. */
export type SnapshotFailure = { readonly code: 'snapshotVersion' | 'snapshotDamaged' };

/**
 * A memory index as bytes that can be read back without parsing: meta (JSON in UTF-16), vocabulary, units, then nine arrays a
 * level. What is written is a list of views, so that nothing is copied: write them one after the other before the index changes.
 *
 * @param note kept with the index and given back: the revision of the memory it stands for
 */
export function writeSnapshot(index: MemoryIndex, note: string): readonly Uint8Array[] {
  const { vocabulary, units, sides, contextLang } = index.parts();
  const meta: Meta = { note, contextLang, sides: sides.map(({ lang, levels }) => ({ lang, levels: levels.length })) };
  return writeArrays(KIND, [
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
  ]);
}

/**
 * Reads a snapshot. The index keeps the buffer and works on views of it; changes go to arrays of their own.
 * @returns `snapshotVersion` when it was written by other rules, `snapshotDamaged` when it is cut off or any bit differs
 */
export function readSnapshot(buffer: ArrayBuffer): Result<{ index: MemoryIndex; note: string }, SnapshotFailure> {
  const arrays = readArrays(KIND, buffer);
  if (arrays === 'version') return fail({ code: 'snapshotVersion' });
  if (arrays === 'damaged') return fail({ code: 'snapshotDamaged' });
  let taken = 0;
  const next = <T extends AnyArray>() => arrays[taken++]! as T;
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

/** "QNTM", and another number on a machine of the other byte order. */
const KIND = { magic: 0x4d544e51, format: 1, rules: TOKEN_FORM_VERSION };
const VOCABULARY_COLUMNS = 7;
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

const stringArrays = ({ chars, offsets, slots }: MemoryIndexParts['units']['ids']): AnyArray[] => [
  chars,
  offsets,
  slots,
];
