import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { cut } from '../contract.testkit';
import { RULE_MESSAGES } from '../rule-messages';
import type { Finding } from '../types';
import { tmxHeader, tmxUnit } from './units.testkit';
import { validateTmx } from './validate';
import { writeTmx } from './write';

const findings = (text: string, at: readonly number[] = []): Promise<Finding[]> => collect(validateTmx(cut(text, at)));
const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>';
const good = '<tu><tuv xml:lang="ar"><seg>باب</seg></tuv><tuv xml:lang="en"><seg>Door</seg></tuv></tu>';
const tmx = (body: string, header = HEADER) => `<tmx version="1.4">\n${header}\n<body>\n${body}\n</body>\n</tmx>`;

describe('validateTmx', () => {
  test('finds nothing wrong with what we write', async () => {
    const own = /^x-own$/u; // attributes of others are kept, and are no TMX
    const clean = (attrs: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(attrs).filter(([name]) => !own.test(name)));
    const unit = tmxUnit.map((one) => ({
      ...one,
      attrs: clean(one.attrs),
      variants: one.variants.map((variant) => ({ ...variant, attrs: clean(variant.attrs) })),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 3 }), async (units) => {
        const xml = (await collect(writeTmx(each(units)))).join('');
        expect((await findings(xml)).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
    );
    const header = (await fc.sample(tmxHeader, 1))[0]!;
    expect((await findings((await collect(writeTmx([], { ...header, attrs: {}, udes: [] }))).join(''))).length).toBe(0);
  });

  test.each([
    ['an unknown element', tmx(`${good}<x/>`), 'tmx.element-unknown', 4],
    ['an element out of place', tmx(`<tuv xml:lang="ar"><seg>a</seg></tuv>`), 'tmx.element-place', 4],
    ['two bodies', tmx(`${good}</body><body>`), 'tmx.element-repeated', 4],
    ['a note behind the variants', tmx(good.replace('</tu>', '<note>n</note></tu>')), 'tmx.element-order', 4],
    ['no segment', tmx('<tu><tuv xml:lang="ar"/></tu>'), 'tmx.element-missing', 4],
    ['no header', tmx(good, ''), 'tmx.element-missing', 1],
    ['text between elements', tmx(`${good} stray`), 'tmx.text-place', 4],
    ['a missing attribute', tmx(good, HEADER.replace('o-tmf="t"', '')), 'tmx.attribute-missing', 2],
    ['an unknown attribute', tmx(good.replace('<tu>', '<tu colour="red">')), 'tmx.attribute-unknown', 4],
    ['a wrong value', tmx(good, HEADER.replace('sentence', 'verse')), 'tmx.attribute-value', 2],
    ['a variant without language', tmx(good.replace(' xml:lang="en"', '')), 'tmx.missingLanguage', 4],
    ['a code without partner', tmx(good.replace('Door', '<bpt i="1"/>Door')), 'tmx.unpairedCode', 4],
    ['a wrong date', tmx(good.replace('<tu>', '<tu changedate="2024-01-01">')), 'tmx.date', 4],
    ['a control character', tmx(good.replace('Door', 'Do\u0002or')), 'tmx.illegalCharacter', 4],
    ['another root', '<martif/>', 'file.wrongRoot', 1],
    ['a file cut off', tmx(good).slice(0, -12), 'file.truncated', 5],
    ['malformed XML', tmx('<tu></tuv>'), 'file.malformedXml', 4],
  ])('%s', async (_, text, rule, line) => {
    const found = await findings(text);
    expect(found.filter(({ severity }) => severity === 'error')[0]).toMatchObject({ rule, line });
    for (const finding of found) expect(Object.keys(RULE_MESSAGES)).toContain(finding.rule);
  });

  test('finds the same however the input is cut', async () => {
    const text = tmx(`${good}<x/>${good.replace('Door', '<ept i="1"/>')}<tu/>`);
    const whole = await findings(text);
    expect(whole.length).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (at) => {
        const order = (all: Finding[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(order(await findings(text, at))).toEqual(order(whole));
      }),
    );
  });
});

const SAMPLES = '../shared/data/formats/tmx';
const hasSamples = statSync(SAMPLES, { throwIfNoEntry: false })?.isDirectory() === true;

/** Invalid by the document type of their version, or with codes that do not pair: seen with another validator. */
const INVALID = [
  'neokapi__memory-seed.tmx',
  'mihnita__sampleTMX2.tmx',
  'omegat-org__en-ca.tmx',
  'omegat-org__invalid.tmx',
];

test.skipIf(!hasSamples)('real files: errors where a validating parser sees them, and nowhere else', async () => {
  const { decodeBytes } = await import('../../io/bytes');
  const wrong: string[] = [];
  let files = 0;
  for (const path of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.tmx')) continue;
    files++;
    const found = await findings(decodeBytes(readFileSync(join(SAMPLES, path))).text);
    if (found.some(({ severity }) => severity === 'error')) wrong.push(path.split('/').at(-1)!);
  }
  expect(files).toBe(49);
  expect(wrong.sort()).toEqual([...INVALID].sort());
});
