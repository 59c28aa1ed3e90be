import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { codecContract } from '../contract.testkit';
import { CodecError } from '../types';
import { readXliff } from './read';
import { validateXliff } from './validate/validate';
import { writeXliff12 } from './write-1-2';
import { writeXliff21 } from './write-2-1';
import type { XliffDraftItem, XliffUnitDraft } from './write-types';
import { draftOf, unitDraft, unitsOf } from './xliff.testkit';

const OPTIONS = { sourceLang: 'ar', targetLang: 'en', toolVersion: '1' };
const FILE: XliffDraftItem = {
  kind: 'file',
  file: {
    original: 'مقال "1".html',
    datatype: 'html',
    notes: [{ id: null, text: 'Mind the names', appliesTo: null, category: null, author: 'Huda', priority: 2 }],
  },
};
const SCHEMAS = join(import.meta.dirname, '../../../../shared/data/schemas');

async function* items(units: AsyncIterable<XliffUnitDraft>): AsyncGenerator<XliffDraftItem> {
  yield FILE;
  for await (const unit of units) yield { kind: 'unit', unit };
}
async function* read(chunks: AsyncIterable<string>): AsyncGenerator<XliffUnitDraft> {
  for await (const unit of unitsOf(readXliff(chunks))) yield draftOf(unit);
}

const readText = (text: string) => readXliff(each([text]));

const WRITERS = [
  ['writeXliff12', writeXliff12, ['xliff-1.x/xliff-core-1.2-transitional.xsd']],
  ['writeXliff21', writeXliff21, ['xliff-2.1/xliff_core_2.0.xsd']],
] as const;

describe.each(WRITERS)('%s', (_name, write, schemas) => {
  const encode = async (units: readonly XliffUnitDraft[]) =>
    (await collect(write(items(each(units)), OPTIONS))).join('');

  codecContract({ read, write: (units) => write(items(units), OPTIONS) }, unitDraft);

  test('tells the file with its languages and notes', async () => {
    const [document, file] = await collect(readXliff(each([await encode([])])));
    expect(document).toMatchObject({ kind: 'document' });
    expect(file).toMatchObject({
      kind: 'file',
      file: { original: 'مقال "1".html', sourceLang: 'ar', targetLang: 'en', notes: [{ author: 'Huda', priority: 2 }] },
    });
  });

  test('writes nothing that its validator objects to', () =>
    fc.assert(
      fc.asyncProperty(fc.array(unitDraft, { maxLength: 3 }), async (units) => {
        const proposal = { source: '<a> & b', target: 'ا', percent: 87, origin: '"م" & 1' };
        const proposed = units.map((unit) => ({
          ...unit,
          segments: unit.segments.map((segment) => ({ ...segment, proposal })),
        }));
        for (const all_ of [units, proposed]) {
          const found = await collect(validateXliff(each([await encode(all_)])));
          expect(found.filter((finding) => finding.severity === 'error')).toEqual([]);
        }
        const matches = (await collect(unitsOf(readText(await encode(proposed))))).flatMap((unit) => unit.matches);
        expect(matches).toHaveLength(units.reduce((sum, unit) => sum + unit.segments.length, 0));
        for (const { quality, origin } of matches) expect([quality, origin]).toEqual([87, proposal.origin]);
      }),
    ));

  const schema = join(SCHEMAS, schemas[0]);
  const canLint = existsSync(schema) && hasXmllint();
  test.skipIf(!canLint)('is valid by schema (needs xmllint and the shared schemas)', async () => {
    const units = fc.sample(unitDraft, { numRuns: 100, seed: 7 });
    const path = join(mkdtempSync(join(tmpdir(), 'xliff-')), 'out.xlf');
    writeFileSync(path, await encode(units));
    const catalog = writeCatalog(path);
    expect(() =>
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, path], {
        stdio: 'pipe',
        env: { ...process.env, XML_CATALOG_FILES: catalog },
      }),
    ).not.toThrow();
  });
});

/** The 1.2 schema imports xml.xsd from the web: the shared copy stands in for it. */
function writeCatalog(beside: string): string {
  const path = `${beside}.catalog.xml`;
  const local = join(SCHEMAS, 'xliff-2.1/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd');
  writeFileSync(
    path,
    `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="file://${local}"/><uri name="http://www.w3.org/2001/xml.xsd" uri="file://${local}"/></catalog>`,
  );
  return path;
}

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

describe('characters that XML cannot hold', () => {
  const unit = (text: string): XliffUnitDraft => ({
    id: 'u7',
    name: null,
    role: 'body',
    translate: true,
    leading: '',
    notes: [],
    segments: [
      {
        id: null,
        source: [{ kind: 'text', text }],
        target: null,
        status: 'untranslated',
        isLocked: false,
        trailing: '',
      },
    ],
  });

  test('become code points in 2.1', async () => {
    const text = (await collect(writeXliff21(items(each([unit('a\u0001b\ud800')])), OPTIONS))).join('');
    expect(text).toContain('a<cp hex="0001"/>b<cp hex="D800"/>');
    expect((await collect(validateXliff(each([text])))).filter((f) => f.severity === 'error')).toEqual([]);
  });

  test('are refused in 1.2 with the unit named', async () => {
    const writing = collect(writeXliff12(items(each([unit('a\u0001b')])), OPTIONS));
    await expect(writing).rejects.toThrow(CodecError);
    await expect(collect(writeXliff12(items(each([unit('\u0001')])), OPTIONS))).rejects.toMatchObject({
      code: 'notSupported',
      params: { unit: 'u7' },
    });
  });
});
