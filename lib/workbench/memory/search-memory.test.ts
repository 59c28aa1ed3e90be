import { describe, expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID, unit } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { ConcordanceFinder } from '../concordance/concordance';
import { indexMemory } from './index-memory';
import { createMemory } from './manage-memory';
import { type SearchHit, type SearchMemoryInput, searchMemory } from './search-memory';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

const PAIRS = [
  ['زار الوزير تونس أمس، ثم عاد الوزير.', 'The minister visited Tunis yesterday, then the minister returned.'],
  ['التقى بالوزير في مكتبه', 'He met the minister in his office'],
  ['أُغلق الجسر', 'The bridge was closed'],
  ['افتتح الجسرَ وزيرُ النقل', 'The transport minister opened the bridge'],
] as const;

onEveryDatabase('searchMemory', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const newMemory = async () => {
    const made = await createMemory(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    const units = PAIRS.map(([source, target]) => unit(source, target));
    const options = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;
    await deps().memories.insert(made.value.memoryId, units, options);
    return made.value.memoryId;
  };
  const search = async (memoryId: string, part: Partial<SearchMemoryInput>, parts = deps()) => {
    const input = { memoryId, text: '', sides: ['source', 'target'], by: 'exact', limit: 100, ...part } as const;
    const result = await searchMemory(parts, owner, input);
    if (!result.ok) return { hits: [], end: result.error };
    const hits: SearchHit[] = [];
    for (;;) {
      const { value, done } = await result.value.next();
      if (done) return { hits, end: value };
      hits.push(value);
    }
  };
  /** Which pairs, and what was found there. */
  const found = ({ hits }: { readonly hits: readonly SearchHit[] }) =>
    hits
      .map(({ source, target, spans }) => [
        PAIRS.findIndex(([known]) => known === source),
        ...spans.source.map(({ start, end }) => source.slice(start, end)),
        ...spans.target.map(({ start, end }) => target.slice(start, end)),
      ])
      .sort((a, b) => Number(a[0]) - Number(b[0]));

  test('finds words, forms, phrases and patterns on the sides asked for, every occurrence', async () => {
    const memory = await newMemory();
    const ask = async (text: string, part: Partial<SearchMemoryInput> = {}) =>
      found(await search(memory, { text, ...part }));
    expect(await ask('الوزير')).toEqual([[0, 'الوزير', 'الوزير']]);
    expect(await ask('وزير', { by: 'forms' })).toEqual([
      [0, 'الوزير', 'الوزير'],
      [1, 'بالوزير'],
      [3, 'وزيرُ'],
    ]);
    expect(await ask('"the minister"', { sides: ['target'] })).toEqual([
      [0, 'The minister', 'the minister'],
      [1, 'the minister'],
    ]);
    expect(await ask('"the minister"', { sides: ['source'] })).toEqual([]);
    expect(await ask('clos*')).toEqual([[2, 'closed']]);
    expect(await ask('minist(er)? (in|open)', { by: 'regex' })).toEqual([
      [1, 'minister in'],
      [3, 'minister open'],
    ]);
    expect(await ask('الوزير|yesterday', { by: 'regex' })).toEqual([
      [0, 'الوزير', 'الوزير', 'yesterday'],
      [1, 'الوزير'],
    ]);
    expect(await ask('x*', { by: 'regex' })).toEqual([]);
    expect((await search(memory, { text: 'minister', limit: 2 })).hits).toHaveLength(2);
    expect((await search(memory, { text: 'minister', by: 'regex', limit: 2 })).hits).toHaveLength(2);
  });

  test('leaves words to the matcher where it knows the memory, and reads the memory where its answer is cut short', async () => {
    const memoryId = await newMemory();
    const index = await indexMemory(deps(), memoryId);
    const asks: number[] = [];
    const ask = async (part: Partial<SearchMemoryInput>, isCut = false) => {
      let reads = 0;
      const { memories } = deps();
      const changes: typeof memories.changes = (id, after) => {
        reads++;
        return memories.changes(id, after);
      };
      const concordance: ConcordanceFinder['concordance'] = async ({ query, langs, ...page }) => {
        asks.push(page.limit);
        const found = index.concordance(query, langs, page);
        return isCut ? { total: 5000, hits: found.hits.slice(0, 1) } : found;
      };
      const parts = { ...deps(), memories: { ...memories, changes }, concordance: { concordance } };
      return { hits: found(await search(memoryId, { text: 'minister', ...part }, parts)), reads };
    };
    const all = found(await search(memoryId, { text: 'minister' }));
    expect(await ask({})).toEqual({ hits: all, reads: 0 });
    expect(await ask({ limit: Number.POSITIVE_INFINITY })).toEqual({ hits: all, reads: 0 });
    expect(await ask({ limit: Number.POSITIVE_INFINITY }, true)).toEqual({ hits: all, reads: 1 });
    expect(Math.max(...asks)).toBeLessThan(5000);
  });

  test('stops a regular expression that explodes, and gives what it had found', async () => {
    const memory = await newMemory();
    const started = performance.now();
    const { end } = await search(memory, { text: '^(\\p{L}+\\s?)+!$', by: 'regex', sides: ['target'] });
    expect(end).toEqual({ code: 'patternTooSlow', params: { seconds: 2 } });
    expect(performance.now() - started).toBeLessThan(6000);
  });

  test('says what cannot be searched for', async () => {
    const memory = await newMemory();
    expect((await search(memory, { text: ' " ' })).end).toEqual({ code: 'nothingToSearch' });
    expect((await search(memory, { text: '(', by: 'regex' })).end).toEqual({ code: 'patternInvalid' });
    expect((await search(outside.newId(), { text: 'a' })).end).toEqual({ code: 'memoryNotFound' });
  });
});

describe('boundedPattern', () => {
  test('answers nothing more after its time', async () => {
    const pattern = outside.pattern('(a+)+$', 100)!;
    expect(await pattern.find(['aa', 'b'])).toEqual([[{ start: 0, end: 2 }], []]);
    expect(await pattern.find([`${'a'.repeat(50)}b`])).toBeNull();
    expect(await pattern.find(['a'])).toBeNull();
    await pattern.close();
  });
});
