import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { cut } from '../contract.testkit';
import { PEOPLE, tbxConcept } from './concepts.testkit';
import { readTbx } from './read';
import type { TbxConcept } from './types';
import { validateTbx } from './validate';
import { type TbxWriteOptions, writeTbx } from './write';

const SCHEMAS = resolve('../shared/data/schemas/tbx-v3');
const CORE = join(SCHEMAS, 'TBXcoreStructV03.rng');
const canRun = (tool: string): boolean => existsSync(CORE) && spawnSync(tool, ['--version']).error === undefined;

/** The dialects as published, and the modules that each is made of. */
const DIALECTS = [
  { dialect: 'TBX-Basic', style: 'dca', modules: [] },
  { dialect: 'TBX-Basic', style: 'dct', modules: ['Min', 'Basic'] },
  { dialect: 'TBX-Min', style: 'dca', modules: [], allowLoss: true },
  { dialect: 'TBX-Min', style: 'dct', modules: ['Min'], allowLoss: true },
  { dialect: 'TBX-Core', style: 'dca', modules: [] },
] as const satisfies readonly (TbxWriteOptions & { modules: readonly string[] })[];

/** The published NVDL without Schematron (XSLT 2, which jing does not run), each schema where it lies on this disk. */
const rulesFor = (modules: readonly string[]): string => `<?xml version="1.0"?>
<rules xmlns="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0" startMode="core">
  <mode name="core">
    <namespace ns="urn:iso:std:iso:30042:ed-2"><validate schema="file://${CORE}" useMode="module"/></namespace>
    <anyNamespace><reject/></anyNamespace>
  </mode>
  <mode name="module">${modules
    .map(
      (name) =>
        `<namespace ns="http://www.tbxinfo.net/ns/${name.toLowerCase()}"><validate schema="file://${join(SCHEMAS, `${name}.rng`)}"/><attach/></namespace>`,
    )
    .join('')}</mode>
</rules>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tbx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(DIALECTS)('what we write as $dialect, $style', ({ modules, ...options }) => {
  const written = async (): Promise<string> => {
    const concepts = fc.sample(tbxConcept, { numRuns: 200, seed: 7 });
    return (await collect(writeTbx(each(concepts), { ...options, people: PEOPLE }))).join('');
  };

  test.skipIf(!canRun('xmllint'))('is valid by the core schema', async () => {
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--relaxng', CORE, '-'], { input: await written() });
    expect([status, String(stderr).slice(0, 2000)]).toEqual([0, '- validates\n']);
  });

  // ids are checked by our own validator: a module's schema sees its elements without the document around them
  test.skipIf(!canRun('jing'))('is valid by the schemas of its modules, element by element', async () => {
    const [rules, file] = [join(folder, 'rules.nvdl'), join(folder, 'file.tbx')];
    writeFileSync(rules, rulesFor(modules));
    writeFileSync(file, await written());
    const { stdout, status } = spawnSync('jing', ['-i', rules, file], { encoding: 'utf8' });
    expect([status, stdout.slice(0, 2000)]).toEqual([0, '']);
    // that the rules do refuse
    writeFileSync(file, (await written()).replace(/<min:partOfSpeech>[^<]+</gu, '<min:partOfSpeech>nom<'));
    if (modules.length > 0) expect(spawnSync('jing', ['-i', rules, file]).status).toBe(1);
  });
});

const FILES = '../shared/data/formats/tbx';
const files = existsSync(FILES)
  ? readdirSync(FILES).flatMap((dir) => readdirSync(join(FILES, dir)).map((name) => join(FILES, dir, name)))
  : [];
const isBad = (path: string): boolean => /_bad\.tbx$/u.test(path);
const textOf = (path: string): string => new TextDecoder().decode(readFileSync(path));
const conceptsOf = async (xml: string): Promise<readonly TbxConcept[]> =>
  (await collect(readTbx(cut(xml)))).flatMap((item) => (item.kind === 'concept' ? [item.concept] : []));

describe.skipIf(files.length === 0)('the shared files', () => {
  test.each(files.filter((path) => !isBad(path)))('%s is read, and nothing in it is an error', async (path) => {
    const xml = textOf(path);
    const entries = xml.match(/<(?:conceptEntry|termEntry)\b/gu)!.length;
    expect(await conceptsOf(xml)).toHaveLength(entries);
    const found = await collect(validateTbx(cut(xml)));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(files.filter(isBad))('%s is refused, each fault with its line and its rule', async (path) => {
    const found = await collect(validateTbx(cut(textOf(path))));
    expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '15 tbx.header-text',
      '21 tbx.misplaced',
      '26 tbx.term-first',
      '27 tbx.type-missing',
      '32 tbx.term-repeated',
      '46 tbx.group-heads',
    ]);
  });

  test.each(files.filter((path) => !isBad(path)))('%s comes back whole through every dialect', async (path) => {
    const before = await conceptsOf(textOf(path));
    const ids = new Set(before.map(({ id }) => id));
    for (const { modules: _, ...options } of DIALECTS) {
      const xml = (await collect(writeTbx(each(before), { ...options, ids }))).join('');
      expect((await conceptsOf(xml)).map(comparable)).toEqual(before.map(comparable));
    }
  });
});

/** Statements in one order; ids that XML cannot have are made anew, and a concept without terms is none. */
function comparable({ data, languages }: TbxConcept): unknown {
  const sorted = (all: TbxConcept['data']) => all.map((one) => JSON.stringify(one)).sort();
  return {
    data: sorted(data),
    languages: languages
      .filter(({ terms }) => terms.length > 0)
      .map((section) => ({
        lang: section.lang,
        data: sorted(section.data),
        terms: section.terms.map((term) => ({ text: term.text, data: sorted(term.data) })),
      })),
  };
}
