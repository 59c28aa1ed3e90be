import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { heedIssue, ignoreIssue } from '../segment/ignore-issue';
import { saveSegment } from '../segment/save-segment';
import type { ReportFilter } from '../views/report';
import { checkProject } from './check-project';
import { startCheck } from './start-check';
import { reportFindings, viewReport } from './view-report';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ALL: ReportFilter = { isIgnored: false, group: 'document' };
const TEXT = 'وصل 12 مندوبا.\n\nغادر 15 مندوبا.\n\nعاد الوفد.';
const silent = { report: async () => {}, isCancelled: async () => false };

onEveryDatabase('the report of the checks', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function bring() {
    const draft = { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, draft));
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'plain', text: TEXT } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    const translate = async (at: number, text: string, version = 0) =>
      value(
        await saveSegment(deps(), owner, {
          projectId,
          segmentId: segments[at]!.id,
          version,
          target: textContent(text),
          status: 'draft',
          origin: { kind: 'typed' },
        }),
      );
    const check = () => checkProject(deps(), owner, { projectId, runId: outside.newId() }, silent);
    const report = async (filter = ALL) =>
      value(await viewReport(deps(), owner, { projectId, filter, cursor: null })).findings;
    const shown = async (filter = ALL) => (await report(filter)).items.map(({ checkId }) => checkId);
    return { projectId, segments, translate, check, report, shown };
  }

  test('has what is wrong in what is translated, where it stands, and nothing of the rest', async () => {
    const { segments, translate, check, report } = await bring();
    await translate(0, 'Some 13 delegates arrived.');
    await translate(1, 'Some 15 delegates left.');
    expect(value(await check())).toEqual({ segments: 2, findings: 1 });
    const [finding, ...more] = (await report()).items;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ checkId: 'numbers', segment: { id: segments[0]!.id, number: 1 }, isStale: false });
    const { text, spans } = finding!.target;
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['13']);
  });

  test('is made anew as a whole, and a run that is stopped changes nothing', async () => {
    const { projectId, translate, check, shown, report } = await bring();
    await translate(0, 'Some 13 delegates arrived.');
    await check();
    await translate(0, 'Some 12 delegates  arrived.', 1);
    expect((await report()).items).toMatchObject([{ checkId: 'numbers', isStale: true, target: { spans: [] } }]);
    for (const after of [0, 2]) {
      let asked = 0;
      const stopped = { ...silent, isCancelled: async () => asked++ >= after };
      expect(await checkProject(deps(), owner, { projectId, runId: outside.newId() }, stopped)).toMatchObject({
        error: { code: 'cancelled' },
      });
    }
    expect(await shown()).toEqual(['numbers']);
    await check();
    expect(await shown()).toEqual(['spaces']);
    expect(await client().qaRun.count({ where: { projectId } })).toBe(1);
  });

  test('is asked for once while it is made', async () => {
    const { projectId } = await bring();
    const start = async () => value(await startCheck(deps(), owner, projectId)).jobId;
    const jobId = await start();
    expect(await start()).toBe(jobId);
    await deps().jobs.start(jobId);
    expect(await start()).toBe(jobId);
    await deps().jobs.requestCancel(jobId);
    const next = await start();
    expect(next).not.toBe(jobId);
    await deps().jobs.finish(next, { state: 'done' });
    expect([jobId, next]).not.toContain(await start());
  });

  test('leaves out what was let pass, until it counts again', async () => {
    const { projectId, translate, check, report, shown } = await bring();
    await translate(0, 'Some 13 delegates arrived.');
    await check();
    const [{ key, segment } = { key: '', segment: { id: '' } }] = (await report()).items;
    const issue = { projectId, segmentId: segment.id, key };
    await ignoreIssue(deps(), owner, { ...issue, reason: 'as in the letter' });
    expect(await shown()).toEqual([]);
    expect((await report({ ...ALL, isIgnored: true })).items).toMatchObject([{ reason: 'as in the letter' }]);
    await heedIssue(deps(), owner, issue);
    expect(await shown()).toEqual(['numbers']);
  });

  test('is read page by page in either order, each finding once', async () => {
    const { projectId, translate, check, report } = await bring();
    await translate(0, 'Some 13  delegates arrived.');
    await translate(1, 'Some 16  delegates left.');
    await check();
    for (const group of ['document', 'check'] as const) {
      const all = (await report({ ...ALL, group })).items.map(({ number }) => number);
      const { run } = value(await viewReport(deps(), owner, { projectId, filter: ALL, cursor: null }));
      const store = deps().reports;
      const inOnes = {
        reports: {
          ...store,
          page: (...[key, filter, cursor]: Parameters<typeof store.page>) => store.page(key, filter, cursor, 1),
        },
      };
      const read: number[] = [];
      for await (const { number } of reportFindings(inOnes, { projectId, runId: run!.id }, { ...ALL, group }))
        read.push(number);
      expect(read).toEqual(all);
      expect(new Set(all).size).toBe(4);
    }
  });
});
