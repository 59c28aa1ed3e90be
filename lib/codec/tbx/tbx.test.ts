import { describe, expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { codecContract, cut } from '../contract.testkit';
import { PEOPLE, sorted, tbxConcept } from './concepts.testkit';
import { readTbx } from './read';
import type { TbxConcept, TbxItem } from './types';
import { type TbxWriteOptions, writeTbx } from './write';

const items = (xml: string): Promise<TbxItem[]> => collect(readTbx(cut(xml)));
const conceptsOf = (all: readonly TbxItem[]) => all.flatMap((item) => (item.kind === 'concept' ? [item.concept] : []));
const issuesOf = (all: readonly TbxItem[]) => all.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));

async function* readConcepts(chunks: AsyncIterable<string>): AsyncGenerator<TbxConcept> {
  for await (const item of readTbx(chunks)) if (item.kind === 'concept') yield { ...sorted(item.concept), id: '' };
}

const DIALECTS = [
  { dialect: 'TBX-Basic', style: 'dca' },
  { dialect: 'TBX-Basic', style: 'dct' },
  { dialect: 'TBX-Min', style: 'dca', allowLoss: true },
  { dialect: 'TBX-Min', style: 'dct', allowLoss: true },
  { dialect: 'TBX-Core', style: 'dca' },
] as const satisfies readonly TbxWriteOptions[];

describe.each(DIALECTS)('$dialect $style', (options) => {
  codecContract(
    { read: readConcepts, write: (units) => writeTbx(units, { ...options, people: PEOPLE }) },
    tbxConcept.map(sorted),
  );
});

describe('writeTbx', () => {
  const concept = (
    data: TbxConcept['data'],
    terms: TbxConcept['languages'][number]['terms'] = [{ text: 'قنطرة', data: [] }],
  ) => ({
    id: 'c1',
    data,
    languages: [{ lang: 'ar', data: [], terms }],
  });
  const write = async (one: TbxConcept, options: TbxWriteOptions = {}) =>
    (await collect(writeTbx([one], options))).join('');

  test('says in the words of each style what the dialect has', async () => {
    const one = concept([
      {
        element: 'descrip',
        type: 'definition',
        value: 'جسر',
        about: [{ element: 'admin', type: 'source', value: 'معجم', about: [] }],
      },
    ]);
    expect(await write(one)).toContain(
      '<descripGrp><descrip type="definition">جسر</descrip><admin type="source">معجم</admin></descripGrp>',
    );
    expect(await write(one, { style: 'dct' })).toContain(
      '<descripGrp><basic:definition>جسر</basic:definition><basic:source>معجم</basic:source></descripGrp>',
    );
  });

  test('TBX-Min is refused where it would hide something, unless that is meant', async () => {
    const one = concept([{ element: 'descrip', type: 'definition', value: 'جسر', about: [] }]);
    await expect(write(one, { dialect: 'TBX-Min' })).rejects.toMatchObject({
      code: 'notSupported',
      params: { type: 'definition' },
    });
    expect(await write(one, { dialect: 'TBX-Min', allowLoss: true })).toContain('<note>qantara:datum');
  });

  test('gives every entry an id that XML can have, each once', async () => {
    const ids = ['c2', 'c2', '1', 'نص', 'a b'].map((id) => ({ ...concept([]), id }));
    const xml = (await collect(writeTbx(ids))).join('');
    expect(conceptsOf(await items(xml)).map((one) => one.id)).toEqual(['c2', 'c3', 'c4', 'نص', 'c5']);
  });
});

