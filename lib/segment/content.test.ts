import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../io/shipped-rules';
import { codesOf, type InlineCode, type InlineContent, normalizeContent, plainText } from '../text/inline';
import { compileRules } from './compile';
import { segmentContent } from './content';

const rules = compileRules(shippedRules(), 'en');
/** `<b>` opens, `</b>` closes, `<x/>` stands alone; the rest is text. */
const content = (text: string): InlineContent =>
  normalizeContent(
    text.split(/(<[^>]+>)/u).map((part) => {
      const tag = /^<(\/?)(\w+)(\/?)>$/u.exec(part);
      if (!tag) return { kind: 'text', text: part };
      const form: InlineCode['form'] = tag[3] === '/' ? 'standalone' : tag[1] === '/' ? 'close' : 'open';
      return { kind: 'code', id: tag[2]!, form, element: tag[2]!, data: part };
    }),
  );
const shown = (nodes: InlineContent): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : node.data)).join('');
const cut = (text: string, by = rules): string[] =>
  segmentContent(content(text), by).map((segment) => shown(segment.content));

describe('segmentContent', () => {
  test.each([
    ['codes inside a sentence', 'One <b>bold</b> word. Two.', ['One <b>bold</b> word.', 'Two.']],
    ['an end belongs to what it ends', '<b>One.</b> Two.', ['<b>One.</b>', 'Two.']],
    ['a start belongs to what it starts', 'One. <b>Two.</b>', ['One.', '<b>Two.</b>']],
    ['a start before the space takes the space with it', 'One.<b> Two.</b>', ['One.', '<b> Two.</b>']],
    ['one alone goes on', 'One. <x/>Two.', ['One.', '<x/>Two.']],
    ['an end behind the space stays', '<b>One. </b>Two.', ['<b>One. </b>', 'Two.']],
    ['an end and a start', '<b>One.</b> <i>Two.</i>', ['<b>One.</b>', '<i>Two.</i>']],
    ['a line break ends the line', 'One<br/>Two', ['One<br/>', 'Two']],
    ['codes around everything', '<b>One. Two.</b>', ['<b>One.', 'Two.</b>']],
    ['a code does not hide an abbreviation', 'Dr.<b> Who</b> came.', ['Dr.<b> Who</b> came.']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('follows formathandle', () => {
    const other = compileRules({ ...shippedRules(), includeCodes: { start: true, end: false, isolated: true } }, 'en');
    expect(cut('One.<b> Two.</b>', other)).toEqual(['One.<b>', 'Two.</b>']);
    expect(cut('<b>One.</b> Two.', other)).toEqual(['<b>One.', '</b> Two.']);
    expect(cut('One. <x/>Two.', other)).toEqual(['One. <x/>', 'Two.']);
  });

  test('codes whose partner is elsewhere are isolated', () => {
    const forms = segmentContent(content('<b>One. Two.</b> <i>Three</i>.'), rules).map((segment) =>
      codesOf(segment.content).map(({ form }) => form),
    );
    expect(forms).toEqual([['isolated-open'], ['isolated-close'], ['open', 'close']]);
  });

  test('loses no text and no code, and covers the plain text', () => {
    const part = fc.constantFrom(
      'One. ',
      'Two',
      '. ',
      '! ',
      ' ',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<x/>',
      '<br/>',
      '؟ ',
      'Mr. ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const whole = content(parts.join(''));
        const segments = segmentContent(whole, rules);
        expect(segments.map((segment) => shown(segment.content) + segment.trailing).join('')).toBe(shown(whole));
        let at = 0;
        for (const { span, content: own, trailing } of segments) {
          expect(span.start).toBe(at);
          expect(span.end - span.start).toBe(plainText(own).length + trailing.length);
          at = span.end;
        }
        expect(at).toBe(plainText(whole).length);
      }),
      { numRuns: 500 },
    );
  });
});
