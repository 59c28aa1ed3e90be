import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRulesFile } from '../../io/shipped-rules';
import type { SegmentationRules } from '../../text/segmentation-rules';
import { CodecError } from '../types';
import { readSrx } from './read';
import { writeSrx } from './write';

const SHARED = join(process.cwd(), '../shared/data/formats/srx');
const write = (file: Parameters<typeof writeSrx>[0]): string => [...writeSrx(file)].join('');

/** What XML can hold; a lone half of a pair or a control character cannot come from a file. */
const xmlText = fc.string({ unit: fc.constantFrom(...'\\.?*[]{}<>&"\' \t\nab؟ب😀') });
const anyRules: fc.Arbitrary<SegmentationRules> = fc.record({
  version: fc.constant('2.0' as const),
  cascade: fc.boolean(),
  segmentSubflows: fc.boolean(),
  includeCodes: fc.record({ start: fc.boolean(), end: fc.boolean(), isolated: fc.boolean() }),
  languageRules: fc.array(
    fc.record({
      name: xmlText,
      rules: fc.array(fc.record({ isBreak: fc.boolean(), before: xmlText, after: xmlText }), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  languageMaps: fc.array(fc.record({ pattern: xmlText, languageRuleName: xmlText }), { maxLength: 3 }),
});

describe('readSrx and writeSrx', () => {
  test('read back what was written, white space of patterns included', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(readSrx(write({ rules })).rules).toEqual(rules);
      }),
    );
  });

  test('the shipped file comes back with the same rules', () => {
    const file = readSrx(shippedRulesFile());
    expect(file.issues).toEqual([]);
    expect(readSrx(write(file)).rules).toEqual(file.rules);
    expect(file.rules.languageMaps.map(({ languageRuleName }) => languageRuleName)).toEqual([
      'Arabic',
      'English',
      'Common',
    ]);
  });

  test('keeps and names extensions, with the prefixes they lean on', () => {
    const extension = '<x:options treatIsolatedCodesAsWhitespace="yes"><x:deep/></x:options>';
    const text = `<srx xmlns="http://www.lisa.org/srx20" xmlns:x="http://okapi.sf.net/srx-extensions" version="2.0"><header segmentsubflows="no" cascade="no">${extension}</header><body><languagerules/><maprules/></body></srx>`;
    const file = readSrx(text);
    expect(file.issues.map(({ code, params }) => [code, params?.['element']])).toEqual([['srxExtension', 'x:options']]);
    expect(file.options.treatIsolatedCodesAsWhitespace).toBe(true);
    const again = readSrx(write(file));
    expect(again.extensions).toEqual([extension]);
    expect(again.options).toEqual(file.options);
  });

  test('a comment before a rule is its note, there and back; a rule that is off stays behind', () => {
    const rule = { isBreak: true, before: '\\.', after: ' ' };
    const rules: SegmentationRules = {
      ...readSrx(shippedRulesFile()).rules,
      languageRules: [
        { name: 'a', rules: [{ ...rule, note: 'ends -- of sentences-' }, { ...rule, isOff: true }, rule] },
      ],
    };
    expect(readSrx(write({ rules })).rules.languageRules[0]?.rules).toEqual([
      { ...rule, note: 'ends - - of sentences-' },
      rule,
    ]);
  });

  test('takes the first group of maps of version 1.0, and no cascade', () => {
    const text =
      '<srx version="1.0"><header segmentsubflows="yes"/><body><languagerules><languagerule languagerulename="D"><rule><afterbreak>\\n</afterbreak></rule></languagerule></languagerules>' +
      '<maprules><maprule maprulename="a"><languagemap languagepattern=".*" languagerulename="D"/></maprule><maprule maprulename="b"><languagemap languagepattern="x" languagerulename="E"/></maprule></maprules></body></srx>';
    const { rules, issues } = readSrx(text);
    expect(rules).toMatchObject({
      version: '1.0',
      cascade: false,
      languageMaps: [{ pattern: '.*', languageRuleName: 'D' }],
    });
    expect(rules.languageRules[0]?.rules).toEqual([{ isBreak: true, before: '', after: '\\n' }]);
    expect(issues.map(({ code }) => code)).toEqual(['srxFurtherMapRule']);
  });

  test.each([
    ['<tmx version="1.4"/>', 'wrongRoot'],
    ['<srx version="3.0"/>', 'unsupportedVersion'],
    ['<srx version="2.0"><header>', 'truncated'],
    ['<srx version="2.0"><header></srx>', 'malformedXml'],
  ])('refuses %s', (text, code) => {
    expect(() => readSrx(text)).toThrow(CodecError);
    expect(() => readSrx(text)).toThrow(expect.objectContaining({ code }));
  });

  describe.skipIf(!existsSync(SHARED))('shared files', () => {
    const files = existsSync(SHARED)
      ? (readdirSync(SHARED, { recursive: true }) as string[]).filter((name) => name.endsWith('.srx'))
      : [];
    test.each(files)('%s survives reading and writing', (name) => {
      const file = readSrx(readFileSync(join(SHARED, name), 'utf8').replace(/^\ufeff/u, ''));
      const again = readSrx(write(file));
      expect(again.rules).toEqual({ ...file.rules, version: '2.0' });
      expect(again.extensions).toEqual(file.extensions);
    });
  });
});
