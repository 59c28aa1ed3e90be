import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../codec/csv/read';
import { validateTbx } from '../../codec/tbx/validate';
import { readTmx } from '../../codec/tmx/read';
import type { TmxUnit } from '../../codec/tmx/types';
import { validateTmx } from '../../codec/tmx/validate';
import type { CodecIssue } from '../../codec/types';
import { readXliff } from '../../codec/xliff/read';
import { validateXliff } from '../../codec/xliff/validate/validate';
import { collect, each } from '../../core/stream';
import { TERM_CLASSES, type TermEntry } from '../../term/types';
import { plainText } from '../../text/inline';
import { conceptOfEntry } from '../glossary/tbx-concepts';
import { entryOfConcept } from '../glossary/tbx-entries';
import { convert } from './convert';
import type { ConvertInput, ConvertReport } from './convert-input';
import { EXCHANGE_FORMATS } from './exchange-formats';

type Done = { readonly text: string; readonly report: ConvertReport; readonly issues: readonly CodecIssue[] };

async function run(
  text: string,
  from: ConvertInput['from'],
  to: ConvertInput['to'],
  more: Partial<ConvertInput> = {},
): Promise<Done> {
  const issues: CodecIssue[] = [];
  const pieces = convert({ chunks: each([text]), from, to, onIssue: (issue) => issues.push(issue), ...more });
  let out = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return { text: out, report: { ...value }, issues };
    out += value;
  }
}

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>';
const pair = (ar: string, en: string) =>
  `<tu tuid="u${ar.length}"><note>n</note><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en-GB"><seg>${en}</seg></tuv></tu>\n`;
const TMX = `<tmx version="1.4">${HEADER}<body>\n${pair('افتح <bpt i="1" type="b">&lt;b></bpt>الباب<ept i="1">&lt;/b></ept>', 'Open <bpt i="1" type="b">&lt;b></bpt>the door<ept i="1">&lt;/b></ept>')}${pair('=القيمة، "هنا"', '-value; here')}</body></tmx>`;
const texts = async (tmx: string) =>
  (await collect(readTmx(each([tmx])))).flatMap((item) =>
    item.kind === 'unit' ? [item.unit.variants.map(({ lang, content }) => [lang, plainText(content)])] : [],
  );
const TEXTS = [
  [
    ['ar', 'افتح الباب'],
    ['en-GB', 'Open the door'],
  ],
  [
    ['ar', '=القيمة، "هنا"'],
    ['en-GB', '-value; here'],
  ],
];

