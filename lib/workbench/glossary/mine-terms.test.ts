import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID, unit } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { createMemory } from '../memory/manage-memory';
import { createGlossary } from './manage-glossary';
import { mineTerms } from './mine-terms';
import { decideTerm, reviewQueue } from './review-terms';

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
});
