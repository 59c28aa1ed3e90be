import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, type InlineNode, normalizeContent } from '@/lib/text/inline';
import { contentOf, docOf } from './target-doc';

const node: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.string({ unit: 'binary' }).map((text): InlineNode => ({ kind: 'text', text })),
  fc
    .nat(9)
    .map((n): InlineNode => ({ kind: 'code', id: String(n), form: 'standalone', element: 'ph', data: `{${n}}` })),
);

describe('docOf', () => {
  test('gives back every content that goes through the field untouched', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        const content: InlineContent = normalizeContent(nodes);
        const doc = docOf(content);
        doc.check();
        expect(contentOf(doc)).toEqual(content);
      }),
    );
  });
});
