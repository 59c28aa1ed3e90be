import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { CodecError } from '../types';
import { readXliff } from './read';
import type { XliffItem, XliffUnit } from './types';
import { decode, samples, unitsOf } from './xliff.testkit';

const read = (text: string): Promise<XliffItem[]> => collect(readXliff(each([text])));
const units = (text: string): Promise<XliffUnit[]> => collect(unitsOf(readXliff(each([text]))));

const file12 = (body: string) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff"><file original="a.txt" source-language="en" target-language="ar" datatype="plaintext"><header><note from="PM">Hurry</note></header><body>${body}</body></file></xliff>`;
const unit12 = (content: string, attrs = '') => file12(`<trans-unit id="1"${attrs}>${content}</trans-unit>`);
const file2 = (content: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f1" original="a.txt">${content}</file></xliff>`;
const unit2 = (content: string, attrs = '') => file2(`<unit id="u1"${attrs}>${content}</unit>`);

const shape = (unit: XliffUnit | undefined) =>
  unit?.segments.map(({ source }) =>
    source.map((node) => (node.kind === 'text' ? node.text : `${node.form}:${node.id}`)),
  );

describe('readXliff', () => {
  test('tells the document and its files before their units', async () => {
    expect(await read(unit12('<source>a</source>'))).toMatchObject([
      { kind: 'document', document: { version: '1.2', sourceLang: null } },
      {
        kind: 'file',
        file: {
          index: 0,
          original: 'a.txt',
          sourceLang: 'en',
          targetLang: 'ar',
          notes: [{ author: 'PM', text: 'Hurry' }],
        },
      },
      { kind: 'unit', unit: { index: 0, file: 0, id: '1' } },
    ]);
    expect(
      await read(
        file2(
          '<notes><note category="c">n</note></notes><group id="g" translate="no"><unit id="u"><segment><source/></segment></unit></group>',
        ),
      ),
    ).toMatchObject([
      { kind: 'document', document: { version: '2.1', sourceLang: 'en', targetLang: 'ar' } },
      { kind: 'file', file: { id: 'f1', notes: [{ category: 'c' }] } },
      { kind: 'unit', unit: { translate: false } },
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'paired elements',
      '<g id="1">a</g> <mrk mtype="term">b</mrk>',
      ['open:g1', 'a', 'close:g1', ' ', 'open:mrk', 'b', 'close:mrk'],
    ],
    ['ends by rid', '<bx id="1" rid="7"/>a<ex id="2" rid="7"/>', ['open:bx1', 'a', 'close:bx1']],
    ['ends by id', '<bpt id="1">x</bpt>a<ept id="1">y</ept>', ['open:bpt1', 'a', 'close:bpt1']],
    [
      'ends by nesting',
      '<bpt id="1"/><bpt id="2"/>a<ept id="3"/><ept id="4"/>',
      ['open:bpt1', 'open:bpt2', 'a', 'close:bpt2', 'close:bpt1'],
    ],
    ['ends without start', 'a<ex id="1"/>', ['a', 'isolated-close:ex1']],
    ['isolated codes', '<it id="1" pos="open">x</it>a', ['isolated-open:it1', 'a']],
    ['text that a tracked change took away', 'a<mrk mtype="x-sdl-deleted">b</mrk>', ['a', 'standalone:mrk']],
    [
      'the same id on several elements, and twice',
      '<x id="1"/><ph id="1">p</ph><x id="1"/>',
      ['standalone:x1', 'standalone:ph1', 'standalone:x1~2'],
    ],
  ])('pairs the codes of 1.2: %s', async (_, source, expected) => {
    expect(shape((await units(unit12(`<source>${source}</source>`)))[0])).toEqual([expected]);
  });

  test.each<[string, string, string[]]>([
    [
      'elements that span',
      '<pc id="1">a</pc><mrk id="2" type="term">b</mrk>',
      ['open:1', 'a', 'close:1', 'open:2', 'b', 'close:2'],
    ],
    ['spans of two tags', '<sc id="1"/>a<ec startRef="1"/>', ['open:1', 'a', 'close:1']],
    [
      'isolated tags',
      '<sc id="1" isolated="yes"/>a<ec id="2" isolated="yes"/>',
      ['isolated-open:1', 'a', 'isolated-close:2'],
    ],
    ['a span that goes on in the next segment', '<sc id="1"/>a', ['isolated-open:1', 'a']],
    ['code points', 'a<cp hex="0001"/>', ['a', 'standalone:cp1-0001']],
  ])('pairs the codes of 2.x: %s', async (_, source, expected) => {
    expect(shape((await units(unit2(`<segment><source>${source}</source></segment>`)))[0])).toEqual([expected]);
  });

  test('gives codes their native markup, label and hints', async () => {
    const [unit] = await units(
      unit2(
        '<originalData><data id="d1">&lt;br/></data></originalData><segment><source><ph id="1" dataRef="d1" disp="[br]" canDelete="no" my="1"/></source></segment>',
      ),
    );
    expect(unit!.segments[0]!.source).toEqual([
      {
        kind: 'code',
        id: '1',
        form: 'standalone',
        element: 'ph',
        data: '<br/>',
        label: '[br]',
        attrs: { dataRef: 'd1', disp: '[br]', canDelete: 'no', my: '1' },
        canDelete: false,
      },
    ]);
    const sdl = file12('<trans-unit id="1"><source><g id="5">a</g></source></trans-unit>').replace(
      '<header>',
      '<header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="5"><bpt name="cf">&lt;b></bpt><ept>&lt;/b></ept></tag></tag-defs>',
    );
    expect((await units(sdl))[0]!.segments[0]!.source).toMatchObject([
      { data: '<b>', label: 'cf' },
      {},
      { data: '</b>' },
    ]);
  });

  test('takes the segments of 1.2 from the marks of seg-source, in shells too, with what stands between', async () => {
    const marks = '<g id="9"><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></g>\n';
    const target = '<target><mrk mtype="seg" mid="2">ب</mrk></target>';
    const [unit] = await units(unit12(`<source>A. B.</source><seg-source> ${marks}</seg-source>${target}`));
    expect(unit).toMatchObject({
      leading: ' ',
      segments: [
        { id: '1', target: null, trailing: ' ', status: 'untranslated' },
        { id: '2', target: [{ text: 'ب' }], trailing: '\n', status: 'translated' },
      ],
    });
  });

  test('shows a target without marks as one with the whole source', async () => {
    const seg = '<seg-source><mrk mtype="seg" mid="1">A.</mrk><mrk mtype="seg" mid="2">B.</mrk></seg-source>';
    const items = await read(unit12(`<source>A.B.</source>${seg}<target>كل</target>`));
    expect(items.at(-2)).toMatchObject({ kind: 'issue', issue: { code: 'targetNotSegmented', severity: 'accepted' } });
    expect(items.at(-1)).toMatchObject({
      unit: { segments: [{ source: [{ text: 'A.B.' }], target: [{ text: 'كل' }] }] },
    });
    expect((await units(unit12('<source>A</source><seg-source>A</seg-source>')))[0]!.segments).toEqual([]);
  });

  test('takes what stands between the segments of 2.x from the ignorables', async () => {
    const [unit] = await units(
      unit2(
        '<ignorable><source>(</source></ignorable><segment id="a"><source>A.</source></segment><ignorable><source> </source></ignorable><segment><source>B.</source><target order="1"/></segment>',
      ),
    );
    expect(unit).toMatchObject({
      leading: '(',
      segments: [
        { id: 'a', trailing: ' ', target: null },
        { target: [], order: 1 },
      ],
    });
  });

  test.each<[string, string, string]>([
    ['no target', '<source>a</source>', 'untranslated'],
    ['an empty target', '<source>a</source><target state="final"/>', 'untranslated'],
    ['text without a state', '<source>a</source><target>b</target>', 'translated'],
    ['the source over again', '<source>a</source><target>a</target>', 'draft'],
    ['new', '<source>a</source><target state="new">b</target>', 'draft'],
    ['needs-review-translation', '<source>a</source><target state="needs-review-translation">b</target>', 'draft'],
    ['signed-off', '<source>a</source><target state="signed-off">b</target>', 'reviewed'],
    ['final', '<source>a</source><target state="final">b</target>', 'approved'],
    ['a state nobody knows', '<source>a</source><target state="singed-off">b</target>', 'draft'],
  ])('maps states of 1.2: %s', async (_, content, status) => {
    expect((await units(unit12(content)))[0]!.segments[0]!.status).toBe(status);
  });

  test('maps approval, and the states of SDLXLIFF and memoQ', async () => {
    const text = '<source>a</source><target>b</target>';
    const status = async (content: string, attrs: string) => (await units(unit12(content, attrs)))[0]!.segments[0];
    expect(await status(text, ' approved="yes"')).toMatchObject({ status: 'approved' });
    expect(await status(text, ' approved="no"')).toMatchObject({ status: 'draft' });
    expect(await status(text, ' mq:status="ManuallyConfirmed" mq:percent="85"')).toMatchObject({
      status: 'translated',
      percent: 85,
    });
    const mrk = (t: string) => `<mrk mtype="seg" mid="1">${t}</mrk>`;
    const sdl = `<source>a</source><seg-source>${mrk('a')}</seg-source><target>${mrk('b')}</target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" origin="tm" percent="99" locked="true"/></sdl:seg-defs>`;
    expect(await status(sdl, '')).toMatchObject({
      status: 'approved',
      state: 'ApprovedSignOff',
      subState: 'tm',
      percent: 99,
      isLocked: true,
    });
  });

  test.each<[string, string, string]>([
    ['no target', '<segment><source>a</source></segment>', 'untranslated'],
    ['text, and nothing said', '<segment><source>a</source><target>b</target></segment>', 'draft'],
    ['translated', '<segment state="translated"><source>a</source><target>b</target></segment>', 'translated'],
    ['reviewed', '<segment state="reviewed"><source>a</source><target>b</target></segment>', 'reviewed'],
    ['final', '<segment state="final" subState="my:x"><source>a</source><target>b</target></segment>', 'approved'],
  ])('maps states of 2.x: %s', async (_, content, status) => {
    expect((await units(unit2(content)))[0]!.segments[0]!.status).toBe(status);
  });

  test('reads matches, terms and notes', async () => {
    const [old] = await units(
      unit12(
        '<source>a</source><note annotates="source" priority="2">n</note><alt-trans match-quality="83.33%" origin="TM" mid="1"><source>x</source><target xml:lang="ar">y</target></alt-trans><alt-trans match-quality="fuzzy"><target>z</target></alt-trans>',
      ),
    );
    expect(old).toMatchObject({
      notes: [{ text: 'n', appliesTo: 'source', priority: 2 }],
      matches: [
        { quality: 83, origin: 'TM', segment: '1', targetLang: 'ar', source: [{ text: 'x' }] },
        { quality: null, source: null, segment: null },
      ],
    });
    const [unit] = await units(
      unit2(
        '<m:matches><m:match ref="#s1" matchQuality="99.9" type="tm"><source>x</source><target>y</target></m:match></m:matches><g:glossary><g:glossEntry><g:term>a</g:term><g:translation>b</g:translation><g:definition>c</g:definition></g:glossEntry></g:glossary><segment id="s1"><source>a</source></segment>',
        ' xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0"',
      ),
    );
    expect(unit).toMatchObject({
      matches: [{ quality: 99, type: 'tm', segment: 's1', target: [{ text: 'y' }] }],
      terms: [{ term: 'a', translations: ['b'], definition: 'c' }],
    });
  });

  test('leaves skeletons, binary units and extensions alone', async () => {
    const body =
      '<bin-unit id="b" mime-type="image/png"><bin-source><internal-file>x</internal-file></bin-source><trans-unit id="in"><source>no</source></trans-unit></bin-unit><trans-unit id="1"><source>a</source></trans-unit>';
    expect((await units(file12(body))).map((unit) => unit.id)).toEqual(['1']);
    const skeleton = '<skeleton><u:unit xmlns:u="urn:oasis:names:tc:xliff:document:2.0" id="no"/></skeleton>';
    expect(
      (await units(file2(`${skeleton}<unit id="u"><segment><source/></segment></unit>`))).map((unit) => unit.id),
    ).toEqual(['u']);
  });

  test.each<[string, string, string]>([
    ['another root', '<tmx/>', 'wrongRoot'],
    ['an xliff of another namespace', '<xliff xmlns="urn:x"/>', 'wrongRoot'],
    [
      'a version of the future',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:3.0" version="3.0"/>',
      'unsupportedVersion',
    ],
    [
      'no version in 2.x',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="version"/>',
      'unsupportedVersion',
    ],
    ['a cut-off file', unit12('<source>a').slice(0, -40), 'malformedXml'],
    [
      'an external entity',
      `<!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/passwd">]>${unit12('<source>&e;</source>')}`,
      'doctypeEntity',
    ],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toSatisfy(
      (error) => error instanceof CodecError && (error.code === code || error.code === 'truncated'),
    );
  });

  const hasSamples = !samples('xliff-1.2').next().done;
  test.skipIf(!hasSamples)('reads every well-formed sample (../shared/data)', { timeout: 60_000 }, async () => {
    const refused: string[] = [];
    let count = 0;
    for (const folder of ['xliff-1.2', 'xliff-2'])
      for (const { path, bytes } of samples(folder)) {
        const text = decode(bytes);
        if (text === null) continue;
        try {
          count += (await units(text)).length;
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
          refused.push(`${(error as CodecError).code} ${path.slice(path.lastIndexOf('/') + 1)}`);
        }
      }
    // The two of ms-om say version="version".
    for (const name of refused) expect(name).toMatch(/^(?:malformedXml|truncated|unsupportedVersion) /u);
    expect(count).toBeGreaterThan(10_000);
  });
});
