import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { importSource } from '../../io/import-source';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { createProject } from '../project/create-project';
import { importUpload, previewUpload, startDocumentJob } from './import-upload';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const UPLOAD = '6f2b6a52-7c52-4b7e-9d4e-0d3a1b0c9d11';
// "نص عربي قديم. وآخر." in windows-1256
const BYTES = Buffer.from([
  0xe4, 0xd5, 0x20, 0xda, 0xd1, 0xc8, 0xed, 0x20, 0xde, 0xcf, 0xed, 0xe3, 0x2e, 0x20, 0xe6, 0xc2, 0xce, 0xd1, 0x2e,
  0x0a,
]);

onEveryDatabase('a document that was sent before', ({ client }) => {
  const removed: string[] = [];
  const deps = (): Deps => ({
    ...databaseDeps(client(), outside),
    uploads: {
      ...outside.uploads,
      document: async (_id, fileName, asked) => importSource(BYTES, fileName, asked),
      remove: async (id) => void removed.push(id),
    },
  });
  const newProject = async () => {
    const made = await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.projectId;
  };
  const watched = (isCancelled = false) => {
    const steps: number[] = [];
    const progress = { report: async (done: number) => void steps.push(done), isCancelled: async () => isCancelled };
    return { steps, progress };
  };
  const input = (projectId: string) => ({ projectId, uploadId: UPLOAD, fileName: 'قديم.txt', name: 'قديم' });

  test('is shown as it would be cut, in the encoding that is asked for, and stays', async () => {
    const { steps, progress } = watched();
    const preview = await previewUpload(deps(), owner, input(await newProject()), progress);
    expect(preview).toMatchObject({
      ok: true,
      value: { segmentCount: 2, encoding: { encoding: 'windows-1256', evidence: 'statistics', declared: null } },
    });
    expect(steps).toEqual([0, 1, 3]);
    const asked = { ...input(await newProject()), encoding: 'utf-8' };
    expect(await previewUpload(deps(), owner, asked, progress)).toMatchObject({ error: { code: 'encoding' } });
    expect(removed).toEqual([]);
  });

  test('is stored once, however often the job is run, and goes then', async () => {
    const projectId = await newProject();
    const store = { ...input(projectId), documentId: outside.newId(), roles: { 0: 'headline' as const } };
    const run = () => importUpload(deps(), owner, store, watched().progress);
    expect(await run()).toEqual({ ok: true, value: { documentId: store.documentId } });
    expect(await run()).toEqual({ ok: true, value: { documentId: store.documentId } });
    expect(await deps().documents.list(projectId)).toHaveLength(1);
    const [first] = await deps().segments.inDocument(projectId, store.documentId);
    expect(first).toMatchObject({ sourceText: 'نص عربي قديم.', role: 'headline' });
    expect(removed).toEqual([UPLOAD, UPLOAD]);
  });

  test('leaves nothing when it is stopped', async () => {
    const projectId = await newProject();
    const store = { ...input(projectId), documentId: outside.newId(), roles: {} };
    expect(await importUpload(deps(), owner, store, watched(true).progress)).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(await deps().documents.list(projectId)).toEqual([]);
  });

  test('is handed to the queue for either', async () => {
    const projectId = await newProject();
    for (const [roles, kind] of [
      [null, 'previewDocument'],
      [{}, 'importDocument'],
    ] as const) {
      const started = await startDocumentJob(deps(), owner, { ...input(projectId), roles });
      expect(started.ok && (await deps().jobs.get(started.value.jobId))?.kind).toBe(kind);
    }
  });
});
