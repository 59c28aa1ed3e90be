import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type InlineContent, textContent } from '../../text/inline';
import { mutate, seeded } from '../mutate.testkit';
import { CodecError } from '../types';
import { ZipArchive } from '../zip/archive';
import { patchZip } from '../zip/write';
import { readBilingualDocx } from './docx-read';
import { writeBilingualDocx } from './docx-write';
import { cellPieces, cellText, contentOfCell, isPaired, lackingMarks, marksOf } from './marks';
import { type BilingualTable, cellStamp } from './table';
import { anyContent, BREAK, coded, segmentOf, tableOf } from './table.testkit';
import { readBilingualXlsx } from './xlsx-read';
import { writeBilingualXlsx } from './xlsx-write';

const held = (content: InlineContent, source = content) => cellText(cellPieces(content, marksOf(source, content)));

describe('marks', () => {
  test('a content comes back from its cell', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (source, target) => {
        const marks = marksOf(source, target);
        const cell = cellText(cellPieces(target, marks));
        const back = contentOfCell(cell, marks);
        expect(back.unknown).toEqual([]);
        expect(cellText(cellPieces(back.content, marks))).toBe(cell);
      }),
    );
  });

  test('are numbered as they stand in the source, whatever the target does', () => {
    const source = coded('أ', 'ب', 'ج');
    expect(held(source)).toBe('أ⟦1⟧ب⟦/1⟧ج⟦2/⟧');
    expect(held([BREAK, ...textContent('x')], source)).toBe('⟦2/⟧x');
  });

  test('are known however they were retyped, and told when there is none', () => {
    const marks = marksOf(coded('a', 'b', 'c'), []);
    const { content, unknown } = contentOfCell('\u2067⟦ ٢/ ⟧x⟦\u200f/1⟧⟦7⟧⟦⟦', marks);
    expect(held(content, coded('a', 'b', 'c'))).toBe('\u2067⟦2/⟧x⟦/1⟧⟦⟦7⟧⟦⟦');
    expect(unknown).toEqual(['⟦7⟧']);
    expect(lackingMarks(coded('a', 'b', 'c'), content, marks)).toEqual(['⟦1⟧']);
  });

  test('pairs are looked at', () => {
    const [a, open, b, close] = coded('a', 'b', 'c') as [never, never, never, never];
    expect(isPaired(coded('a', 'b', 'c'))).toBe(true);
    expect(isPaired([a, close, b, open])).toBe(false);
    expect(isPaired([a, open, b])).toBe(false);
    expect(isPaired([open, open, close])).toBe(false);
  });
});

const FORMATS = [
  ['docx', writeBilingualDocx, readBilingualDocx],
  ['xlsx', writeBilingualXlsx, readBilingualXlsx],
] as const;

describe.each(FORMATS)('bilingual %s', (_, write, read) => {
  const returned = (table: BilingualTable) => read(write(table));

  test('what was written is read, cell by cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ source: anyContent, target: anyContent }), { minLength: 1, maxLength: 4 }),
        (drafts) => {
          const segments = drafts.map((draft, i) => segmentOf(i + 1, draft));
          const { documentId, rows } = returned(tableOf(segments));
          expect(documentId).toBe('0192ab34-9999-7000-8000-000000000000');
          for (const [i, { source, target, id }] of segments.entries()) {
            const marks = marksOf(source, target);
            const cell = cellText(cellPieces(target, marks));
            expect(rows[i]).toMatchObject({
              number: String(i + 1),
              source: cellText(cellPieces(source, marks)),
              target: cell,
              status: 'draft',
              key: { segmentId: id, target: cellStamp(cell), status: 'draft' },
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('comments come one a line, statuses in the words they were written', () => {
    const segment = segmentOf(1, {
      source: textContent('س'),
      comments: ['ليلى: لماذا؟', 'Omar: fixed'],
      status: 'reviewed',
    });
    const table = tableOf([segment], 'ar');
    const words = { ...table.words, statuses: { ...table.words.statuses, reviewed: 'مُراجَع' } };
    expect(returned({ ...table, words }).rows[0]).toMatchObject({
      status: 'مُراجَع',
      comments: ['ليلى: لماذا؟', 'Omar: fixed'],
    });
  });

  test('the same table gives the same bytes', () => {
    const table = tableOf([segmentOf(1, { source: coded('a', 'b', 'c') })]);
    expect(write(table)).toEqual(write(table));
  });

  test('whatever is done to a file, it is read or refused', () => {
    const file = write(tableOf([segmentOf(1, { source: coded('أ', 'ب', 'ج'), target: coded('a', 'b', 'c') })]));
    for (let seed = 0; seed < 200; seed++) {
      try {
        read(mutate(file, seeded(seed)).bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
      }
    }
  });
});

describe('readBilingualDocx', () => {
  const file = writeBilingualDocx(
    tableOf([1, 2, 3].map((n) => segmentOf(n, { source: textContent(`س${n}`), target: textContent(`t${n}`) }))),
  );
  const changed = (change: (xml: string) => string, more: Readonly<Record<string, string>> = {}) => {
    const archive = new ZipArchive(file);
    const xml = change(new TextDecoder().decode(archive.read('word/document.xml')!));
    const parts = Object.entries({ 'word/document.xml': xml, ...more });
    return readBilingualDocx(patchZip(archive, new Map(parts.map(([name, text]) => [name, strToU8(text)]))));
  };
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const ofTarget = (n: number, make: (run: string) => string) => (xml: string) =>
    xml.replace(
      new RegExp(`<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">t${n}</w:t></w:r>`),
      make,
    );

  test('tracked changes are read as accepted', () => {
    const { rows } = changed(
      ofTarget(
        2,
        (old) => `<w:del w:id="1">${old.replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run('new')}</w:ins>`,
      ),
    );
    expect(rows.map(({ target }) => target)).toEqual(['t1', 'new', 't3']);
  });

  test('a row deleted with tracked changes is gone', () => {
    let row = 0;
    const { rows } = changed((xml) =>
      xml.replace(/<w:trPr><w:cantSplit\/>/gu, (all) => (++row === 3 ? `${all}<w:del w:id="1"/>` : all)),
    );
    expect(rows.map(({ target }) => target)).toEqual(['t1', 't3']);
  });

  test('paragraphs, breaks and tabs are characters; empty paragraphs at the end are not', () => {
    const { rows } = changed(
      ofTarget(1, (old) => `${old}<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p><w:p>${run('z')}</w:p><w:p>`),
    );
    expect(rows[0]!.target).toBe('t1\tx\ny\nz');
  });

  test('what is said in the margin belongs to its row', () => {
    const { rows } = changed(
      ofTarget(3, (old) => `${old}<w:r><w:commentReference w:id="4"/></w:r>`),
      {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="سلمى"><w:p>${run('أهو كذلك؟')}</w:p></w:comment></w:comments>`,
      },
    );
    expect(rows.map(({ comments }) => comments)).toEqual([[], [], ['سلمى: أهو كذلك؟']]);
  });

  test('a document without such a table says so', () => {
    expect(() => changed((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/su, ''))).toThrow(/notSupported.*noTable/u);
  });
});
