/**
 * TMX through a memory: `npm run bench -- formats/memories`. Every shared TMX is imported into a memory of its languages on the
 * embedded database and exported; the trees of another parser are compared unit by unit. What the reader reported is set aside.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTmx } from '../../lib/codec/tmx/read';
import { CodecError } from '../../lib/codec/types';
import { collect, each } from '../../lib/core/stream';
import { databaseDeps } from '../../lib/db/deps';
import { withClient } from '../../lib/db/reach';
import { outside } from '../../lib/io/outside';
import { sameLang } from '../../lib/text/lang';
import type { Actor } from '../../lib/workbench/actor';
import type { Deps } from '../../lib/workbench/deps';
import { exportMemory } from '../../lib/workbench/memory/export-memory';
import { importMemory } from '../../lib/workbench/memory/import-memory';
import { createMemory } from '../../lib/workbench/memory/manage-memory';
import { decoded, type Sample, samplesIn, tell } from './samples';
import { hasVariant, type TmxTree, tmxUnits, unlike } from './tmx-tree';

const owner: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');
const files = samplesIn('tmx', '.tmx');
const counts = { files: files.length, units: 0, pairs: 0, equal: 0, reported: 0 };
const refused: string[] = [];
const reports: Record<string, number> = {};
const misses: string[] = [];

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  for (const sample of files) await one(deps, sample);
}).finally(() => rmSync(folder, { recursive: true, force: true }));
tell('TMX through a memory', { ...counts, refused, reports }, misses);

async function one(deps: Deps, sample: Sample): Promise<void> {
  const found = decoded(sample);
  if (typeof found === 'string') {
    refused.push(`${sample.path}: ${found}`);
    return;
  }
  const { text } = found;
  try {
    const items = await collect(readTmx(each([text])));
    const issues = items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
    for (const { code } of issues) reports[code] = (reports[code] ?? 0) + 1;
    const before = tmxUnits(text);
    counts.units += before.length;
    for (const languages of pairsOf(before)) {
      const after = await throughMemory(deps, text, languages);
      counts.pairs++;
      compare(
        sample.path,
        before,
        after,
        languages,
        issues.filter((issue) => issue.severity !== 'accepted').map(({ at }) => at.line),
      );
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    refused.push(`${sample.path}: ${error.code} ${error.params['reason'] ?? ''}`.trim());
  }
}

type Languages = { readonly sourceLang: string; readonly targetLang: string };

/** The first language of the units with each of the others. */
function pairsOf(units: readonly TmxTree[]): Languages[] {
  const langs = [
    ...new Map(
      units.flatMap(({ variants }) => variants.map(({ lang }) => [lang.toLowerCase().split('-')[0]!, lang])),
    ).values(),
  ];
  const [sourceLang, ...others] = langs;
  return others.map((targetLang) => ({ sourceLang: sourceLang!, targetLang }));
}

async function throughMemory(deps: Deps, text: string, languages: Languages): Promise<readonly TmxTree[]> {
  const made = await createMemory(deps, owner, { name: outside.newId(), ...languages });
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(languages)}`);
  const { memoryId } = made.value;
  const input = {
    memoryId,
    fileName: 'ملف.tmx',
    encoding: () => '',
    chunks: each([text]),
    policy: 'keepBoth',
  } as const;
  const report = await importMemory(deps, owner, input);
  if (!report.ok) throw new Error(report.error.code);
  const exported = await exportMemory(deps, owner, memoryId);
  if (!exported.ok) throw new Error(exported.error.code);
  return tmxUnits((await collect(exported.value.pieces)).join(''));
}

/** Each unit that has both languages comes out once for each of its translations, alike. */
function compare(
  path: string,
  before: readonly TmxTree[],
  after: readonly TmxTree[],
  { sourceLang, targetLang }: Languages,
  reported: readonly number[],
): void {
  const left = [...after];
  for (const [i, unit] of before.entries()) {
    const source = unit.variants.find(({ lang }) => sameLang(lang, sourceLang));
    const targets = unit.variants.filter((variant) => variant !== source && sameLang(variant.lang, targetLang));
    if (!source || targets.length === 0) continue;
    const isReported = reported.some(
      (line) => line >= unit.line && line <= (before[i + 1]?.line ?? Number.MAX_SAFE_INTEGER),
    );
    const differences = targets.map((target) => {
      const at = left.findIndex((other) => unlike(unit, source, target, other) === '');
      if (at >= 0) {
        left.splice(at, 1);
        return '';
      }
      return (
        after.map((other) => unlike(unit, source, target, other)).sort((a, b) => a.length - b.length)[0] ??
        'nothing came back'
      );
    });
    const others = unit.variants.filter((variant) => variant !== source && !targets.includes(variant));
    const lost = others.find((variant) => !after.some((other) => hasVariant(other, variant)));
    if (lost) differences.push(`the variant ${lost.lang}: ${lost.segment}`);
    const missed = differences.find((difference) => difference !== '');
    if (missed === undefined) counts.equal++;
    else if (isReported) counts.reported++;
    else misses.push(`${path}:${unit.line} ${missed}`);
  }
}
