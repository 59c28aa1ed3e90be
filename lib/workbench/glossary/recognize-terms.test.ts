import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { addEntry, reviewEntry, saveEntry, setEntryDeleted } from './edit-entry';
import { createGlossary } from './manage-glossary';
import { compileGlossaries, recognizeTerms } from './recognize-terms';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

onEveryDatabase('compiled glossaries', ({ client }) => {
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  test('are kept up with what is added, changed, rejected and deleted, and read whole only once', async () => {
    const deps = databaseDeps(client(), outside);
    const asked: (number | 'all')[] = [];
    const watched: Pick<Deps, 'glossaries'> = {
      glossaries: {
        ...deps.glossaries,
        entriesFor: (glossaryIds, entryIds) => {
          asked.push(entryIds?.length ?? 'all');
          return deps.glossaries.entriesFor(glossaryIds, entryIds);
        },
      },
    };
    const { glossaryId } = value(
      await createGlossary(deps, owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    const found = async (text: string): Promise<readonly string[]> =>
      recognizeTerms(await compileGlossaries(watched, [glossaryId]), text, 'ar', 'en').map(({ core }) => core);
    const entryOf = (arabic: string, english: string) => ({
      class: 'person' as const,
      terms: [
        { lang: 'ar', text: arabic, status: 'preferred' as const },
        { lang: 'en', text: english, status: 'preferred' as const },
      ],
    });
    const add = async (arabic: string, english: string) =>
      value(await addEntry(deps, owner, { glossaryId, entry: entryOf(arabic, english) })).entryId;

    const haftar = await add('حفتر', 'Haftar');
    expect(await found('قوات حفتر وترامب')).toEqual(['حفتر']);
    const trump = await add('ترامب', 'Trump');
    expect(await found('قوات حفتر وترامب')).toEqual(['حفتر', 'ترامب']);
    value(
      await saveEntry(deps, owner, {
        glossaryId,
        entryId: haftar,
        version: 0,
        entry: entryOf('خليفة حفتر', 'Khalifa Haftar'),
      }),
    );
    expect(await found('قوات حفتر وترامب وخليفة حفتر')).toEqual(['ترامب', 'خليفة حفتر']);
    value(await reviewEntry(deps, owner, { glossaryId, entryId: trump, version: 0, review: 'rejected' }));
    expect(await found('قوات حفتر وترامب')).toEqual([]);
    value(await setEntryDeleted(deps, owner, { glossaryId, entryId: haftar, version: 1, isDeleted: true }));
    expect(await found('خليفة حفتر')).toEqual([]);
    value(await setEntryDeleted(deps, owner, { glossaryId, entryId: haftar, version: 2, isDeleted: false }));
    expect(await found('خليفة حفتر')).toEqual(['خليفة حفتر']);
    expect(asked).toEqual(['all', 1, 1, 1]);
  });

  test('asked for by several at once are compiled once', async () => {
    const deps = databaseDeps(client(), outside);
    const { glossaryId } = value(
      await createGlossary(deps, owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    let read = 0;
    const glossaries: Deps['glossaries'] = {
      ...deps.glossaries,
      entriesFor: (...asked) => {
        read += 1;
        return deps.glossaries.entriesFor(...asked);
      },
    };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => compileGlossaries({ glossaries }, [glossaryId])));
    expect(others).toEqual([first, first]);
    expect(read).toBe(1);
  });
});
