import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedRules } from '../io/shipped-rules';
import type { SegmentationRule, SegmentationRules } from '../text/segmentation-rules';
import { compileRules } from './compile';
import { breaksOf } from './segment';
import { traceableRules, traceBoundaries } from './trace';

const rulesOf = (rules: readonly SegmentationRule[]): SegmentationRules => ({
  version: '2.0',
  cascade: false,
  segmentSubflows: true,
  includeCodes: { start: false, end: true, isolated: false },
  languageRules: [{ name: 'all', rules }],
  languageMaps: [{ pattern: '.*', languageRuleName: 'all' }],
});
const rule = (isBreak: boolean, before: string, after: string, more: Partial<SegmentationRule> = {}) => ({
  isBreak,
  before,
  after,
  ...more,
});

test('the breaks it tells are those that segmentation makes, and each rule it names is the first that fits', () => {
  const sides = fc.constantFrom('', 'a', '\\.', '[.!]+', ' ', ' +A', '[A-Z]', 'Mr\\.', 'b?', '[^a]');
  const any = fc.record({ isBreak: fc.boolean(), before: sides, after: sides, isOff: fc.boolean() });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '!', ' ', 'A', 'Mr.', '😀'), maxLength: 16 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), text, (set, sample) => {
      const rules = rulesOf(set);
      const traced = traceBoundaries(sample, traceableRules(rules, 'en'));
      const breaks = traced.filter(({ isBreak }) => isBreak).map(({ at, end }) => ({ at, end }));
      expect(breaks).toEqual(breaksOf(sample, compileRules(rules, 'en')));
      for (const { at, decidedBy, isBreak } of traced) {
        const first = set.findIndex(
          ({ before, after, isOff }) =>
            !isOff &&
            new RegExp(`(?:${before})$`, 'su').test(sample.slice(0, at)) &&
            new RegExp(`^(?:${after})`, 'su').test(sample.slice(at)),
        );
        expect(decidedBy.ruleIndex).toBe(first);
        expect(isBreak).toBe(set[first]!.isBreak);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a place that an exception keeps whole says which rule it overruled', () => {
  const rules = rulesOf([rule(false, 'Mr\\.', '\\s'), rule(true, '[.?!]', '\\s')]);
  expect(traceBoundaries('Mr. A came. B left.', traceableRules(rules, 'en'))).toEqual([
    {
      at: 3,
      end: 4,
      isBreak: false,
      decidedBy: { languageRuleName: 'all', ruleIndex: 0 },
      overruled: { languageRuleName: 'all', ruleIndex: 1 },
    },
    { at: 11, end: 12, isBreak: true, decidedBy: { languageRuleName: 'all', ruleIndex: 1 }, overruled: null },
  ]);
});

test('a rule that is off neither breaks nor holds', () => {
  const rules = rulesOf([rule(false, 'Mr\\.', '\\s', { isOff: true }), rule(true, '[.?!]', '\\s')]);
  expect(traceBoundaries('Mr. A', traceableRules(rules, 'en')).map(({ isBreak }) => isBreak)).toEqual([true]);
});

test('the place of a mistake in an expression is told', () => {
  const { issues } = traceableRules(rulesOf([rule(true, 'abc(', ''), rule(true, 'a', '[b')]), 'en');
  expect(issues.map(({ side, ruleIndex, code, at }) => [side, ruleIndex, code, at])).toEqual([
    ['before', 0, 'malformedPattern', 4],
    ['after', 1, 'malformedPattern', 2],
  ]);
});

test('the shipped rules are traced as they cut', () => {
  const text = 'قال د. سامي ذلك. ثم ذهب! "هل عاد؟" سأل الحارس. Dr. Hale left.';
  const traced = traceBoundaries(text, traceableRules(shippedRules(), 'ar'));
  expect(traced.filter(({ isBreak }) => isBreak).map(({ at, end }) => ({ at, end }))).toEqual(
    breaksOf(text, compileRules(shippedRules(), 'ar')),
  );
  expect(traced.find(({ isBreak }) => !isBreak)?.decidedBy.languageRuleName).toBe('Arabic');
});
