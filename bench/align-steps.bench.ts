/**
 * Steps in a long alignment: `npm run bench -- align-steps [segments a side]`. Uses a data folder of its own in the temporary
 * folder, or DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Operation } from '../lib/align/operations';
import type { Failure, Result } from '../lib/core/result';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import type { Actor } from '../lib/workbench/actor';
import { openAlignment } from '../lib/workbench/alignment/manage-alignment';
import { operateAlignment, stepAlignment } from '../lib/workbench/alignment/operate-alignment';
import { createProject } from '../lib/workbench/project/create-project';

const SEGMENTS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 9;
const ownFolder = process.env['QANTARA_DATA'] ? null : mkdtempSync(join(tmpdir(), 'qantara-bench-'));
if (ownFolder) process.env['QANTARA_DATA'] = ownFolder;

const side = (text: (i: number) => string) =>
  Array.from({ length: SEGMENTS }, (_, i) => ({ text: text(i), role: 'body' as const, block: i, isExcluded: false }));
const bead = {
  source: 1,
  target: 1,
  confidence: 93,
  reasons: ['words:5', 'length'],
  state: 'automatic' as const,
  isLocked: false,
  unit: null,
};

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
  const value = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const languages = { sourceLang: 'ar', targetLang: 'en' };
  const { projectId } = value(await createProject(deps, actor, { name: outside.newId(), ...languages }));
  const key = { projectId, alignmentId: outside.newId() };
  const state = {
    source: side((i) => `عاد الجنود رقم ${i} إلى بيوتهم، وقال الناطق إن الطريق مفتوح.`),
    target: side((i) => `The soldiers number ${i} came home, and the spokesman said the road was open.`),
    beads: Array.from({ length: SEGMENTS }, () => bead),
  };
  const documents = { sourceDocumentId: null, targetDocumentId: null, ignoresStructure: false };
  await deps.alignments.create({ ...key, ...languages, ...documents, name: 'bench', state });

  const times: Record<string, number[]> = {};
  let version = 0;
  const timed = async (what: string, run: () => Promise<{ version: number }>) => {
    const from = performance.now();
    ({ version } = await run());
    (times[what] ??= []).push(performance.now() - from);
  };
  const step = (operation: Operation) => async () =>
    value(await operateAlignment(deps, actor, { ...key, version, operation }));
  for (let i = 0; i < ROUNDS; i++) {
    await timed('open', async () => value(await openAlignment(deps, actor, key)).alignment);
    await timed('confirm', step({ kind: 'setState', at: SEGMENTS - 2 - i, state: 'confirmed' }));
    // near the beginning, where the most rows follow
    await timed('merge', step({ kind: 'link', at: i, count: 2 }));
    await timed('undo', async () => value(await stepAlignment(deps, actor, { ...key, version, direction: 'undo' })));
  }
  console.log(`${SEGMENTS} segments a side`);
  for (const [what, all] of Object.entries(times)) {
    all.sort((a, b) => a - b);
    console.log(`${what}: median ${Math.round(all[ROUNDS >> 1]!)} ms, worst ${Math.round(all.at(-1)!)} ms`);
  }
});
if (ownFolder) rmSync(ownFolder, { recursive: true });
