import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { codesOf, type InlineContent, plainText } from '../../text/inline';
import { codecContract, cut } from '../contract.testkit';
import { readTmx } from './read';
import type { TmxItem, TmxUnit } from './types';
import { text, tmxHeader, tmxUnit } from './units.testkit';
import { writeTmx } from './write';

const items = (xml: string): Promise<TmxItem[]> => collect(readTmx(cut(xml)));
const unitsOf = (all: readonly TmxItem[]): TmxUnit[] =>
  all.flatMap((item) => (item.kind === 'unit' ? [item.unit] : []));
const issuesOf = (all: readonly TmxItem[]) => all.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
async function* readUnits(chunks: AsyncIterable<string>): AsyncGenerator<TmxUnit> {
  for await (const item of readTmx(chunks)) if (item.kind === 'unit') yield item.unit;
}

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>';
const tmx = (body: string, header = HEADER, version = '1.4') =>
  `<?xml version="1.0"?>\n<tmx version="${version}">${header}<body>\n${body}</body></tmx>`;
const tuv = (lang: string, seg: string, attrs = '') => `<tuv xml:lang="${lang}"${attrs}><seg>${seg}</seg></tuv>`;
const good = `<tu>${tuv('ar', 'باب')}${tuv('en', 'Door')}</tu>\n`;
const contentOf = async (seg: string): Promise<InlineContent> =>
  unitsOf(await items(tmx(`<tu>${tuv('ar', seg)}${tuv('en', 'x')}</tu>`)))[0]!.variants[0]!.content;

