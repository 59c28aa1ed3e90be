/**
 * A bilingual table of a long document that goes out and comes back with every row filled: `npm run bench -- return [segments]`. Uses a
 * data folder of its own in the temporary folder, or DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rewritten } from '../lib/codec/bilingual/table.testkit';
import type { Failure, Result } from '../lib/core/result';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { statusOfWords, TABLE_WORDS } from '../lib/i18n/table-words';
import { outside } from '../lib/io/outside';
import { textContent } from '../lib/text/inline';
import type { Actor } from '../lib/workbench/actor';
import { importDocument } from '../lib/workbench/document/import-document';
import { bilingualTable } from '../lib/workbench/exchange/bilingual-table';
import { applyReturn, previewReturn } from '../lib/workbench/exchange/return-table';
import { undoImport } from '../lib/workbench/exchange/undo-import';
import { createProject } from '../lib/workbench/project/create-project';

const SEGMENTS = Number(process.argv[2] ?? 20_000);
const ownFolder = process.env['QANTARA_DATA'] ? null : mkdtempSync(join(tmpdir(), 'qantara-bench-'));
if (ownFolder) process.env['QANTARA_DATA'] = ownFolder;

const sentence = (i: number) => `عاد الجنود رقم ${i} إلى بيوتهم، وقال الناطق إن الطريق مفتوح.`;
const text = Array.from({ length: SEGMENTS }, (_, i) => `${sentence(i)}\n`).join('\n');

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
  const value = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const cpu = process.cpuUsage();
    const outcome = await run();
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    console.log(`${what}: ${seconds(performance.now() - from)}, ${seconds((user + system) / 1000)} of CPU here`);
    return outcome;
  };
  const languages = { sourceLang: 'ar', targetLang: 'en' };
  const { projectId } = value(await createProject(deps, actor, { name: outside.newId(), ...languages }));
  const file = { projectId, name: 'bench', encoding: 'utf-8', format: 'plain', text } as const;
  const { documentId } = value(await importDocument(deps, actor, file));
  for (const format of ['docx', 'xlsx'] as const) {
    const whole = await timed('one picture of the document', () => deps.documents.whole(projectId, documentId));
    const table = bilingualTable(whole!, { words: TABLE_WORDS.ar, locale: 'ar' });
    const fill = ({ number }: { number: number }) => ({
      target: textContent(`Soldier no. ${number} came home, and the road is open.`),
      status: 'translated' as const,
    });
    const bytes = await timed(`${format} written twice`, async () => rewritten(table, fill, format));
    console.log(`${table.segments.length} segments, ${(bytes.length / 1e6).toFixed(1)} MB`);
    const asked = { projectId, documentId, format, bytes, filledAs: 'draft', statusOf: statusOfWords } as const;
    await timed('compared', async () => value(await previewReturn(deps, actor, asked)));
    const input = { ...asked, fileName: 'a', take: 'proposed' } as const;
    const { importRunId } = await timed('taken over', async () => value(await applyReturn(deps, actor, input)));
    await timed('taken back', async () => value(await undoImport(deps, actor, importRunId)));
  }
});
if (ownFolder) rmSync(ownFolder, { recursive: true });
