import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutContent, joinContents, safeCut, splitEnd, splitStart } from './cut-content';
import { codesOf, type InlineContent, normalizeContent, plainText } from './inline';

/** Texts and codes whose pairs nest or cross, each id once. */
const contents = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('<', '>', '/')), { maxLength: 12 })
  .map((pieces): InlineContent => {
    let id = 0;
    const open: string[] = [];
    const nodes = pieces.flatMap((piece): InlineContent => {
      const code = (form: 'open' | 'close' | 'standalone', of: string): InlineContent => [
        { kind: 'code', id: of, form, element: 'b', data: '<b>' },
      ];
      if (piece === '/') return code('standalone', `s${++id}`);
      if (piece === '<') {
        open.push(`p${++id}`);
        return code('open', open.at(-1)!);
      }
      const last = piece === '>' ? open.pop() : undefined;
      return last === undefined ? [{ kind: 'text', text: piece }] : code('close', last);
    });
    return normalizeContent([
      ...nodes,
      ...open.reverse().map((of) => ({ kind: 'code', id: of, form: 'close', element: 'b', data: '</b>' }) as const),
    ]);
  });

describe('cutContent', () => {
  test('gives the content back when it is joined again', () =>
    fc.assert(
      fc.property(contents, fc.nat(30), (content, at) => {
        expect(joinContents(cutContent(content, at), [''])).toEqual(content);
      }),
    ));

  test('cuts the text where it is told and loses no code', () =>
    fc.assert(
      fc.property(contents, fc.nat(30), (content, at) => {
        const [first, second] = cutContent(content, at);
        expect(plainText(first)).toBe(plainText(content).slice(0, at));
        expect(plainText(second)).toBe(plainText(content).slice(at));
        expect([...codesOf(first), ...codesOf(second)].map(({ id }) => id)).toEqual(
          codesOf(content).map(({ id }) => id),
        );
      }),
    ));

  test('leaves no half of a pair unsaid', () => {
    const content: InlineContent = [
      { kind: 'code', id: '1', form: 'open', element: 'b', data: '<b>' },
      { kind: 'text', text: 'One. Two.' },
      { kind: 'code', id: '1', form: 'close', element: 'b', data: '</b>' },
    ];
    const [first, second] = cutContent(content, 5);
    expect(codesOf(first)).toMatchObject([{ form: 'isolated-open' }]);
    expect(codesOf(second)).toMatchObject([{ form: 'isolated-close' }]);
  });
});

describe('joinContents', () => {
  test('puts the white space between the parts back', () => {
    const parts: InlineContent[] = [[{ kind: 'text', text: 'كتب.' }], [{ kind: 'text', text: 'قرأ.' }]];
    expect(joinContents(parts, [' '])).toEqual([{ kind: 'text', text: 'كتب. قرأ.' }]);
  });
});

describe('safeCut', () => {
  test.each([
    ['between two letters', 'كتب', 1, 1],
    ['before a vowel sign', 'كَتب', 1, 0],
    ['inside an emoji', 'a😀b', 2, 1],
    ['past the end', 'abc', 9, 3],
  ])('%s', (_, text, at, expected) => {
    expect(safeCut(text, at)).toBe(expected);
  });
});

describe('splitEnd and splitStart', () => {
  const spaced = fc.tuple(fc.constantFrom('', ' ', '\n\u00A0'), contents, fc.constantFrom('', ' ', '\u3000'));
  test('take the white space from an edge and lose nothing', () =>
    fc.assert(
      fc.property(spaced, ([before, content, after]) => {
        const whole = joinContents([[], content, []], [before, after]);
        const [head, end] = splitEnd(whole);
        const [start, tail] = [splitStart(whole)[1], splitStart(whole)[0]];
        expect([plainText(head) + end, start + plainText(tail)]).toEqual([plainText(whole), plainText(whole)]);
        expect([end.trim(), start.trim()]).toEqual(['', '']);
        if (head.at(-1)?.kind === 'text') expect(plainText(head)).toBe(plainText(head).trimEnd());
        if (tail[0]?.kind === 'text') expect(plainText(tail)).toBe(plainText(tail).trimStart());
        expect([codesOf(head), codesOf(tail)]).toEqual([codesOf(whole), codesOf(whole)]);
      }),
    ));
});