describe('readTbx', () => {
  const v3 = (body: string, attrs = 'type="TBX-Basic" style="dca"') =>
    `<?xml version="1.0"?>\n<tbx ${attrs} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="http://www.tbxinfo.net/ns/basic">` +
    `<tbxHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></tbxHeader><text><body>\n${body}</body></text></tbx>`;
  const entry = (inner: string, id = ' id="c1"') =>
    `<conceptEntry${id}><langSec xml:lang="ar">${inner}</langSec></conceptEntry>\n`;
  const good = entry('<termSec><term>جسر</term></termSec>');

  test('v2: ntig and tig, groups, types nobody knows', async () => {
    const xml = `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
      <text><body><termEntry id="e1"><descrip type="Txt::Field">kept</descrip>
      <langSet xml:lang="ar"><adminGrp><admin type="sourceIdentifier">A</admin></adminGrp><ntig id="t1"><termGrp><term>قنطرة</term><termNote type="partOfSpeech">nom</termNote></termGrp>
      <transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility">N</transacNote><date>20010507T10:57:25Z</date></transacGrp></ntig></langSet>
      <langSet lang="en"><tig><term>arched <hi>bridge</hi></term><descrip type="definition">d</descrip></tig></langSet></termEntry></body></text></martif>`;
    const all = await items(xml);
    expect(issuesOf(all)).toEqual([]);
    expect(all[0]).toMatchObject({ kind: 'header', header: { version: 2, dialect: 'TBX', source: ['x'] } });
    expect(conceptsOf(all)).toEqual([
      {
        id: 'e1',
        data: [{ element: 'descrip', type: 'Txt::Field', value: 'kept', about: [] }],
        languages: [
          {
            lang: 'ar',
            data: [{ element: 'admin', type: 'sourceIdentifier', value: 'A', about: [] }],
            terms: [
              {
                id: 't1',
                text: 'قنطرة',
                data: [
                  { element: 'termNote', type: 'partOfSpeech', value: 'nom', about: [] },
                  {
                    element: 'transac',
                    type: 'transactionType',
                    value: 'origination',
                    about: [
                      { element: 'transacNote', type: 'responsibility', value: 'N', about: [] },
                      { element: 'date', type: '', value: '20010507T10:57:25Z', about: [] },
                    ],
                  },
                ],
              },
            ],
          },
          {
            lang: 'en',
            data: [],
            terms: [
              { text: 'arched bridge', data: [{ element: 'descrip', type: 'definition', value: 'd', about: [] }] },
            ],
          },
        ],
      },
    ]);
  });

  test('module elements are known by namespace, whatever the prefix', async () => {
    const xml = v3(
      entry(
        '<b:definition>d</b:definition><termSec><term>جسر</term><x:own xmlns:x="urn:x" metaType="termNote">v</x:own></termSec>',
      ),
      'type="TBX-Basic" style="dct"',
    );
    expect(conceptsOf(await items(xml))[0]!.languages[0]).toMatchObject({
      data: [{ element: 'descrip', type: 'definition', value: 'd' }],
      terms: [{ data: [{ element: 'termNote', type: 'own', value: 'v' }] }],
    });
  });

  test('people of the back matter are given', async () => {
    const back =
      '</body><back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">ندى</item></refObject></refObjectSec></back>';
    const all = await items(v3(good).replace('</body>', back));
    expect(all.at(-1)).toEqual({ kind: 'person', person: { id: 'p1', items: [{ type: 'fn', text: 'ندى' }] } });
  });

  test.each([
    ['no id', entry('<termSec><term>جسر</term></termSec>', ''), 'tbx.missingId', 'repaired', 1],
    ['no language', good.replace(' xml:lang="ar"', ''), 'tbx.missingLanguage', 'repaired', 0],
    ['no term', entry('<termSec><termNote type="x">y</termNote></termSec>'), 'tbx.missingTerm', 'repaired', 0],
    ['two terms', entry('<termSec><term>جسر</term><term>قنطرة</term></termSec>'), 'tbx.secondTerm', 'repaired', 1],
    [
      'a statement without type',
      entry('<termSec><term>جسر</term><admin>x</admin></termSec>'),
      'tbx.missingType',
      'accepted',
      1,
    ],
    ['an element out of place', `<admin type="x">y</admin>${good}`, 'tbx.strayContent', 'accepted', 1],
    ['a control character', entry('<termSec><term>ج\u0001سر</term></termSec>'), 'tbx.illegalCharacter', 'repaired', 1],
  ])('%s', async (_, body, code, severity, concepts) => {
    const all = await items(v3(body));
    expect(issuesOf(all)[0]).toMatchObject({ code, severity, at: { line: 3 } });
    expect(conceptsOf(all)).toHaveLength(concepts);
    expect(issuesOf(all).some((issue) => issue.code === 'tbx.noTerms')).toBe(concepts === 0);
  });

  test('a dialect of somebody else is read by the same map', async () => {
    const all = await items(v3(good, 'type="TBX-Own" style="dca"'));
    expect(issuesOf(all)).toMatchObject([{ code: 'tbx.dialectUnknown', severity: 'accepted' }]);
    expect(conceptsOf(all)).toHaveLength(1);
  });

  test('refuses what is not TBX', async () => {
    await expect(items('<tmx/>')).rejects.toMatchObject({ code: 'wrongRoot' });
    await expect(items(v3(good).slice(0, -20))).rejects.toMatchObject({ code: 'truncated' });
  });
});
