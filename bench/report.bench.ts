/**
 * The checks of a whole project, its report, and find and replace in it: `npm run bench -- report [segments]`. Every tenth segment has
 * something wrong. Uses a data folder of its own in the temporary folder, or DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { Failure, Result } from '../lib/core/result';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import { textContent } from '../lib/text/inline';
import type { Actor } from '../lib/workbench/actor';
import { importDocument } from '../lib/workbench/document/import-document';
import { createProject } from '../lib/workbench/project/create-project';
import { previewReplace } from '../lib/workbench/replace/preview-replace';
import { replaceTexts, undoReplace } from '../lib/workbench/replace/replace-texts';
import { checkProject } from '../lib/workbench/report/check-project';
import { reportFindings, viewReport } from '../lib/workbench/report/view-report';

const SEGMENTS = Number(process.argv[2] ?? 20_000);
const ownFolder = process.env['QANTARA_DATA'] ? null : mkdtempSync(join(tmpdir(), 'qantara-bench-'));
if (ownFolder) process.env['QANTARA_DATA'] = ownFolder;

const PEOPLE = [
  ['حفتر', 'Haftar'],
  ['القذافي', 'Gaddafi'],
  ['السراج', 'Sarraj'],
  ['باشاغا', 'Bashagha'],
] as const;
const person = (i: number) => PEOPLE[i % PEOPLE.length]!;
const sentence = (i: number) => `عاد الجنود رقم ${i} إلى بيوتهم، وقال ${person(i)[0]} إن الطريق مفتوح.`;
const translation = (i: number) =>
  `Soldiers no. ${i % 10 === 9 ? i + 1 : i} came home, and ${person(i)[1]} said that the road is open.`;
const text = Array.from({ length: SEGMENTS }, (_, i) => `${sentence(i)}\n`).join('\n');

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
  // as in the worker, who asks the database there, others have a turn
  const silent = { report: async () => {}, isCancelled: async () => turn(false) };
  const value = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const cpu = process.cpuUsage();
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const outcome = await run();
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    const times = `${seconds(performance.now() - from)}, ${seconds((user + system) / 1000)} of CPU here`;
    console.log(`${what}: ${times}, held up at most ${seconds(delay.max / 1e6)}`);
    return outcome;
  };
  const languages = { sourceLang: 'ar', targetLang: 'en' };
  const { projectId } = value(await createProject(deps, actor, { name: outside.newId(), ...languages }));
  const file = { projectId, name: 'bench', encoding: 'utf-8', format: 'plain', text } as const;
  const { documentId } = value(await importDocument(deps, actor, file));
  const segments = await deps.segments.inDocument(projectId, documentId);
  const change = { projectId, documentId, changeId: outside.newId(), kind: 'replace', actorId: actor.userId } as const;
  const saves = segments.map(({ id, version }, i) => {
    const target = textContent(translation(i));
    return { id, version, target, targetText: translation(i), status: 'draft', origin: null } as const;
  });
  await deps.segments.saveMany({ ...change, file: null, saves, units: null, comments: [] });

  const runId = outside.newId();
  const check = () => checkProject(deps, actor, { projectId, runId }, silent);
  const { findings } = value(await timed('all checks', check));
  console.log(`${segments.length} segments, ${findings} findings`);
  const filter = { isIgnored: false, group: 'document' } as const;
  await timed('first page', async () => value(await viewReport(deps, actor, { projectId, filter, cursor: null })));
  await timed('everything, as for a table', async () => {
    let read = 0;
    for await (const _ of reportFindings(deps, { projectId, runId }, filter)) read++;
    if (read !== findings) throw new Error(`${read} findings read`);
  });
  const query = { projectId, documentId: null, find: 'haftar', isWord: true, replacement: 'Hifter' };
  for (const by of ['exact', 'case', 'spelling', 'regex'] as const) {
    const ask = { ...query, by };
    await timed(`preview, ${by}`, async () => value(await previewReplace(deps, actor, ask)));
  }
  const input = {
    query: { ...query, by: 'case' },
    skip: [],
    changes: [{ documentId, changeId: outside.newId() }],
  } as const;
  const outcome = await timed('replaced', async () => value(await replaceTexts(deps, actor, input, silent)));
  console.log(`${outcome.segments} segments changed`);
  await timed('taken back', async () => value(await undoReplace(deps, actor, outcome, silent)));
});
if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
