import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEntry } from './entries.testkit';
import { entriesFromTable } from './glossary-table';
import { cellOfParts, columnsOf, headingOf, partsOf } from './table-columns';
import { tableRows } from './table-rows';
import { TERM_STATUSES, type TermEntry } from './types';

const read = (headings: readonly string[], rows: readonly (readonly string[])[]): readonly TermEntry[] => {
  const result = entriesFromTable(headings, rows);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.entries;
};

describe('entriesFromTable', () => {
  test('reads languages, statuses and fields by their headings', () => {
    const result = entriesFromTable(
      ['ar', 'en', 'en forbidden', 'class', 'Exact only', 'remarks'],
      [
        ['حفتر', 'Haftar | Khalifa Haftar', 'Hifter', 'person', 'yes', 'x'],
        ['', '', '', 'place', '', ''],
        ['القاهرة', 'Cairo', '', 'city', '', ''],
      ],
    );
    if (!result.ok) throw new Error(result.error.code);
    const [haftar, cairo] = result.value.entries;
    expect(haftar).toMatchObject({ id: '1', class: 'person' });
    expect(haftar?.languages[1]?.terms.map(({ text, status, exactOnly }) => [text, status, exactOnly])).toEqual([
      ['Haftar', 'preferred', true],
      ['Khalifa Haftar', 'admitted', true],
      ['Hifter', 'deprecated', true],
    ]);
    expect(cairo).toMatchObject({ id: '3', class: 'place' });
    expect(result.value.issues).toEqual([{ row: 2, code: 'noTerms' }]);
  });

  test('gives each term of a list what is said of it', () => {
    const [entry] = read(
      ['ar', 'en', 'en gender', 'en part of speech', 'en note'],
      [['هي', 'she | her', ' | feminine', 'noun | Proper Noun', 'a\\|b']],
    );
    expect(entry?.languages[1]?.terms).toMatchObject([
      { text: 'she', partOfSpeech: 'noun', note: 'a|b' },
      { text: 'her', gender: 'feminine', partOfSpeech: 'properNoun' },
    ]);
  });

  test('a table without a language is refused', () => {
    expect(entriesFromTable(['class', 'remarks'], [])).toEqual({ ok: false, error: { code: 'noTermColumns' } });
  });

  test('knows names of languages, and of fields in Arabic', () => {
    expect(columnsOf(['Arabic', 'EN_gb', 'العربية', 'ar:admitted', 'ملاحظات', 'Nr', '?'])).toEqual([
      { kind: 'term', lang: 'ar', status: 'preferred', isMain: true },
      { kind: 'term', lang: 'en-GB', status: 'preferred', isMain: true },
      { kind: 'term', lang: 'ar', status: 'preferred', isMain: true },
      { kind: 'term', lang: 'ar', status: 'admitted', isMain: false },
      { kind: 'field', field: 'note' },
      { kind: 'ignored' },
      { kind: 'ignored' },
    ]);
  });
});

describe('tableRows', () => {
  test('entriesFromTable gives back all that an entry says', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), (entries) => {
        const [head, ...rows] = [...tableRows(entries)];
        expect(read(head!, rows).map(plain)).toEqual(entries.map(plain));
      }),
    );
  });

  test('a heading is read as the column it stands for', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), (entries) => {
        const [head] = [...tableRows(entries)];
        expect(columnsOf(head!).map(headingOf)).toEqual(head);
      }),
    );
  });

  test('parts of a cell come back', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a|\\ ب]*$/u), { minLength: 1 }), (parts) => {
        expect(partsOf(cellOfParts(parts))).toEqual(parts.map((part) => part.trim()));
      }),
    );
  });
});

/** Absent and empty alike; terms in the order of their statuses, without ids. */
function plain({ languages, ...entry }: TermEntry): unknown {
  const said = (all: object) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== false));
  return {
    ...said(entry),
    languages: languages.map(({ lang, terms }) => ({
      lang,
      terms: TERM_STATUSES.flatMap((status) => terms.filter((term) => term.status === status)).map(
        ({ id: _, ...term }) => said(term),
      ),
    })),
  };
}
