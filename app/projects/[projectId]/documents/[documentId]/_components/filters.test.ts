import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_ROLES } from '@/lib/text/types';
import { type Filters, filterSegments, NO_FILTERS, readFilters, STATUS_FILTERS, writeFilters } from './filters';
import { segmentOf } from './segment.testkit';

const filters: fc.Arbitrary<Filters> = fc.record({
  status: fc.constantFrom(...STATUS_FILTERS),
  text: fc.string(),
  role: fc.option(fc.constantFrom(...BLOCK_ROLES)),
  onlyIssues: fc.boolean(),
  onlyFuzzy: fc.boolean(),
});

describe('filters in the URL', () => {
  test('read back as they were written, and leave other parameters alone', () => {
    fc.assert(
      fc.property(filters, (some) => {
        const params = writeFilters(some, new URLSearchParams('segment=7'));
        expect(readFilters(new URLSearchParams(params.toString()))).toEqual(some);
        expect(params.get('segment')).toBe('7');
      }),
    );
  });
  test('no filter writes nothing', () => {
    expect(writeFilters(NO_FILTERS, new URLSearchParams('status=draft&q=x')).toString()).toBe('');
  });
});

describe('filterSegments', () => {
  const segments = [
    segmentOf({ id: 'a', role: 'headline', status: 'translated', targetText: 'The library opens' }),
    segmentOf({
      id: 'b',
      sourceText: 'قال المُديرُ إنّ الإقبال كبير',
      status: 'draft',
      origin: { kind: 'match', score: 86, unitId: 'u', memoryId: 'm', isEdited: false },
    }),
    segmentOf({ id: 'c', status: 'untranslated' }),
  ];
  const shown = (some: Partial<Filters>) => filterSegments(segments, { ...NO_FILTERS, ...some }, (id) => id === 'b');

  test.each([
    ['everything', {}, ['a', 'b', 'c']],
    ['what is unfinished', { status: 'unfinished' }, ['b', 'c']],
    ['one role', { role: 'headline' }, ['a']],
    ['what has issues', { onlyIssues: true }, ['b']],
    ['what came from a fuzzy match', { onlyFuzzy: true }, ['b']],
    ['words of the target in any case', { text: 'LIBRARY' }, ['a']],
    ['words of the source in any spelling', { text: 'ان الاقبال' }, ['b']],
  ] as const)('shows %s', (_, some, expected) => {
    expect(shown(some)).toEqual(expected);
  });
});
