import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { addEntry, type TermInput } from '../glossary/edit-entry';
import type { JobProgress } from '../ports/jobs';
import { createProject } from '../project/create-project';
import { saveSegment } from '../segment/save-segment';
import type { NameScope } from '../views/names';
import { listNames } from './list-names';
import { previewRename, type RenameInput, renameTerm, undoRename } from './rename-term';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const progress: JobProgress = { report: async () => {}, isCancelled: async () => false };

const LINES: readonly (readonly [string, string])[] = [
  ['قال خليفة حفتر إن قواته تقدمت.', 'Khalifa Haftar said his forces had advanced.'],
  ['وصل حفتر إلى القاهرة أمس.', 'HAFTAR arrived in Cairo yesterday.'],
  ['قوات حفتر قرب المدينة.', 'Haftar’s forces are near the city.'],
  ['أضاف المتحدث باسم حفتر شيئا.', 'The spokesman of Hifter added something.'],
  ['غادر الوفد حفتر.', 'The delegation left Hefter.'],
  ['لا اسم في هذه الجملة.', 'Haftar is not named in the source here.'],
];

onEveryDatabase('names in a project', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function project(pair: { sourceLang: string; targetLang: string }, lines = LINES) {
    const { projectId } = value(await createProject(deps(), owner, { name: outside.newId(), ...pair }));
    const input = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain' } as const;
    const text = lines.map(([source]) => source).join('\n\n');
    const { documentId } = value(await importDocument(deps(), owner, { ...input, text }));
    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    for (const [i, segment] of segments.entries()) {
      const target = textContent(lines[i]![1]);
      value(
        await saveSegment(deps(), owner, {
          ...{ projectId, segmentId: segment.id, version: segment.version, target, status: 'translated' },
          origin: { kind: 'typed' },
        }),
      );
    }
    const [attached] = await deps().projects.glossaries(projectId);
    return { projectId, documentId, glossaryId: attached!.glossary.id };
  }
  const add = async (glossaryId: string, ...terms: TermInput[]) =>
    value(await addEntry(deps(), owner, { glossaryId, entry: { class: 'person', terms } })).entryId;
  const targets = async (projectId: string, documentId: string) =>
    value(await openDocument(deps(), owner, { projectId, documentId })).segments;

  test('every name has its renderings with counts, and the rarer ones are flagged', async () => {
    const { projectId, documentId, glossaryId } = await project({ sourceLang: 'ar', targetLang: 'en' });
    const entryId = await add(
      glossaryId,
      { lang: 'ar', text: 'حفتر', status: 'preferred' },
      { lang: 'en', text: 'Haftar', status: 'preferred' },
      { lang: 'en', text: 'Hefter', status: 'deprecated' },
    );
    const scopes: readonly NameScope[] = [
      { kind: 'project', id: projectId },
      { kind: 'document', projectId, id: documentId },
      { kind: 'glossary', id: glossaryId },
    ];
    for (const scope of scopes) {
      const report = value(await listNames(deps(), owner, { scope }, progress));
      expect(report.pairs).toBe(LINES.length);
      const row = report.rows.find(({ entry }) => entry?.id === entryId);
      expect(row).toMatchObject({ name: 'حفتر', count: 5 });
      expect(row?.renderings.map(({ text, status, count, isMinority }) => [text, status, count, isMinority])).toEqual([
        ['Haftar', 'preferred', 3, false],
        ['Hifter', 'unlisted', 1, true],
        ['Hefter', 'deprecated', 1, true],
      ]);
      expect(row?.renderings[1]?.places[0]).toMatchObject({ ref: { kind: 'segment', documentId, number: 4 } });
    }
    const [memory] = await deps().projects.memories(projectId);
    const scope = { kind: 'memory', id: memory!.memory.id } as const;
    const report = value(await listNames(deps(), owner, { scope }, progress));
    expect(report.rows.find(({ entry }) => entry?.id === entryId)?.renderings).toHaveLength(3);
    expect(report.rows[0]?.renderings[0]?.places[0]?.ref).toMatchObject({ kind: 'unit' });
  });

  test('a new preferred form shows what it touches, keeps case and possessives, spares what is locked, and is undone whole', async () => {
    const { projectId, documentId, glossaryId } = await project({ sourceLang: 'ar', targetLang: 'en' });
    const entryId = await add(
      glossaryId,
      { lang: 'ar', text: 'حفتر', status: 'preferred' },
      { lang: 'en', text: 'Haftar', status: 'preferred' },
    );
    const before = await targets(projectId, documentId);
    await deps().segments.setLocked({ projectId, segmentId: before[0]!.id, isLocked: true, actorId: ACTOR_ID });
    const input: RenameInput = {
      ...{ scope: { kind: 'project', id: projectId }, glossaryId, entryId, lang: 'en', to: 'Hiftar' },
      ...{ from: ['Haftar', 'Hifter'], changeId: outside.newId(), demoteTo: 'deprecated', skip: [], include: [] },
    };
    const preview = value(await previewRename(deps(), owner, input, progress));
    expect(preview.places.map(({ after, isLocked, isSure }) => [after, isLocked, isSure])).toEqual([
      ['Khalifa Hiftar said his forces had advanced.', true, true],
      ['HIFTAR arrived in Cairo yesterday.', false, true],
      ['Hiftar’s forces are near the city.', false, true],
      ['The spokesman of Hiftar added something.', false, true],
      ['Hiftar is not named in the source here.', false, false],
    ]);
    const done = value(await renameTerm(deps(), owner, input, progress));
    expect(done).toMatchObject({ fixed: 3, left: 1, projectIds: [projectId], entryVersion: 1 });
    const after = await targets(projectId, documentId);
    expect(after.map(({ targetText }) => targetText)).toEqual([
      LINES[0]![1],
      'HIFTAR arrived in Cairo yesterday.',
      'Hiftar’s forces are near the city.',
      'The spokesman of Hiftar added something.',
      LINES[4]![1],
      LINES[5]![1],
    ]);
    const [revision] = await deps().segments.history(projectId, after[1]!.id);
    expect(revision).toMatchObject({ version: after[1]!.version, status: 'translated' });
    const entry = await deps().glossaries.entry(glossaryId, entryId);
    expect(entry?.terms.map(({ text, status }) => [text, status])).toEqual([
      ['حفتر', 'preferred'],
      ['Haftar', 'deprecated'],
      ['Hiftar', 'preferred'],
    ]);
    // A job that is run again from the start finds nothing left to do.
    expect(value(await renameTerm(deps(), owner, input, progress))).toMatchObject({ fixed: 0 });

    const undo = { glossaryId, entryId, ...done };
    expect(value(await undoRename(deps(), owner, undo, progress))).toMatchObject({ fixed: 3, left: 0 });
    expect((await targets(projectId, documentId)).map(({ targetText }) => targetText)).toEqual(
      LINES.map(([, target]) => target),
    );
    const restored = await deps().glossaries.entry(glossaryId, entryId);
    expect(restored?.terms.map(({ text, status }) => [text, status])).toEqual([
      ['حفتر', 'preferred'],
      ['Haftar', 'preferred'],
    ]);
  });

  test('Arabic keeps its clitics, and what somebody changed since stays on undo', async () => {
    const { projectId, documentId, glossaryId } = await project({ sourceLang: 'en', targetLang: 'ar' }, [
      ['Gaddafi spoke.', 'تحدث القذافي.'],
      ['Forces of Gaddafi left.', 'غادرت قوات تابعة للقذافي.'],
      ['Gaddafi and others met.', 'التقى آخرون وبالقذافي خاصة.'],
    ]);
    const entryId = await add(
      glossaryId,
      { lang: 'en', text: 'Gaddafi', status: 'preferred' },
      { lang: 'ar', text: 'القذافي', status: 'preferred' },
    );
    const input: RenameInput = {
      ...{
        scope: { kind: 'document', projectId, id: documentId },
        glossaryId,
        entryId,
        lang: 'ar',
        to: 'معمر القذافي',
      },
      ...{ from: ['القذافي'], changeId: outside.newId(), demoteTo: null, skip: [], include: [] },
    };
    const done = value(await renameTerm(deps(), owner, input, progress));
    expect(done).toMatchObject({ fixed: 3, left: 0, entryVersion: null });
    const after = await targets(projectId, documentId);
    expect(after.map(({ targetText }) => targetText)).toEqual([
      'تحدث معمر القذافي.',
      'غادرت قوات تابعة لمعمر القذافي.',
      'التقى آخرون وبمعمر القذافي خاصة.',
    ]);
    const [first] = after;
    const target = textContent('تحدث العقيد معمر القذافي.');
    value(
      await saveSegment(deps(), owner, {
        ...{ projectId, segmentId: first!.id, version: first!.version, target, status: 'translated' },
        origin: { kind: 'typed' },
      }),
    );
    const undone = value(await undoRename(deps(), owner, { glossaryId, entryId, ...done }, progress));
    expect(undone).toMatchObject({ fixed: 2, left: 1 });
    expect((await targets(projectId, documentId)).map(({ targetText }) => targetText)).toEqual([
      'تحدث العقيد معمر القذافي.',
      'غادرت قوات تابعة للقذافي.',
      'التقى آخرون وبالقذافي خاصة.',
    ]);
  });

  test('who saves a segment while a name is being changed keeps what they wrote, on undo too', async () => {
    const { projectId, documentId, glossaryId } = await project({ sourceLang: 'ar', targetLang: 'en' });
    const entryId = await add(
      glossaryId,
      { lang: 'ar', text: 'حفتر', status: 'preferred' },
      { lang: 'en', text: 'Haftar', status: 'preferred' },
    );
    const input: RenameInput = {
      ...{ scope: { kind: 'project', id: projectId }, glossaryId, entryId, lang: 'en', to: 'Hiftar' },
      ...{ from: ['Haftar'], changeId: outside.newId(), demoteTo: null, skip: [], include: [] },
    };
    const own = deps();
    let isFirst = true;
    const save: typeof own.segments.save = async (draft) => {
      if (isFirst) {
        isFirst = false;
        const targetText = 'The marshal said so.';
        await own.segments.save({ ...draft, target: textContent(targetText), targetText, unit: null });
      }
      return own.segments.save(draft);
    };
    const raced = { ...own, segments: { ...own.segments, save } };
    const done = value(await renameTerm(raced, owner, input, progress));
    expect(done).toMatchObject({ fixed: 2, left: 1 });
    // killed after all was done and run again, it still knows each segment once
    expect(value(await renameTerm(deps(), owner, input, progress))).toMatchObject({ fixed: 0 });
    const undone = value(await undoRename(deps(), owner, { glossaryId, entryId, ...done }, progress));
    expect(undone).toMatchObject({ fixed: 2, left: 1 });
    expect((await targets(projectId, documentId)).map(({ targetText }) => targetText)).toEqual([
      'The marshal said so.',
      ...LINES.slice(1).map(([, target]) => target),
    ]);
  });
});
