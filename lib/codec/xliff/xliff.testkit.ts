import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { BLOCK_ROLES } from '../../text/types';
import { hasIllegal } from '../xml/escape';
import { XLIFF_STATUSES, type XliffItem, type XliffNote, type XliffStatus, type XliffUnit } from './types';
import type { XliffSegmentDraft, XliffUnitDraft } from './write-types';

const piece = fc.constantFrom(
  'ملف',
  'file',
  ' ',
  '\n',
  '\r',
  '\t',
  '&',
  '<',
  ']]>',
  '"',
  '😀',
  '\u0085',
  '\u200f',
  'é',
);
const word = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 8, unit: 'binary' }).filter((text) => !hasIllegal(text)),
);
const name = fc.constantFrom('b', 'i', 'a', 'span', 'x-1', 'عنصر');

const code: fc.Arbitrary<InlineNode> = fc
  .record(
    {
      id: fc.constantFrom('1', '2', 'b1', 'a b', '', '{0}'),
      form: fc.constantFrom('open', 'close', 'standalone', 'isolated-open', 'isolated-close' as const),
      element: name,
      data: fc.oneof(word, fc.constantFrom('<b>', '</b>', '{0}', 'bell \u0007')),
      label: fc.option(fc.constantFrom('b', '{0}', '"'), { nil: undefined }),
      attrs: fc.option(fc.dictionary(name, word, { maxKeys: 2 }), { nil: undefined }),
      canDelete: fc.option(fc.boolean(), { nil: undefined }),
      canCopy: fc.option(fc.boolean(), { nil: undefined }),
      canReorder: fc.option(fc.boolean(), { nil: undefined }),
    },
    { requiredKeys: ['id', 'form', 'element', 'data'] },
  )
  .map((fields) => JSON.parse(JSON.stringify({ kind: 'code', ...fields })) as InlineNode);

export const content: fc.Arbitrary<InlineContent> = fc
  .array(fc.oneof({ weight: 3, arbitrary: word.map((text): InlineNode => ({ kind: 'text', text })) }, code), {
    maxLength: 6,
  })
  .map(normalizeContent);

const note: fc.Arbitrary<XliffNote> = fc.record({
  id: fc.constant(null),
  text: word,
  appliesTo: fc.constantFrom('source', 'target', null),
  category: fc.constant(null),
  author: fc.constantFrom('Huda', null),
  priority: fc.integer({ min: 1, max: 10 }),
});

const segment: fc.Arbitrary<Omit<XliffSegmentDraft, 'id'>> = fc
  .record({
    source: content,
    target: content,
    status: fc.constantFrom<XliffStatus>(...XLIFF_STATUSES),
    isLocked: fc.boolean(),
    trailing: fc.constantFrom('', ' ', '\n', ' — '),
  })
  .chain((fields) => fc.constantFrom(fields, fields.status === 'untranslated' ? { ...fields, target: null } : fields));

/** Units as a project of ours holds them. */
export const unitDraft: fc.Arbitrary<XliffUnitDraft> = fc
  .record({
    name: fc.constantFrom(null, 'title', 'عنوان'),
    role: fc.constantFrom(null, ...BLOCK_ROLES),
    translate: fc.boolean(),
    leading: fc.constantFrom('', ' '),
    notes: fc.array(note, { maxLength: 2 }),
    segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
  })
  .map((unit) => ({ ...unit, id: null, segments: unit.segments.map((part, i) => ({ ...part, id: `s${i + 1}` })) }));

/** What of a unit that was read a writer takes; ids of units are the writer's. */
export const draftOf = (unit: XliffUnit): XliffUnitDraft => ({
  id: null,
  name: unit.name,
  role: unit.role,
  translate: unit.translate,
  leading: unit.leading,
  notes: unit.notes,
  segments: unit.segments.map(({ id, source, target, status, isLocked, trailing }) => ({
    id,
    source,
    target,
    status,
    isLocked,
    trailing,
  })),
});

export async function* unitsOf(items: AsyncIterable<XliffItem>): AsyncGenerator<XliffUnit> {
  for await (const item of items) if (item.kind === 'unit') yield item.unit;
}

/** The shared samples of a kind, where they are at hand: path below the folder, and bytes. */
export function* samples(folder: string): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const root = join(import.meta.dirname, '../../../../shared/data/formats', folder);
  if (!existsSync(root)) return;
  for (const path of (readdirSync(root, { recursive: true }) as string[]).sort())
    if (statSync(join(root, path)).isFile()) yield { path: `${folder}/${path}`, bytes: readFileSync(join(root, path)) };
}

/** Decoded text of a sample in UTF-8, its byte order mark kept; `null` when its bytes are something else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
