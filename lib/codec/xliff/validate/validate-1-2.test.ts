import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../../core/stream';
import type { Finding } from '../../types';
import { cut } from '../../xml/xml.testkit';
import { validateXliff } from './validate';

const validate = (text: string): Promise<Finding[]> => collect(validateXliff(each([text])));

/** The content of the body starts in line 4. */
const file = (body: string, attrs = ' target-language="ar"', header = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my">\n<file original="a" source-language="en"${attrs} datatype="plaintext">${header}\n<body>\n${body}\n</body></file></xliff>`;
const unit = (content: string, attrs = '') => file(`<trans-unit id="1"${attrs}>\n${content}\n</trans-unit>`);
const both = (from: string, to: string) => unit(`<source>${from}</source>\n<target>${to}</target>`);
const segmented = (from: string, to: string) =>
  unit(`<source>a</source>\n<seg-source>${from}</seg-source>\n<target>${to}</target>`);
const mark = (mid: string, content = 'a') => `<mrk mtype="seg" mid="${mid}">${content}</mrk>`;

/** rule · line · severity · broken · mended */
const CASES: readonly [string, number, Finding['severity'], string, string][] = [
  ['schema-children', 4, 'error', unit(''), unit('<source/>')],
  ['schema-children', 5, 'error', unit('<note/>\n<source/>'), unit('<source/>\n<note/>')],
  [
    'schema-children',
    6,
    'error',
    unit('<source/>\n<alt-trans><target/></alt-trans><target/>'),
    unit('<source/>\n<target/><alt-trans><target/></alt-trans>'),
  ],
  ['schema-attribute', 5, 'error', unit('<source><x/></source>'), unit('<source><x id="1"/></source>')],
  [
    'schema-attribute',
    5,
    'error',
    unit('<source><mrk>a</mrk></source>'),
    unit('<source><mrk mtype="x-a">a</mrk></source>'),
  ],
  [
    'schema-enum',
    5,
    'error',
    unit('<source><it id="1" pos="begin"/></source>'),
    unit('<source><it id="1" pos="open"/></source>'),
  ],
  ['schema-enum', 4, 'error', unit('<source/>', ' translate="maybe"'), unit('<source/>', ' translate="no" my:a="1"')],
  ['schema-enum', 4, 'error', unit('<source/>', ' restype="headline"'), unit('<source/>', ' restype="x-headline"')],
  ['foreign-place', 4, 'error', file('<my:a/>'), unit('<source/><my:a/>')],
  [
    'unit-id-unique',
    5,
    'error',
    file('<trans-unit id="1"><source/></trans-unit>\n<trans-unit id="1"><source/></trans-unit>'),
    file('<trans-unit id="1"><source/></trans-unit>\n<trans-unit id="2"><source/></trans-unit>'),
  ],
  ['unit-id-unique', 4, 'warning', file('<trans-unit><source/></trans-unit>'), unit('<source/>')],
  ['group-id-unique', 5, 'error', file('<group id="1"/>\n<group id="1"/>'), file('<group id="1"/>\n<group/>')],
  ['file-langs', 2, 'warning', file('', ' target-language=""'), file('')],
  ['file-langs', 2, 'warning', file('', ''), file('')],
  [
    'lang-agrees',
    6,
    'warning',
    unit('<source/>\n<target xml:lang="fr"/>'),
    unit('<source xml:lang="EN"/>\n<target/><alt-trans><target xml:lang="fr"/></alt-trans>'),
  ],
  [
    'code-id',
    5,
    'error',
    unit('<source><x id="1"/><x id="1"/></source>'),
    unit('<source><x id="1"/><g id="1"/><bpt id="2"/><ept id="2"/></source>'),
  ],
  ['pair', 5, 'warning', unit('<source><bpt id="1"/></source>'), unit('<source><bpt id="1"/><ept id="1"/></source>')],
  [
    'pair',
    6,
    'error',
    both('<bpt id="1"/><ept id="1"/>', '<bpt id="1"/>'),
    both('<bpt id="1" rid="9"/><ept id="2" rid="9"/>', '<bpt id="1" rid="9"/><ept id="2" rid="9"/>'),
  ],
  ['codes-kept', 6, 'warning', both('<x id="1"/>a', 'b'), both('<x id="1"/>a', 'b<x id="1"/>')],
  ['codes-kept', 6, 'warning', both('a', 'b<x id="1"/>'), both('<x id="1"/>a', '')],
  // lacking and added together are one finding at one place
  ['codes-kept', 6, 'warning', both('<x id="1"/>a', 'b<x id="2"/>'), both('<x id="1"/>a', 'b<x id="1"/>')],
  ['seg-mids', 6, 'error', segmented(mark('1') + mark('1'), ''), segmented(mark('1') + mark('2'), '')],
  ['seg-match', 7, 'warning', segmented(mark('1'), mark('2')), segmented(mark('1') + mark('2'), mark('2') + mark('1'))],
  [
    'approved',
    4,
    'warning',
    unit('<source>a</source><target/>', ' approved="yes"'),
    unit('<source>a</source><target>b</target>', ' approved="yes"'),
  ],
  [
    'state',
    6,
    'warning',
    unit('<source>a</source>\n<target state="singed-off">b</target>'),
    unit('<source>a</source>\n<target state="x-done">b</target>'),
  ],
  [
    'state',
    6,
    'warning',
    unit('<source>a</source>\n<target state="final"/>'),
    unit('<source>a</source>\n<target state="new"/>'),
  ],
  [
    'ref-keys',
    4,
    'warning',
    unit('<source/>', ' phase-name="p"'),
    file(
      '<trans-unit id="1" phase-name="p"><source/></trans-unit>',
      ' target-language="ar"',
      '<header><phase-group><phase phase-name="p" process-name="q"/></phase-group></header>',
    ),
  ],
  ['undeclared-prefix', 5, 'warning', unit('<source no:a="1"/>'), unit('<source my:a="1"/>')],
];

describe('validateXliff on XLIFF 1.2', () => {
  test.each(CASES)('%s (line %i, %s)', async (rule, line, severity, broken, mended) => {
    const found = await validate(broken);
    expect(found.map((finding) => [finding.rule, finding.line, finding.severity])).toContainEqual([
      `xliff12.${rule}`,
      line,
      severity,
    ]);
    expect((await validate(mended)).filter((finding) => finding.severity === 'error')).toEqual([]);
    expect((await validate(mended)).map((finding) => finding.rule)).not.toContain(`xliff12.${rule}`);
  });

  test('lets the same id stand in another file, and a code be cut by segment marks', async () => {
    const two = file('<trans-unit id="1"><source/></trans-unit>').replace(/<file[\s\S]*<\/file>/u, (one) => one + one);
    expect(await validate(two)).toEqual([]);
    const cutCode = segmented(`${mark('1', '<g id="1">a</g>')}${mark('2', '<g id="1">b</g>')}`, '');
    expect(await validate(cutCode)).toEqual([]);
  });

  test('takes files without a namespace and of version 1.1', async () => {
    const old = unit('<source>a</source>').replace(' xmlns="urn:oasis:names:tc:xliff:document:1.2"', '');
    expect(await validate(old)).toEqual([]);
    expect(await validate(unit('<source/>').replaceAll('1.2', '1.1'))).toEqual([]);
  });

  test('finds the same however the input is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CASES),
        fc.array(fc.nat(1000), { maxLength: 6 }),
        async ([, , , text], at) => {
          const places = at.map((place) => place % (text.length + 1));
          expect(await collect(validateXliff(cut(text, places)))).toEqual(await validate(text));
        },
      ),
    ));
});
