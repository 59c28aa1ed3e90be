import { expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { fingerprint } from '../../text/fingerprint';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { exportDocument } from '../document/export-document';
import { importDocument, type TextImportFormat } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import type { ExportFormat } from '../views/document';
import type { SegmentView } from '../views/segment';
import { joinSegments, splitSegment, undoResegment } from './resegment';
import { saveSegment } from './save-segment';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARTICLE = `انتهت المعركة، وعاد الجنود إلى بيوتهم. وقال الناطق إن الطريق مفتوح. وصل الوفد.

جلس الوزير.
`;
const FILE = `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f">
<unit id="u1"><segment id="a"><source>انتهت <pc id="1">المعركة. وعاد</pc> الجنود.</source></segment></unit>
<unit id="u2" canResegment="no"><segment id="b"><source>وصل الوفد. جلس الوزير.</source></segment></unit>
</file></xliff>`;

onEveryDatabase('splitting and joining segments', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const bring = async (text = ARTICLE, format: TextImportFormat = 'plain') => {
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, { name: outside.newId(), ...languages }));
    const input = { projectId, name: 'a', encoding: 'utf-8', format, text };
    const { documentId } = value(await importDocument(deps(), owner, input));
    const segments = async () => value(await openDocument(deps(), owner, { projectId, documentId })).segments;
    const sources = async () => (await segments()).map(({ sourceText }) => sourceText);
    const split = async (segment: SegmentView, source: number, target = 0) =>
      splitSegment(deps(), owner, { projectId, segmentId: segment.id, version: segment.version, source, target });
    const join = async (one: SegmentView, other: SegmentView) =>
      joinSegments(deps(), owner, {
        projectId,
        segmentId: one.id,
        version: one.version,
        next: { id: other.id, version: other.version },
      });
    const undo = (changeId: string) => undoResegment(deps(), owner, { projectId, changeId });
    const write = async (segment: SegmentView, text: string) =>
      value(
        await saveSegment(deps(), owner, {
          projectId,
          segmentId: segment.id,
          version: segment.version,
          target: textContent(text),
          status: 'translated',
          origin: { kind: 'typed' },
        }),
      );
    const give = async (as: ExportFormat) =>
      (await collect(value(await exportDocument(deps(), owner, { projectId, documentId, format: as })).pieces)).join(
        '',
      );
    /** The units that segments keep, as source with its neighbours. */
    const units = async () => {
      const memory = (await deps().projects.memories(projectId)).find(({ isWritten }) => isWritten)!;
      return (await collect(deps().memories.units(memory.memory.id))).map((unit) => ({
        source: unit.sourceText,
        previous: unit.previousFingerprint,
        next: unit.nextFingerprint,
        isKept: unit.segmentId !== null,
      }));
    };
    return { projectId, segments, sources, split, join, undo, write, give, units };
  };

  test('cuts a segment where it is told, and the export says the same words', async () => {
    const { segments, sources, split, give } = await bring();
    const [first] = await segments();
    const before = await give('text');
    const { segments: made } = value(await split(first!, 'انتهت المعركة،'.length));
    expect(made.map(({ status }) => status)).toEqual(['untranslated', 'untranslated']);
    expect((await sources()).slice(0, 3)).toEqual([
      'انتهت المعركة،',
      'وعاد الجنود إلى بيوتهم.',
      'وقال الناطق إن الطريق مفتوح.',
    ]);
    expect((await segments()).slice(0, 2).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(await give('text')).toBe(before);
  });

  test('cuts the target too; the parts are drafts', async () => {
    const { segments, split, write } = await bring();
    const [first] = await segments();
    await write(first!, 'The battle ended, and the soldiers went home.');
    const { segments: made } = value(await split((await segments())[0]!, 14, 'The battle ended,'.length));
    expect(made.map(({ targetText, status }) => [targetText, status])).toEqual([
      ['The battle ended,', 'draft'],
      ['and the soldiers went home.', 'draft'],
    ]);
  });

  test('joins what was cut; undo and undo of the undo bring back what stood there, with history', async () => {
    const { projectId, segments, sources, join, undo, write } = await bring();
    const [first, second] = await segments();
    await write(first!, 'One.');
    await write(second!, 'Two.');
    const before = await segments();
    const joined = value(await join(before[0]!, before[1]!));
    expect(joined.segments).toMatchObject([
      {
        id: first!.id,
        targetText: 'One. Two.',
        status: 'draft',
        sourceText: `${first!.sourceText} ${second!.sourceText}`,
      },
    ]);
    expect(joined.removed).toEqual([second!.id]);
    const undone = value(await undo(joined.changeId));
    const without = (all: readonly SegmentView[]) => all.map(({ version: _, updatedAt: __, ...rest }) => rest);
    expect(without(await segments())).toEqual(without(before));
    const history = await deps().segments.history(projectId, second!.id);
    expect(history.map(({ targetText }) => targetText)).toEqual(['Two.', 'Two.']);
    value(await undo(undone.changeId));
    expect((await sources())[0]).toBe(`${first!.sourceText} ${second!.sourceText}`);
    expect(await undo(joined.changeId)).toMatchObject({ ok: false, error: { code: 'staleEdit' } });
  });

  test('tells the neighbours’ units who stands beside them, keeps what was confirmed, and gives it back on undo', async () => {
    const { segments, split, undo, write, units } = await bring();
    for (const [i, text] of ['One.', 'Two.', 'Three.'].entries()) await write((await segments())[i]!, text);
    const before = await units();
    const [first, second, third] = await segments();
    const change = value(await split(second!, 'وقال الناطق'.length, 0));
    const [head, tail] = change.segments;
    const unit = async (source: string) => (await units()).find((each) => each.source === source);
    expect(await unit(first!.sourceText)).toMatchObject({ next: fingerprint(head!.sourceText), isKept: true });
    expect(await unit(third!.sourceText)).toMatchObject({ previous: fingerprint(tail!.sourceText), isKept: true });
    expect(await unit(second!.sourceText)).toMatchObject({ isKept: false });
    value(await undo(change.changeId));
    expect(await units()).toEqual(before);
  });

  test('refuses across blocks, at the edge, on a stale version and on what is locked', async () => {
    const { projectId, segments, split, join, write } = await bring();
    const all = await segments();
    const code = (result: object) => (result as { error?: { code: string } }).error?.code;
    expect(code(await join(all[2]!, all[3]!))).toBe('otherBlock');
    expect(code(await join(all[0]!, all[2]!))).toBe('otherBlock');
    expect(code(await split(all[0]!, 0))).toBe('nothingToSplit');
    await write(all[0]!, 'Somebody else was here.');
    expect(code(await split(all[0]!, 14))).toBe('staleEdit');
    const lock = { projectId, segmentId: all[1]!.id, isLocked: true, actorId: ACTOR_ID };
    expect(await deps().segments.setLocked(lock)).toBe(true);
    expect(code(await join((await segments())[0]!, all[1]!))).toBe('segmentLocked');
    expect((await segments()).map(({ sourceText }) => sourceText)).toEqual(all.map(({ sourceText }) => sourceText));
  });

  test('a save on what was split is stale, and one on what was joined away finds nothing', async () => {
    const { projectId, segments, split, join } = await bring();
    const all = await segments();
    value(await split(all[0]!, 14));
    const save = (segment: SegmentView) =>
      saveSegment(deps(), owner, {
        projectId,
        segmentId: segment.id,
        version: segment.version,
        target: textContent('Mine'),
        status: 'draft',
        origin: { kind: 'typed' },
      });
    expect(value(await save(all[0]!))).toMatchObject({ kind: 'conflict', current: { targetText: '' } });
    const now = await segments();
    value(await join(now[1]!, now[2]!));
    expect(await save(now[2]!)).toMatchObject({ ok: false, error: { code: 'segmentNotFound' } });
  });

  test('an XLIFF 2 file is cut with its segments, and says where it may not', async () => {
    const { segments, split, undo, write, give } = await bring(FILE, 'xliff');
    const [first, second] = await segments();
    const before = await give('xliff-2.1');
    expect(await split(second!, 11)).toMatchObject({ ok: false, error: { code: 'resegmentRefused' } });
    const change = value(await split(first!, 'انتهت المعركة.'.length));
    await write((await segments())[0]!, 'The battle ended. ');
    const out = await give('xliff-2.1');
    expect(out).toContain('<target>The battle ended. </target>');
    expect(out.match(/<segment /gu)).toHaveLength(3);
    expect(await undo(change.changeId)).toMatchObject({ ok: false, error: { code: 'staleEdit' } });
    const now = await segments();
    expect(now.map(({ sourceText }) => sourceText)[0]).toBe('انتهت المعركة. ');
    expect(before).not.toBe(out);
  });

  test('an XLIFF 2 file has between its segments what stood there, when a join is undone', async () => {
    const file = FILE.replace(
      '<source>وصل الوفد. جلس الوزير.</source>',
      '<source>وصل الوفد.</source></segment><ignorable><source> </source></ignorable><segment id="c"><source>جلس الوزير.</source>',
    ).replace(' canResegment="no"', '');
    const { segments, join, undo, give } = await bring(file, 'xliff');
    const [, second, third] = await segments();
    const change = value(await join(second!, third!));
    expect(await give('xliff-2.1')).not.toContain('<ignorable>');
    value(await undo(change.changeId));
    expect(await give('xliff-2.1')).toContain('<ignorable><source> </source></ignorable>');
    expect((await segments()).slice(1).map(({ source }) => source)).toEqual([second!.source, third!.source]);
  });

  test('an XLIFF 2 file that was cut and joined again has its segments back', async () => {
    const { segments, split, undo, give } = await bring(FILE, 'xliff');
    const [first] = await segments();
    const change = value(await split(first!, 14));
    value(await undo(change.changeId));
    expect((await give('xliff-2.1')).match(/<segment /gu)).toHaveLength(2);
    expect((await segments())[0]).toMatchObject({ source: first!.source });
  });
});
