import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../io/shipped-rules';
import { compileRules } from '../../segment/compile';
import { segmentContent } from '../../segment/content';
import { type InlineContent, plainText, textContent } from '../../text/inline';
import type { SegmentationRule, SegmentationRules } from '../../text/segmentation-rules';
import type { OrderedSegment } from '../document/blocks';
import { planResegment } from './plan-resegment';

const base = {
  role: 'body',
  lang: 'en',
  translate: true,
  isLocked: false,
  propagates: true,
  version: 3,
  origin: { kind: 'typed' },
  repetitions: 0,
  words: 0,
  updatedAt: '',
  ignoredIssues: [],
} as const;

const segment = (
  id: string,
  source: InlineContent,
  target: string,
  more: Partial<OrderedSegment> = {},
): OrderedSegment => ({
  ...base,
  id,
  blockIndex: 0,
  source,
  sourceText: plainText(source),
  target: textContent(target),
  targetText: target,
  status: target === '' ? 'untranslated' : 'reviewed',
  trailing: ' ',
  ...more,
});
const rulesOf = (...rules: readonly SegmentationRule[]): SegmentationRules => ({
  ...shippedRules(),
  languageRules: [{ name: 'all', rules }],
  languageMaps: [{ pattern: '.*', languageRuleName: 'all' }],
});
const AT_STOPS = { isBreak: true, before: '\\.', after: '\\s' };
const AT_SEMICOLONS = { isBreak: true, before: ';', after: '\\s' };
const ids = () => {
  let last = 0;
  return () => `new${++last}`;
};
const plan = (segments: readonly OrderedSegment[], ...rules: SegmentationRule[]) =>
  planResegment(segments, rulesOf(...rules), 'ar', ids());

describe('planResegment', () => {
  const two = [
    segment('a', textContent('One; two.'), 'واحد؛ اثنان.'),
    segment('b', textContent('Three.'), 'ثلاثة.', { trailing: '' }),
  ];

  test('the same boundaries change nothing', () => {
    expect(plan(two, AT_STOPS)).toEqual({ runs: [], kept: 2, locked: 0 });
  });

  test('a segment that is cut brings its translation as a draft, whole in the first where it does not cut into as many', () => {
    const { runs, kept } = plan(two, AT_STOPS, AT_SEMICOLONS);
    expect(kept).toBe(1);
    expect(runs[0]!.pieces).toMatchObject([
      {
        id: 'a',
        sourceText: 'One;',
        targetText: 'واحد؛ اثنان.',
        status: 'draft',
        trailing: ' ',
        origin: { kind: 'typed' },
      },
      { id: 'new1', sourceText: 'two.', targetText: '', status: 'untranslated', trailing: ' ' },
    ]);
  });

  test('translations of sentences go with their sentences', () => {
    const joined = [segment('a', textContent('One. Two.'), 'واحد. اثنان.', { trailing: '' })];
    expect(plan(joined, AT_STOPS).runs[0]!.pieces).toMatchObject([
      { sourceText: 'One.', targetText: 'واحد.', status: 'draft' },
      { sourceText: 'Two.', targetText: 'اثنان.', status: 'draft' },
    ]);
  });

  test('segments that become one bring all their translations', () => {
    expect(
      plan(two, AT_SEMICOLONS).runs[0]!.pieces.map(({ sourceText, targetText }) => [sourceText, targetText]),
    ).toEqual([
      ['One;', 'واحد؛ اثنان. ثلاثة.'],
      ['two. Three.', ''],
    ]);
  });

  test('a locked segment stays, with those it would be joined to', () => {
    expect(plan([two[0]!, { ...two[1]!, isLocked: true }], AT_SEMICOLONS)).toEqual({ runs: [], kept: 0, locked: 1 });
  });

  test('what is not translated stays its own target', () => {
    const own = [segment('a', textContent('One; two.'), 'One; two.', { translate: false, trailing: '' })];
    const { pieces } = plan(own, AT_SEMICOLONS).runs[0]!;
    expect(pieces.map(({ targetText, status }) => [targetText, status])).toEqual([
      ['One;', 'translated'],
      ['two.', 'translated'],
    ]);
  });

  test('no letter of a source or a translation is lost, whatever the rules', () => {
    const side = fc.constantFrom('', '\\.', ';', '\\s', '[A-Z]', 'a');
    const rule = fc.record({ isBreak: fc.boolean(), before: side, after: side });
    const text = fc.string({
      unit: fc.constantFrom('a', 'b. ', '; ', 'A', '.', ' ', 'ب'),
      minLength: 1,
      maxLength: 20,
    });
    const code = { kind: 'code', id: '1', element: 'b', data: '<b>' } as const;
    const content = fc.tuple(text, text, text).map(
      ([one, inner, other]): InlineContent => [
        { kind: 'text', text: one },
        { ...code, form: 'open' },
        { kind: 'text', text: inner },
        { ...code, form: 'close' },
        { kind: 'text', text: other },
      ],
    );
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 4 }),
        fc.array(rule, { maxLength: 4 }),
        content,
        text,
        (was, is, block, target) => {
          const cut = segmentContent(block, compileRules(rulesOf(...was), 'en'));
          const old = cut.map(({ content: source, trailing }, i) =>
            segment(String(i), source, i % 2 === 0 ? target : '', { trailing }),
          );
          const { runs, kept, locked } = plan(old, ...is);
          expect(locked).toBe(0);
          expect(kept + runs.reduce((sum, run) => sum + run.old.length, 0)).toBe(old.length);
          const letters = (value: string) => value.replace(/\s/gu, '');
          for (const { old: before, pieces } of runs) {
            const whole = (parts: readonly { sourceText: string; trailing: string }[]) =>
              parts.map(({ sourceText, trailing }) => sourceText + trailing).join('');
            expect(whole(pieces)).toBe(whole(before));
            expect(letters(pieces.map(({ targetText }) => targetText).join(''))).toBe(
              letters(before.map(({ targetText }) => targetText).join('')),
            );
            expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
          }
          // what the rules make of it now, they make again
          const changed = new Map(runs.map((run) => [run.old[0]!.id, run]));
          const gone = new Set(runs.flatMap((run) => run.old.map(({ id }) => id)));
          const after = old.flatMap((each) =>
            changed.has(each.id)
              ? changed
                  .get(each.id)!
                  .pieces.map((piece) =>
                    segment(piece.id, piece.source, piece.targetText, { trailing: piece.trailing }),
                  )
              : gone.has(each.id)
                ? []
                : [each],
          );
          expect(plan(after, ...is).runs).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
