import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termIdentity } from '../../term/conflicts';
import { anyEntry } from '../../term/entries.testkit';
import type { EntryDraft } from '../ports/glossaries';
import { draftOfEntry } from './entry-drafts';
import { changeLines, mergeEntry } from './merge-entry';

let ids = 0;
const draft = anyEntry.map((entry): EntryDraft => {
  const made = draftOfEntry({ newId: () => String(ids++) }, entry, null);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
});
const keys = ({ terms }: EntryDraft): readonly string[] => terms.map(({ lang, text }) => termIdentity(lang, text));

describe('mergeEntry', () => {
  test('merged, an entry keeps its terms and fields, and has all terms of the other', () => {
    fc.assert(
      fc.property(draft, draft, (here, coming) => {
        const merged = mergeEntry(here, coming, 'merge');
        expect(merged.terms.slice(0, here.terms.length).map(({ id, text, status }) => [id, text, status])).toEqual(
          here.terms.map(({ id, text, status }) => [id, text, status]),
        );
        expect(new Set(keys(merged))).toEqual(new Set([...keys(here), ...keys(coming)]));
        for (const field of ['domain', 'definition', 'note'] as const)
          expect(merged[field]).toBe(here[field] || coming[field]);
      }),
    );
  });

  test('overwritten, an entry has the terms of the other, and nothing it said is lost where the other is silent', () => {
    fc.assert(
      fc.property(draft, draft, (here, coming) => {
        const merged = mergeEntry(here, coming, 'overwrite');
        expect(new Set(keys(merged))).toEqual(new Set(keys(coming)));
        for (const field of ['domain', 'definition', 'note'] as const)
          expect(merged[field]).toBe(coming[field] || here[field]);
      }),
    );
  });

  test('a second time it changes nothing, and the lines say whether it did at all', () => {
    fc.assert(
      fc.property(draft, draft, fc.constantFrom('merge', 'overwrite' as const), (here, coming, policy) => {
        const once = mergeEntry(here, coming, policy as 'merge');
        expect(changeLines(once, mergeEntry(once, coming, policy as 'merge'))).toEqual([]);
        expect(changeLines(here, here)).toEqual([]);
      }),
    );
  });

  test('terms of a language that the other has not stay when it is overwritten', () => {
    const term = (lang: string, text: string) =>
      ({ id: `${lang}${text}`, lang, text, status: 'preferred', folded: text }) as EntryDraft['terms'][number];
    const bare = { terms: [], extras: {}, relations: [], class: 'other' } as unknown as EntryDraft;
    const merged = mergeEntry(
      { ...bare, terms: [term('ar', 'قنطرة'), term('en', 'arch'), term('fr', 'pont')] },
      { ...bare, terms: [term('ar', 'قنطرة'), term('en', 'bridge')] },
      'overwrite',
    );
    expect(merged.terms.map(({ text }) => text)).toEqual(['قنطرة', 'bridge', 'pont']);
  });
});