describe('convert', () => {
  test.each(['tmx', 'xliff-1.2', 'xliff-2.1', 'csv', 'tsv'] as const)('a memory goes to %s and back', async (to) => {
    const there = await run(TMX, 'tmx', to);
    expect(there.report).toEqual({ read: 2, written: 2, refused: 0 });
    const back = await run(there.text, to, 'tmx');
    expect(await texts(back.text)).toEqual(TEXTS);
    expect((await collect(validateTmx(each([back.text])))).filter(({ severity }) => severity === 'error')).toEqual([]);
    if (to.startsWith('xliff'))
      expect((await collect(validateXliff(each([there.text])))).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
  });

  test.each(['xliff-1.2', 'xliff-2.1'] as const)('codes pair and keep their data through %s', async (to) => {
    const back = await run((await run(TMX, 'tmx', to)).text, to, 'tmx');
    const [unit] = (await collect(readTmx(each([back.text])))).flatMap((i): TmxUnit[] =>
      i.kind === 'unit' ? [i.unit] : [],
    );
    for (const { content } of unit!.variants)
      expect(content.flatMap((node) => (node.kind === 'code' ? [[node.form, node.data]] : []))).toEqual([
        ['open', '<b>'],
        ['close', '</b>'],
      ]);
  });

  test('units, segments, notes and states stay what they are between versions of XLIFF', async () => {
    const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en"><file id="f1">
      <unit id="u1"><notes><note id="n1">ملاحظة</note></notes>
      <segment id="s1" state="reviewed"><source>باب. </source><target>Door. </target></segment>
      <segment id="s2"><source>نافذة.</source></segment></unit></file></xliff>`;
    const there = await run(xliff, 'xliff-2.1', 'xliff-1.2');
    expect(there.report).toEqual({ read: 1, written: 1, refused: 0 });
    const back = await run(there.text, 'xliff-1.2', 'xliff-2.1');
    const units = (await collect(readXliff(each([back.text])))).flatMap((item) =>
      item.kind === 'unit' ? [item.unit] : [],
    );
    expect(units).toMatchObject([
      {
        id: 'u1',
        notes: [{ text: 'ملاحظة' }],
        segments: [
          { source: [{ text: 'باب. ' }], target: [{ text: 'Door. ' }], status: 'reviewed' },
          { source: [{ text: 'نافذة.' }], target: null, status: 'untranslated' },
        ],
      },
    ]);
  });

  test('a table cannot run as formulas, and loses only codes', async () => {
    const { text, issues } = await run(TMX, 'tmx', 'csv');
    expect(text).toContain(`"'=القيمة، ""هنا""",'-value; here`);
    expect(issues).toMatchObject([{ code: 'convert.codesDropped', severity: 'repaired', at: { line: 2 } }]);
    expect((await collect(readTable(each([text]))))[0]!.cells.slice(0, 3)).toEqual(['ar', 'en-GB', 'tuid']);
  });

  test('one bad unit is rejected with its place, the others go over', async () => {
    const bad = TMX.replace('</body>', '<tu>\n<tuv xml:lang="ar"><seg>\u0001</seg></tuv></tu></body>');
    const { report, issues } = await run(bad, 'tmx', 'xliff-2.1');
    expect(report).toEqual({ read: 3, written: 2, refused: 1 });
    expect(issues).toMatchObject([
      { code: 'tmx.illegalCharacter', severity: 'unitRefused', at: { line: 5, column: 25 } },
    ]);
  });

  test('a unit that lacks one of the languages asked for is rejected or left open', async () => {
    const french = TMX.replace('xml:lang="ar"', 'xml:lang="fr"');
    const { report, issues } = await run(french, 'tmx', 'xliff-1.2', { sourceLang: 'ar', targetLang: 'en' });
    expect(report).toEqual({ read: 2, written: 1, refused: 1 });
    expect(issues.filter(({ severity }) => severity === 'unitRefused')).toMatchObject([{ code: 'convert.noSource' }]);
  });

  test('an untranslated segment is no unit of a memory', async () => {
    const csv = 'source,target\nباب,door\nنافذة,\n';
    const { report, issues } = await run(csv, 'csv', 'tmx', { sourceLang: 'ar', targetLang: 'en' });
    expect(report).toEqual({ read: 2, written: 1, refused: 1 });
    expect(issues).toMatchObject([{ code: 'convert.noTranslation', at: { line: 3 } }]);
  });

  test('a table without languages is refused, not guessed', async () => {
    await expect(run('source,target\na,b\n', 'csv', 'tmx')).rejects.toMatchObject({ code: 'malformedTable' });
    await expect(run('باب,door\n', 'csv', 'tmx')).rejects.toMatchObject({ code: 'malformedTable' });
  });

  test('a glossary goes from a table to valid TBX in every style, and back', async () => {
    const csv =
      'ar,en,en deprecated,class,note\r\nقنطرة | جسر,bridge,brigde,place,"a, note"\r\nحفتر,Haftar,,person,\r\n';
    for (const dialect of ['TBX-Basic', 'TBX-Min'] as const)
      for (const style of ['dca', 'dct'] as const) {
        const there = await run(csv, 'csv', 'tbx', { tbx: { dialect, style, allowLoss: true } });
        expect(there.report).toEqual({ read: 2, written: 2, refused: 0 });
        expect((await collect(validateTbx(each([there.text])))).filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
        const back = await run(there.text, 'tbx', 'csv');
        expect((await collect(readTable(each([back.text])))).map(({ cells }) => cells)).toEqual([
          ['ar', 'ar admitted', 'en', 'en deprecated', 'class', 'id', 'note'],
          ['قنطرة', 'جسر', 'bridge', 'brigde', 'place', expect.any(String), 'a, note'],
          ['حفتر', '', 'Haftar', '', 'person', expect.any(String), ''],
        ]);
      }
  });

  test('rules and texts have nothing in common', async () => {
    for (const to of EXCHANGE_FORMATS)
      if (to !== 'srx') await expect(run('<srx/>', 'srx', to)).rejects.toMatchObject({ code: 'notSupported' });
  });

  test('a table changes its separator and nothing else', async () => {
    const { text, report } = await run('ar,en\nباب,"a, b"\n', 'csv', 'tsv');
    expect(text).toBe('ar\ten\r\nباب\ta, b\r\n');
    expect(report).toEqual({ read: 1, written: 1, refused: 0 });
  });
});

describe('conceptOfEntry', () => {
  const word = fc.constantFrom('قنطرة', 'bridge', 'Qantara & Co', 'جسر');
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const entry: fc.Arbitrary<TermEntry> = fc.record({
    id: fc.constantFrom('e1', 'e2'),
    class: fc.constantFrom(...TERM_CLASSES),
    domain: optional(word),
    definition: optional(word),
    source: optional(word),
    note: optional(word),
    image: optional(fc.constant('https://example.org/i.png')),
    link: optional(fc.constant('https://example.org/')),
    doNotTranslate: fc.boolean(),
    nisba: fc.boolean(),
    review: fc.constantFrom('proposed', 'inReview', 'approved', 'rejected'),
    languages: fc.tuple(word, word).map(([ar, en]) =>
      [
        ['ar', ar],
        ['en', en],
      ].map(([lang, text]) => ({
        lang: lang!,
        definition: undefined,
        terms: [
          {
            id: `${lang}1`,
            text: text!,
            status: 'admitted' as const,
            partOfSpeech: 'properNoun' as const,
            gender: 'feminine' as const,
            number: 'dual' as const,
            caseSensitive: lang === 'en',
            exactOnly: false,
            note: undefined,
            example: 'مثال',
            source: undefined,
          },
        ],
      })),
    ),
  });

  test('an entry comes back from its concept', () => {
    fc.assert(
      fc.property(entry, (one) => {
        expect(entryOfConcept(conceptOfEntry(one))).toEqual(one);
      }),
    );
  });
});
