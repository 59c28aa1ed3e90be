/**
 * Splitting, undoing and joining in a long document: `npm run bench -- resegment [segments]`. Uses a data folder of its own in
 * the temporary folder, or DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure, Result } from '../lib/core/result';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import type { Actor } from '../lib/workbench/actor';
import { importDocument } from '../lib/workbench/document/import-document';
import { openDocument } from '../lib/workbench/document/manage-document';
import { createProject } from '../lib/workbench/project/create-project';
import { joinSegments, splitSegment, undoResegment } from '../lib/workbench/segment/resegment';
import type { ResegmentView } from '../lib/workbench/views/segment';

const SEGMENTS = Number(process.argv[2] ?? 20_000);
const ROUNDS = 9;
const ownFolder = process.env['QANTARA_DATA'] ? null : mkdtempSync(join(tmpdir(), 'qantara-bench-'));
if (ownFolder) process.env['QANTARA_DATA'] = ownFolder;

const sentence = (i: number) => `عاد الجنود رقم ${i} إلى بيوتهم، وقال الناطق إن الطريق مفتوح.`;
const text = Array.from({ length: SEGMENTS / 2 }, (_, i) => `${sentence(2 * i)} ${sentence(2 * i + 1)}\n`).join('\n');

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };
  const value = <T>(result: Result<T, Failure>): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const { projectId } = value(
    await createProject(deps, actor, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
  );
  const { documentId } = value(
    await importDocument(deps, actor, { projectId, name: 'bench', encoding: 'utf-8', format: 'plain', text }),
  );
  const { segments } = value(await openDocument(deps, actor, { projectId, documentId }));
  console.log(`${segments.length} segments`);
  const times = { split: [] as number[], undo: [] as number[], join: [] as number[] };
  const timed = async (what: keyof typeof times, run: () => Promise<Result<ResegmentView, Failure>>) => {
    const from = performance.now();
    const view = value(await run());
    times[what].push(performance.now() - from);
    return view;
  };
  for (let i = 0; i < ROUNDS; i++) {
    // near the beginning, where the most segments follow; each time another
    const [one, other] = [segments[2 * i]!, segments[2 * i + 1]!];
    const cut = {
      projectId,
      segmentId: one.id,
      version: one.version,
      source: one.sourceText.indexOf('وقال'),
      target: 0,
    };
    const split = await timed('split', () => splitSegment(deps, actor, cut));
    const undone = await timed('undo', () => undoResegment(deps, actor, { projectId, changeId: split.changeId }));
    const { id, version } = undone.segments[0]!;
    await timed('join', () => joinSegments(deps, actor, { projectId, segmentId: id, version, next: other }));
  }
  for (const [what, all] of Object.entries(times)) {
    all.sort((a, b) => a - b);
    console.log(`${what}: median ${Math.round(all[ROUNDS >> 1]!)} ms, worst ${Math.round(all.at(-1)!)} ms`);
  }
});
if (ownFolder) rmSync(ownFolder, { recursive: true });
