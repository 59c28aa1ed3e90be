import { expect, test } from 'vitest';
import type { TableSegment } from '../../codec/bilingual/table';
import { rewritten } from '../../codec/bilingual/table.testkit';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { statusOfWords, TABLE_WORDS } from '../../i18n/table-words';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { addComment } from '../segment/comment-segment';
import { saveSegment } from '../segment/save-segment';
import type { SegmentStatus } from '../views/common';
import { bilingualTable } from './bilingual-table';
import { applyReturn, previewReturn } from './return-table';
import { listImports, undoImport } from './undo-import';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARTICLE = 'انتهت المعركة.\n\nوصل الوفد.\n\nجلس الوزير.\n';

onEveryDatabase('a bilingual table that comes back', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const bring = async () => {
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, { name: outside.newId(), ...languages }));
    const input = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain', text: ARTICLE } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const segments = async () => value(await openDocument(deps(), owner, { projectId, documentId })).segments;
    const write = async (n: number, text: string, status: SegmentStatus = 'translated') => {
      const segment = (await segments())[n]!;
      const { id: segmentId, version } = segment;
      const save = {
        projectId,
        segmentId,
        version,
        target: textContent(text),
        status,
        origin: { kind: 'typed' },
      } as const;
      value(await saveSegment(deps(), owner, save));
    };
    const memory = (await deps().projects.memories(projectId)).find(({ isWritten }) => isWritten)!.memory.id;
    const units = async () => {
      const page = await deps().memories.page(memory, {}, null, 50);
      return page.items.map(({ sourceText, targetText }) => [sourceText, targetText]).sort();
    };
    /** The table as somebody changed it in Word or Excel: what a row says stays what it said when it went out. */
    const table = async (
      change: (segment: TableSegment) => Partial<TableSegment>,
      format: 'docx' | 'xlsx' = 'docx',
    ) => {
      const whole = (await deps().documents.whole(projectId, documentId))!;
      const out = bilingualTable(whole, { words: TABLE_WORDS.ar, locale: 'ar' });
      return { format, bytes: rewritten(out, change, format) };
    };
    const input2 = {
      projectId,
      documentId,
      statusOf: statusOfWords,
      filledAs: 'draft',
      fileName: 'مقال.docx',
    } as const;
    const apply = async (file: Awaited<ReturnType<typeof table>>, take?: readonly { id: string; version: number }[]) =>
      applyReturn(deps(), owner, { ...input2, ...file, take: take ?? 'proposed' });
    const preview = async (file: Awaited<ReturnType<typeof table>>) =>
      value(await previewReturn(deps(), owner, { ...input2, ...file }));
    return { projectId, documentId, segments, write, units, table, apply, preview };
  };
  const states = (segments: readonly { targetText: string; status: string }[]) =>
    segments.map(({ targetText, status }) => `${targetText} ${status}`);

  test.each(['docx', 'xlsx'] as const)(
    '%s: takes targets, statuses and comments as one import, and gives them back as one',
    async (format) => {
      const { projectId, segments, write, units, table, apply } = await bring();
      await write(0, 'The battle ended.');
      await write(1, 'The delegation came.', 'draft');
      const before = await segments();
      const file = await table(
        ({ number }) =>
          number === 1
            ? { target: textContent('The battle is over.'), status: 'reviewed' }
            : number === 2
              ? { status: 'translated', comments: ['أي وفد؟'] }
              : { target: textContent('The minister sat down.') },
        format,
      );
      const { importRunId, ...counts } = value(await apply(file));
      expect(counts).toEqual({ segments: 3, comments: 1 });
      const after = await segments();
      expect(states(after)).toEqual([
        'The battle is over. reviewed',
        'The delegation came. translated',
        'The minister sat down. draft',
      ]);
      const history = await deps().segments.history(projectId, after[0]!.id);
      expect(history[0]).toMatchObject({
        targetText: 'The battle is over.',
        origin: { kind: 'imported', format: `bilingual-${format}` },
        version: after[0]!.version,
      });
      expect(await units()).toEqual([
        ['انتهت المعركة.', 'The battle is over.'],
        ['وصل الوفد.', 'The delegation came.'],
      ]);
      expect(
        await deps().comments.inDocument(projectId, (await deps().documents.list(projectId))[0]!.id),
      ).toMatchObject([{ text: 'أي وفد؟', segmentId: after[1]!.id }]);
      expect(value(await listImports(deps(), owner, projectId))[0]).toMatchObject({
        id: importRunId,
        kind: 'return',
        state: 'done',
      });

      expect(value(await undoImport(deps(), owner, importRunId))).toEqual({ undone: 3 });
      expect(states(await segments())).toEqual(states(before));
      expect(await units()).toEqual([['انتهت المعركة.', 'The battle ended.']]);
      expect(await deps().comments.inDocument(projectId, (await deps().documents.list(projectId))[0]!.id)).toEqual([]);
      expect(await undoImport(deps(), owner, importRunId)).toMatchObject({ error: { code: 'importAlreadyUndone' } });
    },
  );

  test('a conflict is left alone until somebody chooses', async () => {
    const { segments, write, table, apply, preview } = await bring();
    await write(0, 'The battle ended.');
    const file = await table(({ number }) => (number === 1 ? { target: textContent('The fight ended.') } : {}));
    await write(0, 'The war ended.');
    const { rows } = await preview(file);
    expect(rows).toMatchObject([
      { kind: 'both', proposed: 'here', here: { cell: 'The war ended.' }, file: { cell: 'The fight ended.' } },
    ]);
    expect(await apply(file)).toMatchObject({ error: { code: 'nothingReturned' } });
    value(await apply(file, [{ id: rows[0]!.segmentId, version: rows[0]!.version }]));
    expect((await segments())[0]!.targetText).toBe('The fight ended.');
  });

  test('a row that changed since it was looked at refuses the whole', async () => {
    const { segments, write, table, apply, preview } = await bring();
    const file = await table(({ number }) => ({ target: textContent(`Number ${number}`) }));
    const take = (await preview(file)).rows.map(({ segmentId: id, version }) => ({ id, version }));
    await write(1, 'Meanwhile.');
    const before = await segments();
    expect(await apply(file, take)).toMatchObject({ error: { code: 'staleEdit' } });
    expect(await segments()).toEqual(before);
  });

  test('what was worked on since is not taken back', async () => {
    const { projectId, segments, write, table, apply } = await bring();
    const { importRunId } = value(
      await apply(await table(({ number }) => ({ target: textContent(`Number ${number}`) }))),
    );
    await write(2, 'Better.');
    expect(await undoImport(deps(), owner, importRunId)).toMatchObject({ error: { code: 'importWorkedOn' } });
    expect((await segments()).map(({ targetText }) => targetText)).toEqual(['Number 1', 'Number 2', 'Better.']);
    expect(value(await listImports(deps(), owner, projectId))[0]).toMatchObject({ state: 'done' });
  });

  test('a locked segment stays as it is', async () => {
    const { projectId, segments, table, apply } = await bring();
    const file = await table(() => ({ target: textContent('x'), comments: ['y'] }));
    const [first] = await segments();
    await deps().segments.setLocked({ projectId, segmentId: first!.id, isLocked: true, actorId: ACTOR_ID });
    expect(value(await apply(file))).toMatchObject({ segments: 2, comments: 2 });
    expect((await segments()).map(({ targetText, version }) => [targetText, version])).toEqual([
      ['', 0],
      ['x', 1],
      ['x', 1],
    ]);
  });

  test('comments that went out do not come in again', async () => {
    const { projectId, segments, table, preview } = await bring();
    const [first] = await segments();
    value(await addComment(deps(), owner, { projectId, segmentId: first!.id, text: 'من؟\nومتى؟' }));
    expect(await preview(await table(() => ({})))).toMatchObject({ rows: [], unchanged: 3 });
  });

  test('a table of another document, and a file without one, are refused', async () => {
    const [one, other] = [await bring(), await bring()];
    expect(await one.apply(await other.table(() => ({})))).toMatchObject({ error: { code: 'otherDocument' } });
    const bytes = new Uint8Array([0x50, 0x4b]);
    expect(await one.apply({ format: 'docx', bytes })).toMatchObject({ ok: false });
  });
});
