import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBilingualDocx } from '../../codec/bilingual/docx-read';
import { writeBilingualDocx } from '../../codec/bilingual/docx-write';
import type { ReturnedRow, ReturnedTable } from '../../codec/bilingual/table';
import { coded, WORDS } from '../../codec/bilingual/table.testkit';
import { textContent } from '../../text/inline';
import type { WholeDocument } from '../ports/documents';
import { SEGMENT_STATUSES, type SegmentStatus } from '../views/common';
import type { ReturnView } from '../views/return';
import { bilingualTable } from './bilingual-table';
import { compareReturn } from './compare-return';

type Segment = WholeDocument['segments'][number];
const id = (n: number) => `0192ab34-0000-7000-8000-${String(n).padStart(12, '0')}`;
const segment = (n: number, source: string, target: string, part: Partial<Segment> = {}): Segment => ({
  id: id(n),
  blockIndex: n,
  role: 'body',
  lang: 'ar',
  translate: true,
  source: textContent(source),
  sourceText: source,
  target: textContent(target),
  targetText: target,
  status: target === '' ? 'untranslated' : 'translated',
  isLocked: false,
  propagates: true,
  version: n,
  origin: null,
  repetitions: 0,
  words: 1,
  updatedAt: '',
  ignoredIssues: [],
  trailing: '',
  ...part,
});
const whole = (...segments: Segment[]): WholeDocument => ({
  document: { id: id(0), name: 'مقال', sourceLang: 'ar', targetLang: 'en' } as WholeDocument['document'],
  skeleton: {},
  segments,
  comments: [],
});
const sent = (document: WholeDocument): ReturnedTable =>
  readBilingualDocx(writeBilingualDocx(bilingualTable(document, { words: WORDS, locale: 'en' })));
const options = {
  statusOf: (words: string): SegmentStatus | null => SEGMENT_STATUSES.find((one) => one === words) ?? null,
  filledAs: 'draft',
} as const;
const compare = (document: WholeDocument, table: ReturnedTable): ReturnView => compareReturn(document, table, options);
const edited = (table: ReturnedTable, line: number, part: Partial<ReturnedRow>): ReturnedTable => ({
  ...table,
  rows: table.rows.map((row, i) => (i === line ? { ...row, ...part } : row)),
});
const saved = (document: WholeDocument, n: number, target: string, part: Partial<Segment> = {}): WholeDocument => ({
  ...document,
  segments: document.segments.map((one) =>
    one.id === id(n) ? { ...one, target: textContent(target), targetText: target, ...part } : one,
  ),
});

const article = whole(segment(1, 'أولا', 'First'), segment(2, 'ثانيا', 'Second'), segment(3, 'ثالثا', ''));
const table = sent(article);

