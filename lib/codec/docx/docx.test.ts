import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, plainText } from '../../text/inline';
import { mutate, seeded } from '../mutate.testkit';
import { CodecError } from '../types';
import { ZipArchive } from '../zip/archive';
import { CONSTRUCTS, inOtherLanguage } from './constructs.testkit';
import { docxOf, paragraph, run } from './docx.testkit';
import { readDocx } from './read';
import { writeDocx } from './write';

const made = (name: string, isRtl: boolean) => CONSTRUCTS.find((one) => one.name === name)!.make(isRtl);
const texts = (bytes: Uint8Array) => readDocx(bytes).map(({ content }) => plainText(content));
const part = (bytes: Uint8Array, name = 'document') =>
  new TextDecoder().decode(new ZipArchive(bytes).read(`word/${name}.xml`)!);
const langs = (isRtl: boolean) =>
  isRtl ? { sourceLang: 'ar', targetLang: 'en' } : { sourceLang: 'en', targetLang: 'ar' };
const rewritten = (bytes: Uint8Array, isRtl: boolean) =>
  writeDocx(
    bytes,
    readDocx(bytes).map(({ content }) => inOtherLanguage(content, isRtl)),
    langs(isRtl),
  );

describe.each(CONSTRUCTS)('a Word document with $name', ({ make }) => {
  test.each([true, false])('comes back byte for byte (Arabic: %s)', (isRtl) => {
    const bytes = make(isRtl);
    const blocks = readDocx(bytes);
    expect(blocks.length).toBeGreaterThan(0);
    expect(
      writeDocx(
        bytes,
        blocks.map(() => null),
        langs(isRtl),
      ),
    ).toEqual(bytes);
    expect(
      writeDocx(
        bytes,
        blocks.map(({ content }) => content),
        langs(isRtl),
      ),
    ).toEqual(bytes);
  });

  test.each([true, false])('is translated whole, in its new direction (Arabic: %s)', (isRtl) => {
    const bytes = make(isRtl);
    const out = rewritten(bytes, isRtl);
    expect(texts(out)).toEqual(readDocx(bytes).map(({ content }) => plainText(inOtherLanguage(content, isRtl))));
    for (const { name } of new ZipArchive(out).entries) {
      if (!/^word\/(?:document|header|footer|footnotes|endnotes|comments)\.xml$/u.test(name)) continue;
      const xml = part(out, name.slice(5, -4));
      expect(/<w:bidi\/>|<w:bidiVisual\/>|<w:rtl\/>/u.test(xml)).toBe(!isRtl);
    }
    // Codes are those that were there: a second writing changes nothing.
    expect(rewritten(rewritten(out, !isRtl), isRtl)).toEqual(out);
  });
});

describe('readDocx', () => {
  test('takes roles from styles and lists, whatever the language of the styles', () => {
    const hints = (name: string) => readDocx(made(name, true)).map(({ hint, level }) => [hint, level]);
    expect(hints('styles')).toEqual([
      ['headline', undefined],
      ['heading', 1],
      [undefined, undefined],
      ['caption', undefined],
    ]);
    expect(hints('lists')).toEqual(Array(6).fill(['list', undefined]));
    expect(hints('text box and picture').map(([hint]) => hint)).toEqual([undefined, 'body', 'alt', undefined]);
  });

  test('runs of equal look are one text; another look is a pair of codes', () => {
    expect(readDocx(made('runs of equal look', true))[0]!.content).toHaveLength(1);
    const shape = readDocx(made('looks', false))[0]!.content.map((node) =>
      node.kind === 'text' ? '…' : `${node.form} ${node.label}`,
    );
    expect(shape).toEqual(['…', 'open b', '…', 'close b', '…', 'open i', '…', 'close i']);
  });

  test('fields that never end do not slow it down, and fields across an element are marks', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const read = (inside: string) => readDocx(docxOf({ isRtl: true, body: paragraph(inside, true) }))[0]!.content;
    const many = read(`${run('نص', true)}${mark('begin').repeat(30_000)}${run('نص', true)}`);
    expect(many).toHaveLength(30_002);
    const across = read(
      `${run('أ', true)}${mark('begin')}<w:hyperlink>${run('ب', true)}${mark('end')}</w:hyperlink>${run('ج', true)}`,
    );
    expect(across.map((node) => (node.kind === 'text' ? node.text : node.element))).toEqual([
      'أ',
      'field',
      'hyperlink',
      'ب',
      'field',
      'hyperlink',
      'ج',
    ]);
  });

  test('a text box that is drawn twice is one block, written in both places', () => {
    const bytes = made('text box and picture', true);
    expect(texts(bytes).filter((text) => text === 'الطابق الأرضي')).toHaveLength(1);
    expect(part(rewritten(bytes, true)).match(/Ground floor/gu)).toHaveLength(2);
  });

  test('tracked changes are accepted, or kept', () => {
    const bytes = made('tracked changes', false);
    const said = (trackedChanges: 'accept' | 'keep') => readDocx(bytes, { trackedChanges })[0]!;
    expect(plainText(said('accept').content)).toBe(
      'The city museum opened on Sunday.The director said the work had taken two years.',
    );
    expect(said('keep').content.map((node) => (node.kind === 'text' ? '…' : node.element))).toEqual([
      '…',
      'del',
      'ins',
      '…',
      'ins',
    ]);
    const target: InlineContent = said('keep').content.map((node) =>
      node.kind === 'text' ? { kind: 'text', text: 'نص' } : node,
    );
    const xml = part(writeDocx(bytes, [target], langs(false), { trackedChanges: 'keep' }));
    expect(xml).toMatch(/<w:del [^>]*>.*<\/w:del><w:ins [^>]*>.*نص.*<\/w:ins>/u);
    expect(part(rewritten(bytes, false))).not.toMatch(/<w:(?:ins|del)\b/u);
  });
});

