import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineNode, normalizeContent } from '@/lib/text/inline';
import { contentOfDraft, draftOf } from './unit-draft';

const node: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.string().map((text): InlineNode => ({ kind: 'text', text })),
  fc.nat(9).map((n): InlineNode => ({ kind: 'code', id: `c${n}`, form: 'standalone', element: 'ph', data: `{${n}}` })),
);

describe('contentOfDraft', () => {
  test('gives back a content that was not edited', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        const content = normalizeContent(nodes);
        expect(contentOfDraft(draftOf(content), content)).toEqual(content);
      }),
    );
  });
  test('moves a code with its mark and leaves out one whose mark is gone', () => {
    const [a, b] = ['a', 'b'].map(
      (id): InlineNode => ({ kind: 'code', id, form: 'standalone', element: 'ph', data: '' }),
    );
    const before = [{ kind: 'text', text: 'one ' } as const, a!, { kind: 'text', text: ' two' } as const, b!];
    expect(contentOfDraft('⟦2⟧ uno', before)).toEqual([b, { kind: 'text', text: ' uno' }]);
  });
  test('takes a mark of nobody as text', () => {
    expect(contentOfDraft('⟦7⟧', [])).toEqual([{ kind: 'text', text: '⟦7⟧' }]);
  });
});
