import { describe, expect, test } from 'vitest';
import { columnsOf, entriesFromTable } from './glossary-table';

describe('entriesFromTable', () => {
  test('reads languages, statuses and fields by their headings', () => {
    const read = entriesFromTable(
      ['ar', 'en', 'en forbidden', 'class', 'Exact only', 'remarks'],
      [
        ['حفتر', 'Haftar | Khalifa Haftar', 'Hifter', 'person', 'yes', 'x'],
        ['', '', '', 'place', '', ''],
        ['القاهرة', 'Cairo', '', 'city', '', ''],
      ],
    );
    if (!read.ok) throw new Error(read.error.code);
    const [haftar, cairo] = read.value.entries;
    expect(haftar).toMatchObject({ id: '1', class: 'person' });
    expect(haftar?.languages[1]?.terms.map(({ text, status, exactOnly }) => [text, status, exactOnly])).toEqual([
      ['Haftar', 'preferred', true],
      ['Khalifa Haftar', 'admitted', true],
      ['Hifter', 'deprecated', true],
    ]);
    expect(cairo).toMatchObject({ id: '3', class: 'place' });
    expect(read.value.issues).toEqual([{ row: 2, code: 'noTerms' }]);
  });

  test('a table without a language is refused', () => {
    expect(entriesFromTable(['class', 'remarks'], [])).toEqual({ ok: false, error: { code: 'noTermColumns' } });
  });

  test('knows names of languages', () => {
    expect(columnsOf(['Arabic', 'EN_gb', 'العربية', '?'])).toEqual([
      { kind: 'term', lang: 'ar', status: 'preferred' },
      { kind: 'term', lang: 'en-GB', status: 'preferred' },
      { kind: 'term', lang: 'ar', status: 'preferred' },
      { kind: 'ignored' },
    ]);
  });
});