describe('compareReturn', () => {
  test('a table that nobody touched changes nothing, whatever has been done here since', () => {
    expect(compare(article, table)).toMatchObject({ rows: [], unchanged: 3, missing: [], unknown: [] });
    const since = compare(saved(article, 2, 'Number two'), table);
    expect(since.rows).toMatchObject([{ segmentId: id(2), kind: 'here', canTake: false, proposed: 'here' }]);
  });

  test('tells a change in the file from one here and from both', () => {
    const back = edited(edited(table, 0, { target: 'The first' }), 1, { target: 'The second' });
    const { rows } = compare(saved(article, 2, 'Number two'), back);
    expect(rows.map(({ kind, proposed, canTake }) => [kind, proposed, canTake])).toEqual([
      ['file', 'file', true],
      ['both', 'here', true],
    ]);
    expect(rows[1]).toMatchObject({ here: { targetText: 'Number two' }, file: { targetText: 'The second' } });
  });

  test('the same change on both sides is no conflict', () => {
    expect(compare(saved(article, 2, 'Number two'), edited(table, 1, { target: 'Number two' })).unchanged).toBe(3);
  });

  test('a status alone is a change; what was filled and left untranslated becomes what the user says', () => {
    const back = edited(edited(table, 0, { status: 'approved' }), 2, { target: 'Third' });
    const statuses = (filledAs: 'draft' | 'translated') =>
      compareReturn(article, back, { ...options, filledAs }).rows.map(({ file, kind }) => [file.status, kind]);
    expect(statuses('draft')).toEqual([
      ['approved', 'file'],
      ['draft', 'file'],
    ]);
    expect(statuses('translated')).toEqual([
      ['approved', 'file'],
      ['translated', 'file'],
    ]);
    expect(compare(article, edited(table, 0, { target: '' })).rows[0]).toMatchObject({
      file: { status: 'untranslated' },
      proposed: 'file',
    });
  });

  test('an unknown status leaves the status and says so', () => {
    expect(compare(article, edited(table, 0, { status: 'fertig' })).rows[0]).toMatchObject({
      kind: 'same',
      notes: [{ code: 'statusUnknown', status: 'fertig' }],
    });
  });

  test('rows are matched by their key: moved, deleted, doubled and foreign ones are told', () => {
    const [a, b, c] = table.rows as [ReturnedRow, ReturnedRow, ReturnedRow];
    const foreign = { ...c, line: 9, key: { ...c.key!, segmentId: id(77) } };
    const rows = [b, a, { ...a, line: 8, target: 'Once more' }, foreign].map((row, i) => ({ ...row, line: i + 2 }));
    const view = compare(article, { ...table, rows });
    expect(view.missing).toEqual([3]);
    expect(view.unknown).toEqual([{ line: 5, source: 'ثالثا' }]);
    expect(view.rows.map(({ segmentId, notes }) => [segmentId, notes.map(({ code }) => code)])).toEqual([
      [id(1), ['duplicate', ...(view.rows[0]!.notes.some(({ code }) => code === 'moved') ? ['moved'] : [])]],
      ...(view.rows.length > 1 ? [[id(2), ['moved']]] : []),
    ]);
    expect(view.rows.flatMap(({ notes }) => notes).filter(({ code }) => code === 'moved')).toHaveLength(1);
  });

  test('a row whose source was edited, in the file or here, is not taken by itself', () => {
    const { rows } = compare(article, edited(table, 0, { source: 'أول', target: 'One' }));
    expect(rows[0]).toMatchObject({ proposed: 'here', canTake: true, notes: [{ code: 'sourceChanged' }] });
  });

  test('a row without its key is found by number and source', () => {
    const keyless = { ...table, rows: table.rows.map((row) => ({ ...row, key: null })) };
    expect(compare(article, keyless)).toMatchObject({ rows: [], unchanged: 3 });
    const { rows } = compare(article, edited(keyless, 0, { number: '١', target: 'One' }));
    expect(rows).toMatchObject([{ segmentId: id(1), canTake: true, proposed: 'here', notes: [{ code: 'keyLost' }] }]);
  });

  test('a locked segment is never taken', () => {
    const locked = whole(segment(1, 'أولا', 'First', { isLocked: true }));
    const { rows } = compare(locked, edited(sent(locked), 0, { target: 'One', comments: ['x'] }));
    expect(rows[0]).toMatchObject({ canTake: false, proposed: 'here', notes: [{ code: 'locked' }], comments: [] });
  });

  test('codes survive; lost, added and broken ones are told', () => {
    const document = whole(
      segment(1, '', '', { source: coded('أ', 'ب', 'ج'), target: coded('a', 'b', 'c'), targetText: 'abc' }),
    );
    const out = sent(document);
    const of = (target: string) => compare(document, edited(out, 0, { target })).rows[0]!;
    expect(of('c⟦2/⟧ ⟦1⟧b⟦/1⟧ a').file.target.filter(({ kind }) => kind === 'code')).toEqual([
      coded('', '', '').at(-1),
      ...coded('', '', '').slice(0, 2),
    ]);
    expect(of('c⟦2/⟧ ⟦1⟧b⟦/1⟧ a')).toMatchObject({ notes: [], proposed: 'file' });
    expect(of('⟦1⟧b⟦/1⟧')).toMatchObject({
      notes: [{ code: 'marksLacking', marks: '⟦2/⟧' }],
      proposed: 'here',
      canTake: true,
    });
    expect(of('⟦1⟧b⟦/1⟧⟦2/⟧⟦2/⟧')).toMatchObject({ notes: [{ code: 'marksAdded', marks: '⟦2/⟧' }], canTake: true });
    expect(of('⟦1⟧b⟦2/⟧⟦8⟧')).toMatchObject({ canTake: false, proposed: 'here' });
    expect(of('⟦1⟧b⟦2/⟧⟦8⟧').notes.map(({ code }) => code)).toEqual(['marksUnknown', 'marksLacking', 'pairsBroken']);
  });

  test('only comments that are not there yet come in', () => {
    const comment = { id: id(5), segmentId: id(1), author: 'ليلى', text: 'لماذا؟', createdAt: '', isResolved: false };
    const said = { ...article, comments: [comment] };
    const out = sent(said);
    expect(out.rows[0]!.comments).toEqual(['ليلى: لماذا؟']);
    const { rows } = compare(said, edited(out, 0, { comments: ['ليلى: لماذا؟', 'هكذا', 'هكذا'] }));
    expect(rows[0]).toMatchObject({ kind: 'same', comments: ['هكذا'] });
    expect(compare({ ...said, comments: [{ ...comment, isResolved: true }] }, out).rows).toEqual([]);
  });

  test('nothing that was not touched in the file is ever proposed', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, texts, (targets, now) => {
        const before = whole(...targets.map((target, i) => segment(i + 1, `س${i}`, target)));
        const after = now.reduce((document, target, i) => saved(document, i + 1, target), before);
        const view = compare(after, sent(before));
        expect(view.rows.every(({ proposed, canTake }) => proposed === 'here' && !canTake)).toBe(true);
        expect(view.missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
