import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { addEntry, reviewEntry, setEntryDeleted } from './edit-entry';
import { browseGlossary, createGlossary } from './manage-glossary';
import { reviewMany, undoMany } from './review-many';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

onEveryDatabase('many entries at once', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function glossaryOf(count: number) {
    const { glossaryId } = value(
      await createGlossary(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    const ids: string[] = [];
    for (let i = 0; i < count; i++) {
      const terms = [
        { lang: 'ar', text: `القذافي ${i}`, status: 'preferred' as const },
        { lang: 'en', text: `Gaddafi ${i}`, status: 'preferred' as const },
      ];
      const entry = { class: 'person' as const, domain: i % 2 ? 'odd' : 'even', terms };
      ids.push(value(await addEntry(deps(), owner, { glossaryId, entry })).entryId);
    }
    return { glossaryId, ids };
  }
  const states = async (glossaryId: string) => {
    const { entries } = value(await browseGlossary(deps(), owner, { glossaryId, filter: {}, cursor: null }));
    return entries.items.map(({ entry }) => entry.review).toReversed();
  };

  test('those chosen move with their history, and come back as one, but for what was changed since', async () => {
    const { glossaryId, ids } = await glossaryOf(4);
    const batchId = outside.newId();
    const of = { entryIds: ids.slice(0, 3) };
    const moved = value(await reviewMany(deps(), owner, { glossaryId, of, review: 'inReview', reason: 'r', batchId }));
    expect(moved).toEqual({ batchId, changed: 3 });
    expect(await states(glossaryId)).toEqual(['inReview', 'inReview', 'inReview', 'approved']);
    const [last] = await deps().glossaries.history(glossaryId, ids[0]!);
    expect(last).toMatchObject({ version: 1, review: 'inReview', reason: 'r', snapshot: { review: 'inReview' } });
    value(
      await reviewEntry(deps(), owner, { glossaryId, entryId: ids[1]!, version: 1, review: 'rejected', reason: '' }),
    );
    expect(value(await undoMany(deps(), owner, { glossaryId, batchId }))).toEqual({ batchId, changed: 2 });
    expect(await states(glossaryId)).toEqual(['approved', 'rejected', 'approved', 'approved']);
    expect(value(await undoMany(deps(), owner, { glossaryId, batchId })).changed).toBe(0);
  });

  test('all that a filter lets through move, over pages, and nothing else; domains are listed', async () => {
    const { glossaryId, ids } = await glossaryOf(6);
    await setEntryDeleted(deps(), owner, { glossaryId, entryId: ids[0]!, version: 0, isDeleted: true });
    const of = { filter: { domain: 'even', text: 'للقذافي' } };
    const batchId = outside.newId();
    expect(
      value(await reviewMany(deps(), owner, { glossaryId, of, review: 'proposed', reason: '', batchId })).changed,
    ).toBe(2);
    expect(await states(glossaryId)).toEqual(['approved', 'proposed', 'approved', 'proposed', 'approved']);
    expect(await deps().glossaries.domains(glossaryId)).toEqual(['even', 'odd']);
  });
});
