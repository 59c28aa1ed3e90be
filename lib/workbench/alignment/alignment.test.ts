import { expect, test } from 'vitest';
import type { Operation } from '../../align/operations';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { undoImport } from '../exchange/undo-import';
import { browseMemory } from '../memory/manage-memory';
import type { AlignmentKey } from '../ports/alignments';
import type { StoredUnit } from '../ports/memories';
import { createProject } from '../project/create-project';
import { commitAlignment } from './commit-alignment';
import { createAlignment } from './create-alignment';
import { openAlignment } from './manage-alignment';
import { operateAlignment, realignAlignment, stepAlignment } from './operate-alignment';
import { proposeAlignmentNames } from './propose-names';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARABIC = `افتتاح الجسر الجديد

افتتح الوزير أمس جسرا طوله 1250 مترا فوق النهر. وقال إن العمل فيه استغرق 3 سنوات. وشكر العمال جميعا.

يعبر الجسر كل يوم 40 ألف شخص.`;
const ENGLISH = `The new bridge opens

Yesterday the minister opened a bridge 1250 metres long over the river. He said that the work had taken 3 years, and he thanked all workers.

Some 40 thousand people cross the bridge every day.`;

onEveryDatabase('an aligner at work', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const project = async () =>
    value(await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }));
  const text = (content: string) => ({ kind: 'file', source: { text: content, format: 'plain' } }) as const;
  const bring = async (): Promise<AlignmentKey> => {
    const { projectId } = await project();
    const input = {
      projectId,
      name: 'الجسر',
      source: text(ARABIC),
      target: text(ENGLISH),
      whenReversed: 'ask',
    } as const;
    const outcome = value(await createAlignment(deps(), owner, input));
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    return { projectId, alignmentId: outcome.alignmentId };
  };
  const opened = async (key: AlignmentKey) => value(await openAlignment(deps(), owner, key));
  const perform = async (key: AlignmentKey, operation: Operation) => {
    const { alignment } = await opened(key);
    return operateAlignment(deps(), owner, { ...key, version: alignment.version, operation });
  };
  const commit = async (key: AlignmentKey, part: { least?: number | null; isDry?: boolean } = {}) => {
    const { alignment, memories } = await opened(key);
    const memoryId = memories.find(({ isWritten }) => isWritten)!.memory.id;
    const input = { ...key, version: alignment.version, memoryId, least: null, isDry: false, ...part };
    return { memoryId, ...value(await commitAlignment(deps(), owner, input)) };
  };
  const units = async (memoryId: string) =>
    value(await browseMemory(deps(), owner, { memoryId, filter: {}, cursor: null })).units.items;

  test('cuts two texts into segments and links them', async () => {
    const { state } = await opened(await bring());
    expect(state.source.map(({ role }) => role)[0]).toBe('headline');
    expect(state.beads.map(({ source, target }) => [source, target])).toEqual([
      [1, 1],
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
  });

  test('notices that the sides are in each other’s language, and exchanges them when asked', async () => {
    const { projectId } = await project();
    const input = { projectId, name: 'الجسر', source: text(ENGLISH), target: text(ARABIC) };
    expect(value(await createAlignment(deps(), owner, { ...input, whenReversed: 'ask' }))).toEqual({
      kind: 'reversed',
    });
    const outcome = value(await createAlignment(deps(), owner, { ...input, whenReversed: 'swap' }));
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    const { state } = await opened({ projectId, alignmentId: outcome.alignmentId });
    expect(state.source[0]!.text).toBe('افتتاح الجسر الجديد');
  });

  test('keeps in mind that layout says nothing', async () => {
    const { projectId } = await project();
    const input = {
      projectId,
      name: 'الجسر',
      source: text(ARABIC),
      target: text(ENGLISH),
      whenReversed: 'keep',
    } as const;
    const outcome = value(await createAlignment(deps(), owner, { ...input, ignoresStructure: true }));
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    const stored = await deps().alignments.get({ projectId, alignmentId: outcome.alignmentId });
    expect(stored?.ignoresStructure).toBe(true);
    expect(stored?.state.source[0]).toMatchObject({ role: 'headline', block: 0 });
  });

  test('takes documents of the project', async () => {
    const { projectId } = await project();
    const document = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain', text: ARABIC } as const;
    const { documentId } = value(await importDocument(deps(), owner, document));
    const input = { projectId, name: 'x', source: { kind: 'document', documentId }, target: text(ENGLISH) } as const;
    const outcome = value(await createAlignment(deps(), owner, { ...input, whenReversed: 'ask' }));
    expect(outcome.kind).toBe('created');
    const missing = { ...input, source: { kind: 'document', documentId: outside.newId() } } as const;
    expect(await createAlignment(deps(), owner, { ...missing, whenReversed: 'ask' })).toMatchObject({
      error: { code: 'documentNotFound' },
    });
  });

  test('refuses what another has changed in between, and what cannot be done', async () => {
    const key = await bring();
    value(await perform(key, { kind: 'lock', at: 0, isLocked: true }));
    const stale = { ...key, version: 0, operation: { kind: 'lock', at: 1, isLocked: true } } as const;
    expect(await operateAlignment(deps(), owner, stale)).toMatchObject({ error: { code: 'staleEdit' } });
    expect(await perform(key, { kind: 'link', at: 0, count: 2 })).toMatchObject({
      error: { code: 'alignmentRefused' },
    });
    const half = { kind: 'editText', side: 'source', sentence: 0, text: 'a\0b' } as const;
    expect(await perform(key, half)).toMatchObject({ error: { code: 'untranslatableCharacters' } });
  });

  test('realigns between what is locked or confirmed, as one step that can be taken back', async () => {
    const key = await bring();
    const good = (await opened(key)).state;
    value(await perform(key, { kind: 'setState', at: 0, state: 'confirmed' }));
    value(await perform(key, { kind: 'shift', side: 'target', at: 1, direction: 'down' }));
    const spoilt = await opened(key);
    value(await realignAlignment(deps(), owner, { ...key, version: spoilt.alignment.version }));
    const mended = (await opened(key)).state;
    expect(mended.beads.map(({ source, target }) => [source, target])).toEqual(
      good.beads.map(({ source, target }) => [source, target]),
    );
    expect(mended.beads[0]!.state).toBe('confirmed');
    const { version } = (await opened(key)).alignment;
    value(await stepAlignment(deps(), owner, { ...key, version, direction: 'undo' }));
    expect((await opened(key)).state).toEqual(spoilt.state);
  });

  test('commits what is confirmed and, when asked, what is sure; says before what it would do', async () => {
    const key = await bring();
    value(await perform(key, { kind: 'setState', at: 1, state: 'confirmed' }));
    const dry = await commit(key, { isDry: true });
    expect(dry.commit).toMatchObject({ added: 1, updated: 0, unchanged: 0 });
    expect(await units(dry.memoryId)).toEqual([]);
    const { memoryId } = await commit(key);
    expect((await units(memoryId)).map(({ status, provenance }) => [status, provenance])).toEqual([
      ['translated', 'الجسر'],
    ]);
    const all = await commit(key, { least: 0 });
    expect(all.commit).toMatchObject({ added: 3, unchanged: 1 });
    expect((await units(memoryId)).filter(({ status }) => status === 'aligned')).toHaveLength(3);
    expect((await commit(key, { least: 0 })).commit).toMatchObject({ added: 0, updated: 0, removed: 0, unchanged: 4 });
  });

  test('lets a correction change the unit that was committed, and a rejection take it away', async () => {
    const key = await bring();
    const { memoryId } = await commit(key, { least: 0 });
    const [before] = (await units(memoryId)).filter(({ targetText }) => targetText.startsWith('Some 40'));
    const { target } = (await opened(key)).state;
    const sentence = target.length - 1;
    value(await perform(key, { kind: 'editText', side: 'target', sentence, text: 'Some 40 thousand cross it daily.' }));
    const mended = (await units(memoryId)).find(({ id }) => id === before!.id);
    expect(mended?.targetText).toBe('Some 40 thousand cross it daily.');
    const { alignment } = await opened(key);
    value(await stepAlignment(deps(), owner, { ...key, version: alignment.version, direction: 'undo' }));
    expect((await units(memoryId)).find(({ id }) => id === before!.id)?.targetText).toBe(before!.targetText);
    value(await perform(key, { kind: 'setState', at: 0, state: 'rejected' }));
    expect((await commit(key)).commit).toMatchObject({ removed: 1, unchanged: 3 });
    expect(await units(memoryId)).toHaveLength(3);
  });

  test('gives a merged pair one unit and takes the other away at the next commit', async () => {
    const key = await bring();
    const { memoryId } = await commit(key, { least: 0 });
    value(await perform(key, { kind: 'link', at: 1, count: 2 }));
    expect((await commit(key, { least: 0 })).commit).toMatchObject({ added: 0, removed: 1, unchanged: 3 });
    expect(await units(memoryId)).toHaveLength(3);
  });

  test('does not write a pair twice and shows other translations of the same source', async () => {
    const first = await bring();
    const { memoryId } = await commit(first, { least: 0 });
    const { projectId } = first;
    const other = ENGLISH.replace('The new bridge opens', 'A new bridge is opened');
    const input = {
      projectId,
      name: 'again',
      source: text(ARABIC),
      target: text(other),
      whenReversed: 'keep',
    } as const;
    const outcome = value(await createAlignment(deps(), owner, input));
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    const { commit: view } = await commit({ projectId, alignmentId: outcome.alignmentId }, { least: 0 });
    expect(view).toMatchObject({ added: 1, unchanged: 3, conflictCount: 1 });
    expect(view.conflicts).toEqual([
      { source: 'افتتاح الجسر الجديد', target: 'A new bridge is opened', known: 'The new bridge opens' },
    ]);
    expect(await units(memoryId)).toHaveLength(5);
  });

  test('shows what it would do by example, and says where the translation was published', async () => {
    const key = await bring();
    const { alignment, memories } = await opened(key);
    const memoryId = memories.find(({ isWritten }) => isWritten)!.memory.id;
    const published = { outlet: 'الجزيرة', date: '2020-06-03', url: 'https://example.org/a' };
    const input = { ...key, version: alignment.version, memoryId, least: 0, published };
    const dry = value(await commitAlignment(deps(), owner, { ...input, isDry: true }));
    expect(dry.commit.examples.added[0]).toEqual({ source: 'افتتاح الجسر الجديد', target: 'The new bridge opens' });
    value(await commitAlignment(deps(), owner, { ...input, isDry: false }));
    value(await perform(key, { kind: 'editText', side: 'target', sentence: 0, text: 'A new bridge' }));
    const stored: StoredUnit[] = [];
    for await (const unit of deps().memories.units(memoryId)) stored.push(unit);
    const corrected = stored.find(({ targetText }) => targetText === 'A new bridge');
    expect(corrected?.provenance).toEqual({ document: 'الجسر', ...published });
    const again = { ...input, version: (await opened(key)).alignment.version, isDry: true };
    expect(value(await commitAlignment(deps(), owner, again)).commit).toMatchObject({ added: 0, unchanged: 4 });
  });

  test('proposes the names of confirmed links to the glossary of the project, with their sentences', async () => {
    const { projectId } = await project();
    const name = ['خليفة حفتر', 'Khalifa Haftar'] as const;
    const lines = [
      ['التقى الرئيس %s أمس في المدينة.', 'President %s was met in the city yesterday.'],
      ['وقال %s إن العمل مستمر.', 'The work goes on, said %s.'],
      ['وشكر الوزير %s على الزيارة.', 'The minister thanked %s for the visit.'],
    ] as const;
    const side = (n: 0 | 1) => text(lines.map((line) => line[n].replace('%s', name[n])).join('\n\n'));
    const made = value(
      await createAlignment(deps(), owner, {
        projectId,
        name: 'أسماء',
        source: side(0),
        target: side(1),
        whenReversed: 'keep',
      }),
    );
    if (made.kind !== 'created') throw new Error(made.kind);
    const key = { projectId, alignmentId: made.alignmentId };
    expect(value(await proposeAlignmentNames(deps(), owner, key))).toMatchObject({ kind: 'proposed', added: 0 });
    value(await perform(key, { kind: 'confirmAbove', confidence: 0 }));
    const outcome = value(await proposeAlignmentNames(deps(), owner, key));
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
    expect(outcome.added).toBeGreaterThan(0);
    const again = value(await proposeAlignmentNames(deps(), owner, key));
    expect(again).toMatchObject({ added: 0, renewed: outcome.added });
    expect((await opened(key)).glossary).toBe(outcome.glossary);
  });

  test('can be taken back in the memory like an import, and committed again', async () => {
    const key = await bring();
    const { memoryId } = await commit(key, { least: 0 });
    const page = value(await browseMemory(deps(), owner, { memoryId, filter: {}, cursor: null }));
    expect(page.imports.map(({ fileName }) => fileName)).toEqual(['الجسر']);
    value(await undoImport(deps(), owner, page.imports[0]!.id));
    expect(await units(memoryId)).toEqual([]);
    expect((await commit(key, { least: 0 })).commit).toMatchObject({ added: 4 });
    expect(await units(memoryId)).toHaveLength(4);
  });
});
