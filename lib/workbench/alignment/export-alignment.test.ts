import { describe, expect, test } from 'vitest';
import { bead } from '../../align/alignment.testkit';
import { readTable } from '../../codec/csv/read';
import { Workbook } from '../../codec/ooxml/sheet-read';
import { readTmx } from '../../codec/tmx/read';
import { readXliff } from '../../codec/xliff/read';
import { validateXliff } from '../../codec/xliff/validate/validate';
import { collect, each } from '../../core/stream';
import { plainText } from '../../text/inline';
import type { Actor } from '../actor';
import type { AlignmentStore } from '../ports/alignments';
import { ALIGNMENT_EXPORT_FORMATS } from '../views/alignment';
import { type AlignmentExportFormat, exportAlignment } from './export-alignment';

const actor: Actor = { userId: 'u', name: 'R. K.', role: 'reader' };
const sentences = (texts: readonly string[]) =>
  texts.map((text, i) => ({
    text,
    role: i === 0 ? ('headline' as const) : ('body' as const),
    block: i,
    isExcluded: false,
  }));
const state = {
  source: sentences(['العنوان', '=جملة «أولى»، وفيها فاصلة', 'ثانية', 'بلا مقابل', 'منحاة']),
  target: sentences(['Headline', '=SUM(A1), "first"', 'One of two.', 'Two of two.', 'Set aside']),
  beads: [
    bead(1, 1, { state: 'confirmed', isLocked: true }),
    bead(1, 1),
    bead(1, 2, { confidence: 40 }),
    bead(1, 0),
    bead(1, 1, { state: 'rejected' }),
  ],
};
const alignment = {
  projectId: 'p',
  id: 'a',
  name: 'مقال: ليبيا',
  sourceLang: 'ar',
  targetLang: 'en',
  version: 3,
  beads: 5,
  confirmed: 1,
  doubtful: 2,
  updatedAt: '2026-11-25T00:00:00Z',
};
const deps = {
  alignments: { get: async () => ({ alignment, state }) } as unknown as AlignmentStore,
};
const labels = { number: 'No.', source: 'Original', target: 'Translation', unfinished: 'doubtful' };
async function file(format: AlignmentExportFormat, locale = 'ar') {
  const result = await exportAlignment(deps, actor, { projectId: 'p', alignmentId: 'a', format, labels, locale });
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, pieces: await collect(result.value.pieces) };
}
const textOf = async (format: AlignmentExportFormat) => (await file(format)).pieces.join('');

const PAIRS = [
  ['العنوان', 'Headline'],
  ['=جملة «أولى»، وفيها فاصلة', '=SUM(A1), "first"'],
  ['ثانية', 'One of two. Two of two.'],
];

describe('exportAlignment', () => {
  test.each(ALIGNMENT_EXPORT_FORMATS)('%s keeps the Arabic name of the alignment', async (format) => {
    expect((await file(format)).fileName).toMatch(/^مقال: ليبيا\.[a-z]+$/u);
  });

  test('TMX holds the linked pairs, those set aside left out', async () => {
    const items = await collect(readTmx(each([await textOf('tmx')])));
    const units = items.flatMap((item) => (item.kind === 'unit' ? [item.unit] : []));
    expect(units.map(({ variants }) => variants.map(({ content }) => plainText(content)))).toEqual(PAIRS);
    expect(units[2]!.props.map(({ text }) => text)).toEqual(['40', 'automatic']);
  });

  test.each(['xliff-2.1', 'xliff-1.2'] as const)(
    '%s is valid and says what is confirmed and locked',
    async (format) => {
      const text = await textOf(format);
      const findings = await collect(validateXliff(each([text])));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const items = await collect(readXliff(each([text])));
      const segments = items.flatMap((item) => (item.kind === 'unit' ? item.unit.segments : []));
      expect(segments.map(({ source, target }) => [plainText(source), plainText(target ?? [])])).toEqual(PAIRS);
      expect(segments.map(({ status }) => status)).toEqual(['translated', 'draft', 'draft']);
      expect(segments[0]!.isLocked).toBe(true);
    },
  );

  test('CSV gives the pairs back, and no cell is a formula', async () => {
    const text = await textOf('csv');
    expect(text.startsWith('\ufeffar,en,')).toBe(true);
    expect(text).toContain("'=SUM");
    const rows = (await collect(readTable(each([text])))).map(({ cells }) => cells);
    expect(rows.slice(1).map(([source, target]) => [source, target])).toEqual(PAIRS);
    expect(rows[3]!.slice(2)).toEqual(['40', 'automatic', 'body']);
  });

  test('XLSX stands as the interface reads, each text as its own language does', async () => {
    const { pieces } = await file('xlsx');
    const bytes = pieces[0] as Uint8Array;
    const workbook = Workbook.open(bytes);
    const rows = [...workbook.rows(workbook.sheets[0]!)].map(({ cells }) => cells);
    expect(rows.slice(1).map(([source, target]) => [source, target])).toEqual(PAIRS);
  });

  test('the page to read shows both texts whole, Arabic from the right, and what is doubtful', async () => {
    const text = await textOf('html');
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('<div lang="ar" dir="rtl">بلا مقابل</div>');
    expect(text).toContain('<div lang="en" dir="ltr">One of two. Two of two.</div>');
    expect(text.match(/doubtful/gu)).toHaveLength(2);
  });
});
