import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID, unit } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { createAlignment } from '../alignment/create-alignment';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';

import { createMemory } from '../memory/manage-memory';
import { createProject } from '../project/create-project';
import { saveSegment } from '../segment/save-segment';
import { createGlossary } from './manage-glossary';
import { mineTerms } from './mine-terms';
import type { MiningSource } from './mining-pairs';
import { decideTerm, reviewQueue } from './review-terms';
import { miningParts } from './start-mining';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const LINES = [
  ['قال خليفة حفتر إن القوات وصلت إلى بنغازي', 'Khalifa Haftar said the forces had reached Benghazi'],
  ['التقى الوزير خليفة حفتر في بنغازي', 'The minister met Khalifa Haftar in Benghazi'],
  ['غادر خليفة حفتر المدينة أمس', 'The general Khalifa Haftar left the city yesterday'],
  ['أعلن مصطفى الكاظمي موقفه في بغداد', 'Mustafa al-Kadhimi declared his position in Baghdad'],
] as const;
const quiet = { report: async () => {}, isCancelled: async () => false };

onEveryDatabase('mining of terms', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const pair = () => ({ name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });

  test('names of a memory come into the queue with their sentences, once, and stay away when rejected', async () => {
    const { glossaryId } = value(await createGlossary(deps(), owner, pair()));
    const { memoryId } = value(await createMemory(deps(), owner, pair()));
    const units = LINES.map(([arabic, english]) => unit(arabic, english));
    await deps().memories.insert(memoryId, units, { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID });
    const input = { glossaryId, source: { kind: 'memory' as const, id: memoryId } };
    const first = value(await mineTerms(deps(), owner, input, quiet));
    expect(first).toMatchObject({ pairs: LINES.length, leftOut: 0, known: 0 });
    const queue = async () =>
      value(await reviewQueue(deps(), owner, { glossaryId, filter: { queue: 'open' }, cursor: null }));
    const haftar = (await queue()).items.find(({ entry }) => entry.terms.some(({ text }) => text.includes('Haftar')))!;
    expect(haftar.entry).toMatchObject({ class: 'person', review: 'proposed' });
    const { count, sentences, renderings } = haftar.evidence!;
    expect(renderings).toEqual([{ text: 'Khalifa Haftar', count: 3 }]);
    expect(count).toBe(3);
    const { source, sourceSpan, target, targetSpan } = sentences[0]!;
    expect(source.slice(sourceSpan!.start, sourceSpan!.end)).toBe(haftar.entry.terms[0]!.text);
    expect(target.slice(targetSpan!.start, targetSpan!.end)).toBe(haftar.entry.terms[1]!.text);

    const again = value(await mineTerms(deps(), owner, input, quiet));
    expect(again).toMatchObject({ added: 0, renewed: first.added });
    const rejection = { glossaryId, entryId: haftar.entry.id, version: 0, review: 'rejected' as const, reason: '' };
    value(await decideTerm(deps(), owner, rejection));
    expect(value(await mineTerms(deps(), owner, input, quiet))).toMatchObject({ added: 0, leftOut: 1 });
  });

  test('a cancelled search proposes nothing', async () => {
    const { glossaryId } = value(await createGlossary(deps(), owner, pair()));
    const { memoryId } = value(await createMemory(deps(), owner, pair()));
    const input = { glossaryId, source: { kind: 'memory' as const, id: memoryId } };
    const stopped = await mineTerms(deps(), owner, input, { ...quiet, isCancelled: async () => true });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('names of an alignment, of a document, and of their project, where a pair that stands in both counts once', async () => {
    const { glossaryId } = value(await createGlossary(deps(), owner, pair()));
    const { projectId } = value(await createProject(deps(), owner, pair()));
    const text = (content: string) => ({ kind: 'file', source: { text: content, format: 'plain' } }) as const;
    const lines = (side: 0 | 1): string => LINES.map((line) => `${line[side]}.`).join('\n\n');
    const created = value(
      await createAlignment(deps(), owner, {
        ...{ projectId, name: 'الأخبار', source: text(lines(0)), target: text(lines(1)), whenReversed: 'ask' as const },
      }),
    );
    if (created.kind !== 'created') throw new Error(created.kind);
    const { documentId } = value(
      await importDocument(deps(), owner, {
        ...{ projectId, name: 'مقال', encoding: 'utf-8', format: 'plain' as const, text: `${LINES[0][0]}.` },
      }),
    );
    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    value(
      await saveSegment(deps(), owner, {
        ...{ projectId, segmentId: segments[0]!.id, version: segments[0]!.version, status: 'draft' as const },
        target: textContent(`${LINES[0][1]}.`),
        origin: { kind: 'typed' },
      }),
    );
    const mined = async (source: MiningSource) =>
      value(await mineTerms(deps(), owner, { glossaryId, source }, quiet)).pairs;
    expect(await mined({ kind: 'alignment', projectId, id: created.alignmentId })).toBe(LINES.length);
    expect(await mined({ kind: 'document', projectId, id: documentId })).toBe(1);
    expect(await mined({ kind: 'project', id: projectId })).toBe(LINES.length);
    expect(await mined({ kind: 'document', projectId, id: outside.newId() })).toBe(0);
    const queue = value(
      await reviewQueue(deps(), owner, { glossaryId, filter: { queue: 'open' }, cursor: null }),
    ).items.flatMap(({ entry }) => entry.terms.map((term) => term.text));
    expect(queue).toContain('Khalifa Haftar');
    expect(value(await miningParts(deps(), owner, projectId))).toEqual({
      documents: [{ id: documentId, name: 'مقال' }],
      alignments: [{ id: created.alignmentId, name: 'الأخبار' }],
    });
  });
});
