import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../io/shipped-rules';
import type { SegmentationRule, SegmentationRules } from '../text/segmentation-rules';
import { compileRules } from './compile';
import { segmentText } from './segment';

const rulesOf = (rules: readonly SegmentationRule[], more: Partial<SegmentationRules> = {}): SegmentationRules => ({
  version: '2.0',
  cascade: false,
  segmentSubflows: true,
  includeCodes: { start: false, end: true, isolated: false },
  languageRules: [{ name: 'all', rules }],
  languageMaps: [{ pattern: '.*', languageRuleName: 'all' }],
  ...more,
});
const yes = (before: string, after: string): SegmentationRule => ({ isBreak: true, before, after });
const no = (before: string, after: string): SegmentationRule => ({ isBreak: false, before, after });
const cut = (text: string, rules: SegmentationRules, lang = 'en'): string[] =>
  segmentText(text, compileRules(rules, lang)).map(({ start, end }) => text.slice(start, end));

/** What SRX says, word for word: at each position the first rule whose both sides match decides. Slow and plain. */
function cutByDefinition(text: string, rules: readonly SegmentationRule[]): number[] {
  const ends = new Set<number>();
  for (let at = 1; at < text.length; at++) {
    const rule = rules.find(
      ({ before, after }) =>
        new RegExp(`(?:${before})$`, 'su').test(text.slice(0, at)) &&
        new RegExp(`^(?:${after})`, 'su').test(text.slice(at)),
    );
    if (!rule?.isBreak || text.slice(0, at).trim() === '') continue;
    const end = at + (text.slice(at).length - text.slice(at).trimStart().length);
    if (end < text.length) ends.add(end);
  }
  return [...ends].sort((a, b) => a - b);
}

const writing = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'.?!؟؛…»")] \n\t\r.. د.A.a1٣بت😀\u200f\u2029'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 60,
});

describe('segmentText', () => {
  test.each(['ar', 'en', 'fr'])('spans of the shipped rules cover any text (%s)', (lang) => {
    const rules = compileRules(shippedRules(), lang);
    fc.assert(
      fc.property(writing, (text) => {
        const spans = segmentText(text, rules);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const [i, span] of spans.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBe(spans[i - 1]?.end ?? 0);
          expect(text.slice(span.start - 1, span.start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
          if (spans.length > 1) expect(text.slice(span.start, span.end)).toMatch(/\P{White_Space}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('agrees with the definition of SRX, whatever the rules', () => {
    const sides = ['', 'a', '\\.', '[.!]+', '[.!]+ ', ' ', ' +A', '[A-Z]', 'Mr\\.', 'b?', '(?:a|b)\\.', '[^a]'];
    const before = fc.constantFrom(...sides, '^a\\.');
    const after = fc.constantFrom(...sides);
    const rule = fc.record({ isBreak: fc.boolean(), before, after });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '!', ' ', 'A', 'Mr.'), maxLength: 14 });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), text, (rules, sample) => {
        const spans = segmentText(sample, compileRules(rulesOf(rules), 'en'));
        expect(spans.map(({ end }) => end).slice(0, -1)).toEqual(cutByDefinition(sample, rules));
      }),
      { numRuns: 1000 },
    );
  });

  test('an exception stands before the rule it restrains', () => {
    const end = yes('[.?!]', '\\s');
    expect(cut('Mr. A came. B left.', rulesOf([no('Mr\\.', '\\s'), end]))).toEqual(['Mr. A came. ', 'B left.']);
    expect(cut('Mr. A came.', rulesOf([end, no('Mr\\.', '\\s')]))).toEqual(['Mr. ', 'A came.']);
  });

  test('cascade gathers every map that matches, else the first decides', () => {
    const sets = {
      languageRules: [
        { name: 'dots', rules: [yes('\\.', ' ')] },
        { name: 'marks', rules: [yes('!', ' ')] },
      ],
      languageMaps: [
        { pattern: 'EN.*', languageRuleName: 'dots' },
        { pattern: '.*', languageRuleName: 'marks' },
      ],
    };
    expect(cut('a. b! c', rulesOf([], { ...sets, cascade: true }), 'en-GB')).toEqual(['a. ', 'b! ', 'c']);
    expect(cut('a. b! c', rulesOf([], sets), 'en-GB')).toEqual(['a. ', 'b! c']);
    expect(cut('a. b! c', rulesOf([], sets), 'ar')).toEqual(['a. b! ', 'c']);
    expect(cut('a. b! c', rulesOf([], { ...sets, languageMaps: [] }))).toEqual(['a. b! c']);
  });

  test('a rule that cannot be translated is off and named; the others work', () => {
    const compiled = compileRules(rulesOf([no('\\X', ''), yes('\\.', ' '), yes('(', '')]), 'en');
    expect(compiled.issues).toEqual([
      {
        code: 'unsupportedConstruct',
        severity: 'error',
        languageRuleName: 'all',
        ruleIndex: 0,
        side: 'before',
        construct: '\\X',
        at: 2,
      },
      {
        code: 'malformedPattern',
        severity: 'error',
        languageRuleName: 'all',
        ruleIndex: 2,
        side: 'before',
        construct: 'missing )',
        at: 1,
      },
    ]);
    expect(segmentText('a. b', compiled)).toHaveLength(2);
    const lost = compileRules(rulesOf([], { languageMaps: [{ pattern: '.*', languageRuleName: 'gone' }] }), 'en');
    expect(lost.issues.map(({ code }) => code)).toEqual(['unknownLanguageRule', 'noRulesForLanguage']);
  });

  test.each([
    ['sentences', 'وصل الوفد أمس. And then it left. '],
    ['points', '.'],
    ['spaced points', '. '],
    ['spaces', ' '],
    ['quotes', '"'],
    ['letters', 'a'],
    ['initials', 'A. '],
    ['numbers', '1. '],
    ['brackets', '(a.'],
    ['line ends', '\n'],
  ])('takes time linear in the text: %s', (_, piece) => {
    for (const lang of ['ar', 'en']) {
      const rules = compileRules(shippedRules(), lang);
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const begin = performance.now();
        segmentText(text, rules);
        return performance.now() - begin;
      };
      time(20_000);
      // A quadratic walk would take 64 times as long for 8 times the text; noise of a shared machine allows for 3 times 8.
      const small = Math.max(time(50_000), time(50_000), 2);
      expect(Math.min(time(400_000), time(400_000))).toBeLessThan(small * 24);
    }
  });
});
