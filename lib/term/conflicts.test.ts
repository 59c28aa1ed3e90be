import { describe, expect, test } from 'vitest';
import { conflictsIn, conflictsOf } from './conflicts';
import { entry } from './terms.testkit';
import type { TermEntry } from './types';

const kinds = (entries: readonly TermEntry[]) => conflictsIn(entries).map(({ kind, entryIds }) => [kind, ...entryIds]);

describe('conflictsIn', () => {
  test.each<[string, readonly TermEntry[], readonly (readonly string[])[]]>([
    ['nothing', [entry('a', 'person', 'حفتر', 'Haftar'), entry('b', 'place', 'ليبيا', 'Libya')], []],
    [
      'one term in two concepts, tashkeel aside',
      [entry('a', 'person', 'حَفتر', 'Haftar'), entry('b', 'other', 'حفتر', 'Hifter')],
      [['sameTerm', 'a', 'b']],
    ],
    [
      'two preferred',
      [entry('a', 'person', 'حفتر', ['Haftar', { text: 'Hifter', status: 'preferred' }])],
      [['twoPreferred', 'a']],
    ],
    [
      'none preferred',
      [entry('a', 'person', 'حفتر', [{ text: 'Haftar', status: 'admitted' }])],
      [['noPreferred', 'a']],
    ],
    [
      'forbidden and preferred in one entry',
      [entry('a', 'person', 'حفتر', ['Haftar', { text: 'Haftar', status: 'deprecated' }])],
      [['forbiddenPreferred', 'a']],
    ],
    [
      'forbidden in one entry, preferred in another for the same word',
      [
        entry('a', 'person', 'حفتر', 'Haftar'),
        entry('b', 'person', 'حفتر', ['Hifter', { text: 'Haftar', status: 'deprecated' }]),
      ],
      [
        ['sameTerm', 'a', 'b'],
        ['forbiddenPreferred', 'a', 'b'],
      ],
    ],
    ['capitals tell US from us', [entry('a', 'place', 'أ', 'US'), entry('b', 'other', 'ب', 'us')], []],
    [
      'a relation to nowhere',
      [entry('a', 'other', 'أ', 'A', { relations: [{ kind: 'related', entryId: 'z' }] })],
      [['danglingRelation', 'a', 'z']],
    ],
    [
      'relations in a circle',
      [
        entry('a', 'other', 'أ', 'A', { relations: [{ kind: 'variantOf', entryId: 'b' }] }),
        entry('b', 'other', 'ب', 'B', { relations: [{ kind: 'abbreviationOf', entryId: 'a' }] }),
      ],
      [['cyclicRelation', 'a', 'b']],
    ],
    [
      'the broader concept of its own narrower one',
      [
        entry('a', 'other', 'أ', 'A', { relations: [{ kind: 'broader', entryId: 'b' }] }),
        entry('b', 'other', 'ب', 'B', { relations: [{ kind: 'broader', entryId: 'a' }] }),
      ],
      [['cyclicRelation', 'a', 'b']],
    ],
    [
      'broader one way and narrower back',
      [
        entry('a', 'other', 'أ', 'A', { relations: [{ kind: 'broader', entryId: 'b' }] }),
        entry('b', 'other', 'ب', 'B', { relations: [{ kind: 'narrower', entryId: 'a' }] }),
      ],
      [],
    ],
    [
      'mutual relatedness is no circle',
      [
        entry('a', 'other', 'أ', 'A', { relations: [{ kind: 'related', entryId: 'b' }] }),
        entry('b', 'other', 'ب', 'B', { relations: [{ kind: 'related', entryId: 'a' }] }),
      ],
      [],
    ],
    [
      'rejected entries',
      [entry('a', 'person', 'حفتر', 'Haftar'), entry('b', 'other', 'حفتر', 'x', { review: 'rejected' })],
      [],
    ],
  ])('%s', (_, entries, expected) => {
    expect(kinds(entries).toSorted()).toEqual([...expected].toSorted());
  });
});

describe('conflictsOf', () => {
  test('names only what the entry has a part in', () => {
    const others = [
      entry('b', 'other', 'حفتر', 'x'),
      entry('c', 'other', 'كلمة', 'word'),
      entry('d', 'other', 'كلمة', 'term'),
    ];
    expect(conflictsOf(entry('a', 'person', 'حفتر', 'Haftar'), others).map(({ entryIds }) => entryIds)).toEqual([
      ['a', 'b'],
    ]);
  });
});
