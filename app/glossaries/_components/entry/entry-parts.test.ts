import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EntryFields, NEW_ENTRY, newTerm } from './entry-fields';
import { changesBetween, mergeFields } from './entry-parts';

const words = fc.constantFrom('', 'one', 'two', 'three');
const fields: fc.Arbitrary<EntryFields> = fc
  .record({
    note: words,
    domain: words,
    nisba: fc.boolean(),
    ar: words,
    terms: fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('Haftar', 'Hifter')), {
      selector: ([id]) => id,
    }),
    relations: fc.subarray([{ kind: 'related', entryId: 'x' } as const, { kind: 'broader', entryId: 'y' } as const]),
  })
  .map(({ ar, terms, ...rest }) => ({
    ...NEW_ENTRY,
    ...rest,
    definitions: ar === '' ? {} : { ar },
    terms: terms.map(([id, text]) => ({ ...newTerm('en', 'admitted', id), text })),
  }));

const said = (a: EntryFields, b: EntryFields) => changesBetween(a, b).map(({ key }) => key);

test('who changes nothing takes over what the other one did', () => {
  fc.assert(
    fc.property(fields, fields, (base, theirs) => {
      const merge = mergeFields(base, base, theirs);
      expect(merge.clashes).toEqual([]);
      expect(
        said(
          merge.resolve(() => 'mine'),
          theirs,
        ),
      ).toEqual([]);
      expect(merge.theirs.map(({ key }) => key).toSorted()).toEqual([...said(base, theirs)].toSorted());
    }),
  );
});

test('every change of either side is in the outcome, and a clash goes as it is chosen', () => {
  fc.assert(
    fc.property(fields, fields, fields, fc.constantFrom('mine', 'theirs'), (base, mine, theirs, side) => {
      const merge = mergeFields(base, mine, theirs);
      const merged = merge.resolve(() => side);
      const clashing = new Set(merge.clashes.map(({ key }) => key));
      const off = new Set(said(merged, side === 'mine' ? mine : theirs));
      for (const key of clashing) expect(off.has(key)).toBe(false);
      const fromMine = new Set(said(merged, mine));
      for (const key of said(base, mine)) if (!clashing.has(key)) expect(fromMine.has(key)).toBe(false);
      const fromTheirs = new Set(said(merged, theirs));
      for (const key of said(base, theirs)) if (!clashing.has(key)) expect(fromTheirs.has(key)).toBe(false);
    }),
  );
});
