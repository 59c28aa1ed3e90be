/**
 * TBX through a glossary: `npm run bench -- formats/glossaries`. Every shared TBX is imported into a glossary on the embedded
 * database and exported; each statement of the file is looked for in what comes out. What comes out is written in all four
 * dialect styles and held against the published schemas.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTbx } from '../../lib/codec/tbx/read';
import type { TbxConcept, TbxDatum } from '../../lib/codec/tbx/types';
import { writeTbx } from '../../lib/codec/tbx/write';
import { collect, each } from '../../lib/core/stream';
import { databaseDeps } from '../../lib/db/deps';
import { withClient } from '../../lib/db/reach';
import { outside } from '../../lib/io/outside';
import type { Actor } from '../../lib/workbench/actor';
import type { Deps } from '../../lib/workbench/deps';
import { exportGlossary } from '../../lib/workbench/glossary/export-glossary';
import { importGlossary } from '../../lib/workbench/glossary/import-glossary';
import { createGlossary } from '../../lib/workbench/glossary/manage-glossary';
import { samplesIn, tell, textOf } from './samples';
import { hasXmllint, lint, NO_XMLLINT } from './xmllint';

const owner: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');

/** `inOneLanguage`: concepts that a glossary of two languages does not take, and reports. */
const counts = { files: 0, concepts: 0, inOneLanguage: 0, terms: 0, statements: 0, back: 0 };
const refused: string[] = [];
const lost: Record<string, number> = {};
const missingTerms: string[] = [];
const outputs: { name: string; bytes: string }[] = [];
const STYLES = [
  { dialect: 'TBX-Basic', style: 'dca' },
  { dialect: 'TBX-Basic', style: 'dct' },
  { dialect: 'TBX-Min', style: 'dca' },
  { dialect: 'TBX-Min', style: 'dct' },
] as const;

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  for (const sample of samplesIn('tbx', '.tbx')) {
    counts.files++;
    const before = await conceptsOf(textOf(sample));
    const exported = await throughGlossary(deps, textOf(sample), before);
    if (exported.startsWith('refused')) {
      refused.push(`${sample.path}: ${exported}`);
      continue;
    }
    const after = await conceptsOf(exported);
    compare(sample.path, before, after);
    for (const options of STYLES) {
      const ids = new Set(after.map(({ id }) => id));
      const bytes = (await collect(writeTbx(each(after), { ...options, ids, allowLoss: true }))).join('');
      outputs.push({ name: `${sample.path} as ${options.dialect} ${options.style}`, bytes });
      if (told(await conceptsOf(bytes)) !== told(after)) missingTerms.push(`${outputs.at(-1)!.name}: other concepts`);
    }
  }
}).finally(() => rmSync(folder, { recursive: true, force: true }));
tell('TBX through a glossary', { ...counts, refused }, [
  ...missingTerms,
  ...Object.entries(lost).map(([kind, times]) => `${kind} lost ${times} times`),
]);
if (hasXmllint) {
  const said = lint(outputs, { kind: 'relaxng', paths: ['tbx-v3/TBXcoreStructV03.rng'] });
  tell(
    'TBX written, by the core schema',
    { files: outputs.length },
    outputs.flatMap(({ name }, i) => [...said[i]!.parser, ...said[i]!.schema].map((message) => `${name}: ${message}`)),
  );
} else console.log(NO_XMLLINT);

async function conceptsOf(text: string): Promise<TbxConcept[]> {
  const items = await collect(readTbx(each([text])));
  return items.flatMap((item) => (item.kind === 'concept' ? [item.concept] : []));
}

async function throughGlossary(deps: Deps, text: string, concepts: readonly TbxConcept[]): Promise<string> {
  const langs = [...new Set(concepts.flatMap(({ languages }) => languages.map(({ lang }) => lang)))];
  const [sourceLang = 'en', targetLang = sourceLang === 'ar' ? 'en' : 'ar'] = langs;
  const made = await createGlossary(deps, owner, { name: outside.newId(), sourceLang, targetLang });
  if (!made.ok) return `refused ${made.error.code}`;
  const { glossaryId } = made.value;
  const file = { fileName: 'ملف.tbx', chunks: each([text]), bytes: async () => new TextEncoder().encode(text) };
  const input = { glossaryId, file, encoding: () => 'utf-8', policy: 'add', sameAs: 'both' } as const;
  const report = await importGlossary(deps, owner, input);
  if (!report.ok) return `refused ${report.error.code}`;
  const exported = await exportGlossary(deps, owner, { glossaryId, format: 'tbx' });
  return exported.ok ? (await collect(exported.value.pieces)).join('') : `refused ${exported.error.code}`;
}

/** Concepts are told apart by their terms: ids are made anew. */
function keyOf({ languages }: TbxConcept): string {
  return languages
    .flatMap(({ lang, terms }) => terms.map(({ text }) => `${lang.toLowerCase()} ${text.normalize('NFC').trim()}`))
    .sort()
    .join('\n');
}

function compare(path: string, before: readonly TbxConcept[], after: readonly TbxConcept[]): void {
  const left = new Map<string, TbxConcept[]>();
  for (const concept of after) left.set(keyOf(concept), [...(left.get(keyOf(concept)) ?? []), concept]);
  for (const concept of before) {
    if (concept.languages.every(({ terms }) => terms.length === 0)) continue;
    counts.concepts++;
    const other = left.get(keyOf(concept))?.shift();
    if (
      !other &&
      new Set(
        keyOf(concept)
          .split('\n')
          .map((term) => term.split(' ')[0]),
      ).size < 2
    ) {
      counts.inOneLanguage++;
      continue;
    }
    if (!other) {
      missingTerms.push(`${path}: ${keyOf(concept).slice(0, 60)}`);
      continue;
    }
    const remaining = statements(other);
    counts.terms += concept.languages.reduce((sum, { terms }) => sum + terms.length, 0);
    for (const statement of statements(concept)) {
      counts.statements++;
      const at = remaining.indexOf(statement);
      if (at >= 0) {
        counts.back++;
        remaining.splice(at, 1);
      } else {
        const kind = statement.split('=')[0]!;
        lost[kind] = (lost[kind] ?? 0) + 1;
      }
    }
  }
}

/** Each statement with its level, also those about statements; values without white space at the ends. */
function statements(concept: TbxConcept): string[] {
  const at =
    (level: string) =>
    (datum: TbxDatum): string[] => [
      `${level} ${datum.type || datum.element}=${datum.value.trim()}`,
      ...datum.about.flatMap(at(`${level} ${datum.type}`)),
    ];
  return [
    ...concept.data.flatMap(at('C')),
    ...concept.languages.flatMap(({ data, terms }) => [
      ...data.flatMap(at('L')),
      ...terms.flatMap((term) => term.data.flatMap(at('T'))),
    ]),
  ];
}

function told(concepts: readonly TbxConcept[]): string {
  return concepts.map((concept) => `${keyOf(concept)} ${statements(concept).sort()}`).join('\n');
}
