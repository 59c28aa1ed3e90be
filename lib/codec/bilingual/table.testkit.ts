import fc from 'fast-check';
import { strToU8 } from 'fflate';
import type { InlineCode, InlineContent } from '../../text/inline';
import { normalizeContent } from '../../text/inline';
import { BLOCK_ROLES } from '../../text/types';
import { XLIFF_STATUSES } from '../xliff/types';
import { ZipArchive } from '../zip/archive';
import { patchZip } from '../zip/write';
import { writeBilingualDocx } from './docx-write';
import type { BilingualTable, TableSegment, TableWords } from './table';
import { writeBilingualXlsx } from './xlsx-write';

const byName = <K extends string>(names: readonly K[], of: (name: K) => string) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, string>;

export const WORDS: TableWords = {
  columns: {
    number: 'No.',
    role: 'Role',
    source: 'Source',
    target: 'Translation',
    status: 'Status',
    comment: 'Comment',
  },
  statuses: byName(XLIFF_STATUSES, (status) => status),
  roles: byName(BLOCK_ROLES, (role) => role),
  hint: 'Change the translation, the status and the comment.',
  locked: 'locked',
};

const open: InlineCode = { kind: 'code', id: '7', form: 'open', element: 'run', data: '<b>', label: 'b' };
const close: InlineCode = { ...open, form: 'close', data: '</b>' };
export const BREAK: InlineCode = { kind: 'code', id: '9', form: 'standalone', element: 'br', data: '<br/>' };
/** `A ⟦1⟧B⟦/1⟧ C⟦2/⟧`, in any words. */
export const coded = (a: string, b: string, c: string): InlineContent =>
  normalizeContent([text(a), open, text(b), close, text(c), BREAK]);
const text = (words: string) => ({ kind: 'text', text: words }) as const;

export const segmentOf = (number: number, part: Partial<TableSegment>): TableSegment => ({
  id: `0192ab34-0000-7000-8000-${String(number).padStart(12, '0')}`,
  number,
  role: 'body',
  sourceLang: 'ar',
  source: [],
  target: [],
  status: 'draft',
  comments: [],
  isLocked: false,
  ...part,
});
export const tableOf = (segments: readonly TableSegment[], locale = 'en'): BilingualTable => ({
  documentId: '0192ab34-9999-7000-8000-000000000000',
  title: 'تقرير',
  sourceLang: 'ar',
  targetLang: 'en',
  locale,
  words: WORDS,
  segments,
});

const node = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => one !== ''),
  }),
  fc.constantFrom('⟦', '⟦1⟧', '\n', ' ', '=1+1', 'د. أحمد').map(text),
  fc.record({
    kind: fc.constant('code' as const),
    id: fc.constantFrom('1', '2', 'x'),
    form: fc.constantFrom('open', 'close', 'standalone', 'isolated-open', 'isolated-close'),
    element: fc.constant('ph'),
    data: fc.constant('<x/>'),
  }),
);
/** Any content, with codes in any order and texts that look like marks. */
export const anyContent: fc.Arbitrary<InlineContent> = fc.array(node, { maxLength: 7 }).map(normalizeContent);

/** A table that went out, with cells that somebody wrote over. Its keys are those it went out with. */
export function rewritten(
  table: BilingualTable,
  change: (segment: TableSegment) => Partial<TableSegment>,
  format: 'docx' | 'xlsx',
): Uint8Array {
  const [write, part] = FILES[format];
  const text = (bytes: Uint8Array) => new TextDecoder().decode(new ZipArchive(bytes).read(part)!);
  const segments = table.segments.map((segment) => ({ ...segment, ...change(segment) }));
  const changed = write({ ...table, segments });
  const keys = text(write(table)).match(KEY)!;
  const xml = text(changed).replace(KEY, () => keys.shift()!);
  return patchZip(new ZipArchive(changed), new Map([[part, strToU8(xml)]]));
}
const KEY = /qantara:row:[0-9a-z.:-]+/gu;
const FILES = {
  docx: [writeBilingualDocx, 'word/document.xml'],
  xlsx: [writeBilingualXlsx, 'xl/worksheets/sheet1.xml'],
} as const;
