/**
 * XLIFF files there and back: `npm run bench -- formats/round-trip`. Every shared XLIFF is brought into a project on the
 * embedded database and given back without a change (byte for byte), and given back with every target changed to a marked text
 * (a structural diff by another parser shows only targets and their states; the schema says no more than before).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edited, markedTargets } from './marked-targets';
import { decoded, samplesIn, tell } from './samples';
import { type ThereAndBack, there } from './there-and-back';
import { outsideTargets } from './xliff-diff';
import { xmlTree } from './xml-tree';
import { hasXmllint, type Lint, lint, NO_XMLLINT } from './xmllint';

const files = [
  ...['xliff-1.2', 'xliff-2'].flatMap((folder) => samplesIn(folder)),
  ...samplesIn('other').filter(({ path }) => /xlf|xliff/u.test(path)),
].filter(({ path }) => !path.endsWith('.txt'));
const MODULES = [
  'fs',
  'matches',
  'glossary',
  'metadata',
  'resource_data',
  'size_restriction',
  'validation',
  'its',
  'itsm',
];
const SCHEMA_SETS = [
  [1, 'XLIFF 1.2 transitional', ['xliff-1.x/xliff-core-1.2-transitional.xsd']],
  [1, 'XLIFF 1.2 strict', ['xliff-1.x/xliff-core-1.2-strict.xsd']],
  [2, 'XLIFF 2.1 core', ['xliff-2.1/xliff_core_2.0.xsd']],
  [2, 'XLIFF 2.1 core and modules', ['xliff_core_2.0', ...MODULES].map((module) => `xliff-2.1/${module}.xsd`)],
  [2, 'XLIFF 2.2 core and modules', ['xliff_core_2.2', ...MODULES].map((module) => `xliff-2.2/${module}.xsd`)],
] as const;
const parsedBy = hasXmllint ? lint(files.map(({ path, bytes }) => ({ name: path, bytes }))) : null;
if (parsedBy === null) console.log(NO_XMLLINT);
/** Well-formed by xmllint; by our own decoder and another parser where it is not here. */
const isWellFormed = (i: number): boolean => {
  if (parsedBy) return !parsedBy[i]!.parser.some((message) => /parser|encoding|I\/O/u.test(message));
  const text = decoded(files[i]!);
  try {
    return typeof text !== 'string' && xmlTree(text.text) !== null;
  } catch {
    return false;
  }
};
/** Two test documents say `version="version"`: told so, and refused. */
const REFUSED = ['xliff-2/ms-om/own/DocumentWithValidValues.xlf', 'xliff-2/ms-om/own/FullDocument.xlf'];
const wellFormed = files.filter(({ path }, i) => isWellFormed(i) && !REFUSED.includes(path));

const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');
const back: ThereAndBack = await there(wellFormed).finally(() => rmSync(folder, { recursive: true, force: true }));
tell(
  'XLIFF import and export without a change',
  {
    files: files.length,
    notWellFormed: files.length - wellFormed.length - REFUSED.length,
    refused: REFUSED,
    equal: back.equal,
    throughTheDatabase: back.stored,
    byTheCodecAlone: back.notStored,
  },
  back.misses,
);

const edited: Edited[] = [];
const misses: string[] = [];
const left: Record<string, number> = {};
let segments = 0;
for (const sample of wellFormed) {
  const result = await markedTargets(sample);
  if (typeof result === 'string') {
    left[result] = (left[result] ?? 0) + 1;
    continue;
  }
  segments += result.segments;
  edited.push(result);
  const differences = outsideTargets(xmlTree(result.before), xmlTree(result.after));
  if (differences.length > 0)
    misses.push(`${sample.path}: ${differences.slice(0, 3).join(' · ')} (${differences.length})`);
}
tell('XLIFF with every target changed: outside the targets', { files: edited.length, segments, left }, misses);

if (hasXmllint) {
  for (const [family, name, paths] of SCHEMA_SETS) {
    const group = edited.filter((one) => one.family === family);
    const schema = { kind: 'schema', paths } as const;
    const before = lint(
      group.map(({ path, before: bytes }) => ({ name: path, bytes })),
      schema,
    );
    const after = lint(
      group.map(({ path, after: bytes }) => ({ name: path, bytes })),
      schema,
    );
    const worse = group.flatMap(({ path }, i) => {
      const more = moreThan(before[i]!, after[i]!);
      return more.length > 0 ? [`${path}: ${more.slice(0, 2).join(' · ')}`] : [];
    });
    const valid = (all: readonly Lint[]) => all.filter(({ schema: said }) => said.length === 0).length;
    tell(`validity by ${name}`, { files: group.length, validBefore: valid(before), validAfter: valid(after) }, worse);
  }
}
const told = ({ path, newErrors }: Edited) => `${path}: ${newErrors.slice(0, 3).join(' · ')}`;
const findings = edited.filter(({ newErrors }) => newErrors.length > 0);
tell(
  'validity by our own rules',
  {
    files: edited.length,
    validBefore: edited.filter(({ wasValid }) => wasValid).length,
    // A file that breaks the rules of ids on its source side breaks those of the target side too once its codes stand there.
    invalidBeforeAndOtherwiseNow: findings.filter(({ wasValid }) => !wasValid).map(told),
  },
  findings.filter(({ wasValid }) => wasValid).map(told),
);

/** What is said of it now and was not said before: a broken code copied into a target is the same fault once more. */
function moreThan(before: Lint, after: Lint): string[] {
  return after.schema.filter((message) => !before.schema.includes(message));
}
