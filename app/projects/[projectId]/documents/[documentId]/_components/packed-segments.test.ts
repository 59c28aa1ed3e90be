import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InlineNode } from '@/lib/text/inline';
import { normalizeContent, plainText, textContent } from '@/lib/text/inline';
import { BLOCK_ROLES } from '@/lib/text/types';
import { SEGMENT_STATUSES } from '@/lib/workbench/views/common';
import type { SegmentOrigin, SegmentView } from '@/lib/workbench/views/segment';
import { packSegments, unpackSegments } from './packed-segments';
import { segmentOf } from './segment.testkit';

const words = fc.oneof(fc.constant(''), fc.string(), fc.constantFrom('قال المدير', 'He said "yes"', '\u2067\n'));
const node: fc.Arbitrary<InlineNode> = fc.oneof(
  words.map((text): InlineNode => ({ kind: 'text', text })),
  fc.string().map((id): InlineNode => ({ kind: 'code', id, form: 'standalone', element: 'ph', data: `<${id}/>` })),
);
const content = fc.oneof(words.map(textContent), fc.array(node, { maxLength: 4 }).map(normalizeContent));
const origin = fc.oneof(
  fc.constantFrom<SegmentOrigin | null>(null, { kind: 'typed' }, { kind: 'imported', format: 'xliff' }),
  fc.nat(101).map((score): SegmentOrigin => ({ kind: 'pretranslated', score })),
);
const segment: fc.Arbitrary<SegmentView> = fc
  .record({
    id: fc.uuid(),
    words: fc.nat(30_000),
    blockIndex: fc.integer({ min: -1, max: 3 }),
    role: fc.constantFrom(...BLOCK_ROLES),
    source: content,
    target: content,
    status: fc.constantFrom(...SEGMENT_STATUSES),
    isLocked: fc.boolean(),
    version: fc.nat(3),
    origin,
    ignoredIssues: fc.array(fc.string(), { maxLength: 2 }),
  })
  .map((fields) =>
    segmentOf({ ...fields, sourceText: plainText(fields.source), targetText: plainText(fields.target) }),
  );

describe('packSegments', () => {
  test('gives back what went in', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 120 }), (segments) => {
        expect(unpackSegments(packSegments(segments))).toEqual(segments);
      }),
    );
  });

  test('adds little to ids and texts, even after a tenth of the segments was edited', () => {
    const segments = Array.from({ length: 1000 }, (_, i) =>
      segmentOf({ id: `segment-${i}`, blockIndex: i >> 1, sourceText: `الفقرة رقم ${i}` }),
    );
    for (let i = 0; i < 1000; i += 10) {
      segments[i] = { ...segments[i]!, version: i, updatedAt: `2026-11-25T08:00:00.${i}Z` };
    }
    const bare = JSON.stringify(segments.map(({ id, sourceText }) => [id, sourceText])).length;
    expect(packSegments(segments).length).toBeLessThan(bare + 10 * segments.length);
  });
});
