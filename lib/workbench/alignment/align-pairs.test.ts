import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { JobProgress } from '../ports/jobs';
import { createProject } from '../project/create-project';
import { alignPairs } from './align-pairs';
import { createAlignment } from './create-alignment';
import { openAlignment } from './manage-alignment';
import { operateAlignment, realignAlignment, stepAlignment } from './operate-alignment';
import { proposePairs } from './propose-pairs';
import { startRealign } from './start-alignment';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const FILES: Readonly<Record<string, string>> = {
  'bridge.ar.txt': 'افتتح الوزير جسرا طوله 1250 مترا.\n\nعبره 40 ألف شخص.\n\nكلف 80 مليون دولار.',
  'bridge.en.txt':
    'The minister opened a bridge 1250 metres long.\n\n40 thousand people crossed it.\n\nIt cost 80 million dollars.',
  'عبارة.txt': 'غرقت العبارة عام 1931 وعلى متنها 77 راكبا.\n\nنجا منهم 12.',
  'the boat.txt': 'The ferry sank in 1931 with 77 passengers aboard.\n\n12 of them survived.',
  'c.ar.txt': 'بلغ العدد 900.',
  'c.en.txt': 'The number came to 900.',
  'empty.ar.txt': ' ',
};
const ids = new Map(Object.keys(FILES).map((path) => [path, outside.newId()]));
const uploads = {
  ...outside.uploads,
  document: async (id: string) => {
    const path = [...ids].find(([, known]) => known === id)![0];
    return { source: { format: 'plain' as const, text: FILES[path]! }, detected: null };
  },
};
const upload = (path: string) => ({ kind: 'upload', uploadId: ids.get(path)!, fileName: path }) as const;

onEveryDatabase('a folder of pairs', ({ client }) => {
  const deps = () => ({ ...databaseDeps(client(), outside), uploads });
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const project = async () =>
    value(await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' })).projectId;
  const pair = (source: string, target: string, whenReversed: 'swap' | 'keep' = 'swap') => ({
    alignmentId: outside.newId(),
    name: source,
    source: upload(source),
    target: upload(target),
    whenReversed,
  });
  const watched = (stopAfter = Number.POSITIVE_INFINITY) => {
    const reports: (readonly [number, number | null])[] = [];
    let asked = 0;
    const progress: JobProgress = {
      report: async (done, total) => void reports.push([done, total]),
      isCancelled: async () => ++asked > stopAfter,
    };
    return { reports, progress };
  };

  test('is paired by name and by what the files say, and what cannot be read is named', async () => {
    const files = [...ids].map(([path, uploadId]) => ({ path, uploadId }));
    const view = value(await proposePairs(deps(), owner, { projectId: await project(), files }));
    const paths = view.pairs.map(({ source, target, by }) => [view.files[source]!.path, view.files[target]!.path, by]);
    expect(paths).toEqual([
      ['bridge.ar.txt', 'bridge.en.txt', 'name'],
      ['عبارة.txt', 'the boat.txt', 'likeness'],
      ['c.ar.txt', 'c.en.txt', 'name'],
    ]);
    expect(view.files.at(-1)).toMatchObject({ path: 'empty.ar.txt', failure: { code: 'emptyDocument' } });
  });

  test('becomes an alignment each; a pair that cannot be read keeps no other back; sides are exchanged', async () => {
    const projectId = await project();
    const pairs = [
      pair('bridge.ar.txt', 'bridge.en.txt'),
      pair('the boat.txt', 'عبارة.txt'),
      pair('c.ar.txt', 'c.en.txt'),
      pair('empty.ar.txt', 'c.en.txt'),
    ];
    const { reports, progress } = watched();
    const outcome = value(await alignPairs(deps(), owner, { projectId, pairs }, progress));
    expect(outcome.alignments.map(({ beads }) => beads)).toEqual([3, 2, 1]);
    expect(outcome.failed).toEqual([{ name: 'empty.ar.txt', failure: { code: 'emptyDocument' } }]);
    const boat = value(await openAlignment(deps(), owner, { projectId, alignmentId: pairs[1]!.alignmentId }));
    expect(boat.state.source[0]!.text).toMatch(/^غرقت/u);
    expect(reports[0]![0]).toBe(0);
    expect(reports.at(-1)).toEqual([24, 24]);
    expect(reports.every(([done], i) => i === 0 || done >= reports[i - 1]![0])).toBe(true);
  });

  test('is done once when it is run twice, and stops where it is told to', async () => {
    const projectId = await project();
    const pairs = [pair('bridge.ar.txt', 'bridge.en.txt'), pair('c.ar.txt', 'c.en.txt')];
    const stopped = await alignPairs(deps(), owner, { projectId, pairs }, watched(5).progress);
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    const first = value(await alignPairs(deps(), owner, { projectId, pairs }, watched().progress));
    expect(value(await alignPairs(deps(), owner, { projectId, pairs }, watched().progress))).toEqual(first);
    expect(await deps().alignments.list(projectId)).toHaveLength(2);
  });

  test('what would outlast a request is left to the job, and realigning can be stopped', async () => {
    const projectId = await project();
    const many = (line: (n: number) => string) => Array.from({ length: 500 }, (_, n) => line(n)).join('\n\n');
    const text = (content: string) => ({ kind: 'file', source: { format: 'plain', text: content } }) as const;
    const long = {
      projectId,
      name: 'x',
      source: text(many((n) => `السطر رقم ${n}.`)),
      target: text(many((n) => `Line number ${n}.`)),
      whenReversed: 'ask',
    } as const;
    expect(value(await createAlignment(deps(), owner, long))).toEqual({ kind: 'long' });
    const one = pair('bridge.ar.txt', 'bridge.en.txt');
    value(await alignPairs(deps(), owner, { projectId, pairs: [one] }, watched().progress));
    const key = { projectId, alignmentId: one.alignmentId, version: 0 };
    expect(await realignAlignment(deps(), owner, key, watched(1).progress)).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect((await deps().alignments.get(key))!.alignment.version).toBe(0);
  });

  test('a step that is sent again because its answer got lost is done once', async () => {
    const projectId = await project();
    const one = pair('bridge.ar.txt', 'bridge.en.txt');
    value(await alignPairs(deps(), owner, { projectId, pairs: [one] }, watched().progress));
    const step = { projectId, alignmentId: one.alignmentId, version: 0, stepId: deps().newId() };
    const confirm = { ...step, operation: { kind: 'setState', at: 0, state: 'confirmed' } as const };
    expect(value(await operateAlignment(deps(), owner, confirm)).version).toBe(1);
    expect(await operateAlignment(deps(), owner, confirm)).toMatchObject({ error: { code: 'stepArrived' } });
    const other = { ...confirm, stepId: deps().newId() };
    expect(await operateAlignment(deps(), owner, other)).toMatchObject({ error: { code: 'staleEdit' } });
    const back = { ...step, version: 1, stepId: deps().newId(), direction: 'undo' } as const;
    expect(value(await stepAlignment(deps(), owner, back)).version).toBe(2);
    expect(await stepAlignment(deps(), owner, back)).toMatchObject({ error: { code: 'stepArrived' } });
    const started = value(await startRealign(deps(), owner, { ...step, version: 2 }));
    expect(value(await startRealign(deps(), owner, { ...step, version: 2 }))).toEqual(started);
  });
});
