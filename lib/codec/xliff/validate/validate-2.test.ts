import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../../core/stream';
import type { Finding } from '../../types';
import { cut } from '../../xml/xml.testkit';
import { decode, samples } from '../xliff.testkit';
import { both, data, file, inUnit, root, segment, source, unit } from './documents-2.testkit';
import { CASES } from './samples-2.testkit';
import { validateXliff } from './validate';

const validate = (text: string): Promise<Finding[]> => collect(validateXliff(each([text])));
const errors = async (text: string) => (await validate(text)).filter((finding) => finding.severity === 'error');

describe('validateXliff on XLIFF 2', () => {
  test.each(CASES)('%s (line %i)', async (rule, line, broken, mended) => {
    const found = await errors(broken);
    expect(found.map((finding) => [finding.rule, finding.line])).toContainEqual([`xliff2.${rule}`, line]);
    expect(await errors(mended)).toEqual([]);
  });

  test('noreorder-kept: a sequence stays whole and in order, and may move or be set in a mark', async () => {
    const fixed = (id: string, first = false) =>
      `<ph id="${id}" canReorder="${first ? 'firstNo' : 'no'}" canDelete="no" canCopy="no"/>`;
    const sequence = `${fixed('1', true)}${fixed('2')}`;
    const rules = async (from: string, to: string) => (await errors(both(from, to))).map((finding) => finding.rule);
    expect(await rules(`${sequence}<ph id="3"/>`, `${fixed('1', true)}<ph id="3"/>${fixed('2')}`)).toContain(
      'xliff2.noreorder-kept',
    );
    expect(await rules(`${sequence}${fixed('3')}`, `${fixed('1', true)}${fixed('3')}${fixed('2')}`)).toContain(
      'xliff2.noreorder-kept',
    );
    expect(await rules(`${sequence}<ph id="3"/>`, `<ph id="3"/>${sequence}`)).toEqual([]);
    const marked = `${fixed('1', true)}<mrk id="m" type="term">x</mrk>${fixed('2')}`;
    expect(await rules(sequence, marked)).toEqual([]);
    const other = `${fixed('3', true)}${fixed('4')}`;
    expect(await rules(`${sequence}x${other}`, `${other}${sequence}`)).toEqual([]);
  });

  test.each<[string, string]>([
    ['a file with notes only', file('<notes><note/></notes>')],
    ['an empty group', file('<group id="g"/>')],
    [
      'segments without ids and empty sides',
      unit('<segment><source/><target></target></segment><segment><source></source></segment>'),
    ],
    ['isolated codes without partner', source('<sc id="1" isolated="yes"/><ec id="2" isolated="yes"/>')],
    [
      'marks three deep',
      source('<mrk id="1" type="term"><mrk id="2" type="term"><mrk id="3" type="term"/></mrk></mrk>'),
    ],
    [
      'ordinary codes dropped or moved to another segment',
      unit(
        '<segment><source><ph id="1"/><ph id="2"/></source><target/></segment><segment><source/><target><ph id="2"/></target></segment>',
      ),
    ],
    [
      'a module of an older namespace as an extension',
      unit(
        '<c:changeTrack xmlns:c="urn:oasis:names:tc:xliff:changetracking:2.0"><c:revisions appliesTo="note" id="1"><c:revision id="1"/></c:revisions></c:changeTrack><segment><source/></segment>',
      ),
    ],
    [
      'references to elsewhere',
      source(
        '<mrk id="1" type="my:a" ref="myFile.xml#f=1/n=n1"/><mrk id="2" type="term" ref="https://example.org/#x/y"/>',
      ),
    ],
    [
      'tags broken over lines',
      '<xliff\nxmlns="urn:oasis:names:tc:xliff:document:2.0"\nversion="2.0" srcLang="en"\n><file id="f"\n><unit\nid="u"><segment><source\n>a</source\n></segment></unit ></file></xliff>',
    ],
    [
      'version 2.2 in its own namespace, with notes and metadata above the files',
      root(
        '<notes><note ref="#f=f"/></notes><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata><file id="f"/>',
        'version="2.2" srcLang="en"',
      ).replace('document:2.0', 'document:2.2'),
    ],
    [
      'names and hrefs of any text',
      file('<skeleton href="a\\b"/><unit id="u" name="130;WIN_DLG_CTRL_"><segment><source/></segment></unit>'),
    ],
  ])('accepts %s', async (_, text) => {
    expect(await errors(text)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a translate annotation that says nothing', source('<mrk id="1">a</mrk>'), 'translate-annotation'],
    ['a language that only has other sub-tags', segment('<source xml:lang="en-GB"/>'), 'source-lang'],
    ['one of a pair of data references', data('<pc id="1" dataRefStart="d1"/>'), 'dataref-resolves'],
    [
      'a bare id where a fragment should stand',
      inUnit('<mtc:matches><mtc:match ref="s1"><source/><target/></mtc:match></mtc:matches>'),
      'mtc-ref',
    ],
    [
      'a module that comes twice',
      inUnit(
        '<val:validation><val:rule isPresent="a"/></val:validation><val:validation><val:rule isPresent="a"/></val:validation>',
      ),
      'foreign-place',
    ],
    ['an empty restriction', source('<pc id="1" slr:sizeRestriction=""/>'), 'slr-restriction'],
  ])('only warns of %s', async (_, text, rule) => {
    expect((await validate(text)).map(({ rule: r, severity }) => [r, severity])).toEqual([
      [`xliff2.${rule}`, 'warning'],
    ]);
  });

  test('leaves the syntax of other size profiles to their owners', async () => {
    const text = file(
      '<slr:profiles generalProfile="my:pixels"/><unit id="u" slr:sizeRestriction="wide"><segment><source/></segment></unit>',
    );
    expect(await errors(text)).toEqual([]);
  });

  test('closes with the reason when the file cannot be read to its end', async () => {
    expect((await validate('<xliff')).at(-1)!.rule).toMatch(/^file\.(truncated|malformedXml)$/u);
    expect(await validate('<tmx/>')).toMatchObject([{ rule: 'file.wrongRoot', line: 1, column: 1 }]);
    expect(await validate('<xliff xmlns="urn:oasis:names:tc:xliff:document:9.0"/>')).toMatchObject([
      { rule: 'file.unsupportedVersion' },
    ]);
  });

  test('finds the same however the input is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...CASES), fc.array(fc.nat(3000), { maxLength: 6 }), async ([, , text], at) => {
        const places = at.map((place) => place % (text.length + 1));
        expect(await collect(validateXliff(cut(text, places)))).toEqual(await validate(text));
      }),
    ));
});

/** Valid files of the suites that are wrong themselves, and by which rule. */
const DEFECTIVE: Readonly<Record<string, string>> = {
  'Good-itsm_text-analytics.xlf': 'xliff2.its-version',
  'withSLR.xlf': 'xliff2.slr-ref',
};

const hasSamples = !samples('xliff-2').next().done;
describe.skipIf(!hasSamples)('validateXliff on the shared suites (../shared/data)', () => {
  const suites = [
    ...samples('xliff-2/oasis-21'),
    ...samples('xliff-2/oasis-22'),
    ...samples('xliff-2/okapi-lib'),
    ...samples('xliff-2/ms-om'),
  ];
  const named = (pattern: RegExp) =>
    suites.filter(({ path }) => pattern.test(path)).map(({ path, bytes }) => [path, decode(bytes)!] as const);

  test.each(named(/(?:[/-]valid|in-out)\//u))('accepts %s', async (path, text) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const found = await errors(text);
    const allowed = text.includes('its:version="2.2"') || name === 'withSLR.xlf' ? [DEFECTIVE[name]] : [];
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual(allowed);
  });

  test.each(named(/invalid\//u))('refuses %s', async (_, text) => {
    expect((await errors(text)).length).toBeGreaterThan(0);
  });
});