describe('TMX', () => {
  codecContract({ read: readUnits, write: writeTmx }, tmxUnit);

  test('keeps a header whole', async () => {
    await fc.assert(
      fc.asyncProperty(tmxHeader, async (header) => {
        const xml = (await collect(writeTmx([], header))).join('');
        expect((await items(xml))[0]).toMatchObject({ kind: 'header', header });
      }),
    );
  });

  test('codes of other formats become TMX codes with the same text and data', async () => {
    const foreign = fc.array(
      fc.oneof(
        text.map((t) => ({ kind: 'text' as const, text: t })),
        fc.record({
          kind: fc.constant('code' as const),
          id: fc.constantFrom('a', 'b', '1', '2'),
          form: fc.constantFrom('open' as const, 'close', 'standalone', 'isolated-open', 'isolated-close'),
          element: fc.constantFrom('b', 'pc', 'x', 'bpt', 'hi'),
          data: text,
        }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(foreign, async (content) => {
        const variant = { attrs: {}, notes: [], props: [] };
        const body: InlineContent = [{ kind: 'text', text: '.' }, ...content];
        const unit = {
          ...variant,
          variants: [
            { ...variant, lang: 'ar', content: body },
            { ...variant, lang: 'en', content: body },
          ],
        };
        const all = await items((await collect(writeTmx([unit]))).join(''));
        expect(issuesOf(all)).toEqual([]);
        const [read] = unitsOf(all);
        const { content: back } = read!.variants[0]!;
        expect(plainText(back)).toBe(plainText(body));
        // A highlight that nests is an element again, which has no data of its own; everything else keeps its markup.
        const kept = (nodes: InlineContent) =>
          codesOf(nodes)
            .filter((n) => n.element !== 'hi')
            .map((n) => n.data);
        const ours = codesOf(body).map((n) => n.data);
        for (const data of kept(body)) expect(codesOf(back).map((n) => n.data)).toContain(data);
        for (const { data } of codesOf(back)) expect([...ours, '']).toContain(data);
      }),
    );
  });
});

describe('readTmx', () => {
  test('pairs codes by i and names them by x', async () => {
    const content = await contentOf(
      'a <bpt i="5" x="1" type="bold">&lt;b></bpt>b<ept i="5">&lt;/b></ept> <ph x="2" assoc="p">{0}</ph><it pos="begin">[</it><ut>u</ut>',
    );
    expect(content).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', id: '1', form: 'open', element: 'bpt', data: '<b>', attrs: { i: '5', x: '1', type: 'bold' } },
      { kind: 'text', text: 'b' },
      { kind: 'code', id: '1', form: 'close', element: 'ept', data: '</b>', attrs: { i: '5' } },
      { kind: 'text', text: ' ' },
      { kind: 'code', id: 'ph2', form: 'standalone', element: 'ph', data: '{0}', attrs: { x: '2', assoc: 'p' } },
      { kind: 'code', id: 'it1', form: 'isolated-open', element: 'it', data: '[', attrs: { pos: 'begin' } },
      { kind: 'code', id: 'ut1', form: 'standalone', element: 'ut', data: 'u' },
    ]);
  });

  test('text of highlights counts, text of sub-flows is kept inside its code', async () => {
    const content = await contentOf('a<hi type="q">b<ph>&lt;img alt="<sub type="alt">c &amp; <ph/>d</sub>"></ph></hi>');
    expect(
      content.map((node) => (node.kind === 'text' ? node.text : `${node.element}:${node.form}:${node.data}`)),
    ).toEqual([
      'a',
      'hi:open:',
      'b',
      'ph:standalone:&lt;img alt="<sub type="alt">c &amp; <ph></ph>d</sub>"&gt;',
      'hi:close:',
    ]);
  });

  test('reads TMX 1.1 with its own language attribute', async () => {
    const xml = tmx(
      '<tu><tuv lang="ar"><prop type="a" lang="EN">p</prop><seg>ا</seg></tuv><tuv lang="EN"><seg>a</seg></tuv></tu>',
      HEADER,
      '1.1',
    );
    const all = await items(xml);
    expect(issuesOf(all)).toEqual([]);
    expect(unitsOf(all)[0]!.variants).toMatchObject([
      { lang: 'ar', attrs: {}, props: [{ type: 'a', text: 'p', attrs: { 'xml:lang': 'EN' } }] },
      { lang: 'EN' },
    ]);
  });

  test.each([
    ['an unknown version', tmx(good, HEADER, '2'), 'tmx.versionUnknown', 'accepted', 2, 1, 1],
    ['no header', tmx(good, ''), 'tmx.headerMissing', 'accepted', 3, 1, 1],
    [
      'a header without tool',
      tmx(good, HEADER.replace('creationtool="t" ', '')),
      'tmx.headerAttributeMissing',
      'accepted',
      2,
      20,
      1,
    ],
    [
      'a variant without language',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('en', 'a')}<tuv><seg>x</seg></tuv></tu>`),
      'tmx.missingLanguage',
      'repaired',
      3,
      79,
      1,
    ],
    [
      'a strange language',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('English (UK)', 'a')}</tu>`),
      'tmx.languageTag',
      'accepted',
      3,
      42,
      1,
    ],
    [
      'no source variant',
      tmx(`<tu>${tuv('fr', 'a')}${tuv('en', 'a')}</tu>`),
      'tmx.sourceLanguageMissing',
      'accepted',
      3,
      1,
      1,
    ],
    [
      'a language twice',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('AR', 'ب')}</tu>`),
      'tmx.repeatedLanguage',
      'accepted',
      3,
      42,
      1,
    ],
    [
      'an empty segment',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('en', 'a')}${tuv('fr', ' \n')}</tu>`),
      'tmx.emptySegment',
      'repaired',
      3,
      79,
      1,
    ],
    [
      'no segment',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('en', 'a')}<tuv xml:lang="fr"/></tu>`),
      'tmx.segmentMissing',
      'repaired',
      3,
      79,
      1,
    ],
    ['one variant only', tmx(`<tu>${tuv('ar', 'ا')}</tu>`), 'tmx.tooFewVariants', 'unitRefused', 3, 1, 0],
    [
      'a lone code',
      tmx(`<tu>${tuv('ar', 'ا<ept i="1"/>')}${tuv('en', 'a')}</tu>`),
      'tmx.unpairedCode',
      'repaired',
      3,
      5,
      1,
    ],
    [
      'an unknown inline element',
      tmx(`<tu>${tuv('ar', 'ا<b>ب</b>')}${tuv('en', 'a')}</tu>`),
      'tmx.unknownElement',
      'repaired',
      3,
      5,
      1,
    ],
    [
      'an unknown element',
      tmx(`<tu>${tuv('ar', 'ا')}${tuv('en', 'a')}<own><tuv/></own></tu>`),
      'tmx.unknownElement',
      'accepted',
      3,
      79,
      1,
    ],
    [
      'a strange date',
      tmx(`<tu changedate="yesterday">${tuv('ar', 'ا')}${tuv('en', 'a')}</tu>`),
      'tmx.date',
      'accepted',
      3,
      1,
      1,
    ],
    [
      'a control character',
      tmx(`<tu>${tuv('ar', 'ا\u001a')}${tuv('en', 'a')}</tu>`),
      'tmx.illegalCharacter',
      'unitRefused',
      3,
      30,
      0,
    ],
    [
      'a reference to one',
      tmx(`<tu>${tuv('ar', 'ا&#x1F;')}${tuv('en', 'a')}</tu>`),
      'tmx.illegalCharacter',
      'unitRefused',
      3,
      30,
      0,
    ],
  ])('%s', async (_, xml, code, severity, line, column, units) => {
    const all = await items(xml);
    expect(issuesOf(all)).toMatchObject([{ code, severity, at: { line, column } }]);
    expect(unitsOf(all)).toHaveLength(units);
  });

  test.each([
    ['language codes by case and form', tmx(`<tu>${tuv('AR_ly', 'ا')}${tuv('eN-uS', 'a')}</tu>`)],
    ['a source that is not first', tmx(`<tu>${tuv('en', 'a')}${tuv('ar', 'ا')}</tu>`)],
    [
      'an empty placeholder and a missing x',
      tmx(`<tu>${tuv('ar', '<ph/>')}${tuv('en', '<bpt i="1"/>a<ept i="1"/>')}</tu>`),
    ],
    ['a document type', `<!DOCTYPE tmx SYSTEM "tmx14.dtd">${tmx(good).slice(22)}`],
    ['a repeated tuid', tmx(good.replace('<tu>', '<tu tuid="1">').repeat(2))],
  ])('takes %s without a word', async (_, xml) => {
    const all = await items(xml);
    expect(issuesOf(all)).toEqual([]);
    expect(unitsOf(all).length).toBeGreaterThan(0);
  });

  test('one bad unit does not harm the others', async () => {
    const all = await items(tmx(`${good.repeat(200)}<tu>${tuv('ar', '\u0001')}</tu>\n${good.repeat(200)}`));
    expect(unitsOf(all)).toHaveLength(400);
    expect(issuesOf(all)).toMatchObject([{ code: 'tmx.illegalCharacter', at: { line: 203 } }]);
  });

  test('a unit beyond all measure is left out', async () => {
    const huge = 'x'.repeat(1 << 20);
    const all = await items(
      tmx(`<tu>${tuv('ar', huge)}${tuv('en', huge)}${tuv('fr', huge)}${tuv('de', huge)}${tuv('es', 'x')}</tu>${good}`),
    );
    expect(issuesOf(all)).toMatchObject([{ code: 'tmx.unitTooLarge' }]);
    expect(unitsOf(all)).toHaveLength(1);
  });

  test('units before the place where a file breaks are given first', async () => {
    const seen: TmxItem[] = [];
    const run = async (xml: string) => {
      for await (const item of readTmx(cut(xml))) seen.push(item);
    };
    await expect(run(tmx(good + good).slice(0, -40))).rejects.toMatchObject({ code: 'truncated' });
    expect(unitsOf(seen)).toHaveLength(1);
    await expect(run('<xliff/>')).rejects.toMatchObject({ code: 'wrongRoot', params: { root: 'xliff' } });
    await expect(run(tmx('<tu></tuv>'))).rejects.toMatchObject({ code: 'malformedXml', at: { line: 3, column: 5 } });
  });
});