describe('writeDocx', () => {
  test('only translated paragraphs and the parts they stand in change', () => {
    const bytes = made('footnotes', true);
    const [body, footnote] = readDocx(bytes);
    const out = writeDocx(bytes, [null, inOtherLanguage(footnote!.content, true)], langs(true));
    expect(body).toBeDefined();
    expect(part(out, 'footnotes')).toContain('See the annex');
    const kept = (one: Uint8Array) => part(one).replace('<w:bidi/></w:sectPr>', '</w:sectPr>');
    expect(kept(out)).toBe(kept(bytes));
    const records = (one: Uint8Array) =>
      new ZipArchive(one).records().map(({ name, crc, packedSize }) => ({ name, crc, packedSize }));
    const differing = records(out).filter((record, i) => record.crc !== records(bytes)[i]!.crc);
    expect(differing.map(({ name }) => name).sort()).toEqual(['word/document.xml', 'word/footnotes.xml']);
  });

  test('a Latin name in an Arabic line is a run of its own, the stop behind it is not', () => {
    const bytes = docxOf({ isRtl: false, body: paragraph(run('It runs.', false), false) });
    const xml = part(writeDocx(bytes, [[{ kind: 'text', text: 'يعمل على Windows 11.' }]], langs(false)));
    expect(
      [...xml.matchAll(/(<w:rtl\/>)?<w:lang [^>]*><\/w:rPr><w:t xml:space="preserve">([^<]*)/gu)].map(
        ([, rtl, text]) => [rtl !== undefined, text],
      ),
    ).toEqual([
      [true, 'يعمل على '],
      [false, 'Windows 11'],
      [true, '.'],
    ]);
  });

  test('what is bold for Arabic letters is bold for Latin ones, and the other way', () => {
    const bytes = docxOf({ isRtl: true, body: paragraph(run('نص', true, '<w:bCs/><w:szCs w:val="40"/>'), true) });
    const xml = part(writeDocx(bytes, [[{ kind: 'text', text: 'Text' }]], langs(true)));
    expect(xml).toContain('<w:rPr><w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/><w:lang w:val="en-US"/></w:rPr>');
  });

  test('codes in any order, missing or doubled, give a well-formed file', () => {
    const bytes = made('links and fields', true);
    const blocks = readDocx(bytes);
    const nodes = blocks.flatMap(({ content }) => content);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nodes), { maxLength: 12 }), (some) => {
        const target: InlineContent = [{ kind: 'text', text: 'x <&> \u0001' }, ...some];
        expect(() =>
          readDocx(
            writeDocx(
              bytes,
              blocks.map(() => target),
              langs(true),
            ),
          ),
        ).not.toThrow();
      }),
    );
  });

  test('whatever is done to a file, it is read or refused with a reason', () => {
    const good = made('footnotes', true);
    for (let seed = 0; seed < 150; seed++) {
      try {
        readDocx(mutate(good, seeded(seed)).bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
      }
    }
  });

  test('a small file that swells to millions of equal letters is refused before it is unpacked', () => {
    const one = paragraph(run('word word', false), false);
    const bomb = docxOf({ body: one.repeat(Math.ceil(6_000_000 / one.length)), isRtl: false });
    expect(bomb.length).toBeLessThan(60_000);
    expect(() => readDocx(bomb)).toThrow(
      expect.objectContaining({ code: 'tooLarge', params: expect.objectContaining({ reason: 'ratio' }) }),
    );
  });
});
