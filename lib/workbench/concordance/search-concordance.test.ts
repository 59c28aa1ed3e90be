import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID, unit } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { wordModels } from '../../io/word-models';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { indexMemory } from '../memory/index-memory';
import { learnWords } from '../memory/learn-words';
import { findFragments } from '../segment/find-fragments';
import type { FragmentAsk } from './concordance';
import { type ConcordanceInput, searchConcordance } from './search-concordance';

const actor: Actor = { userId: ACTOR_ID, name: '', role: 'translator' };
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const CITIES = [
  ['القاهرة', 'Cairo'],
  ['تونس', 'Tunis'],
  ['بغداد', 'Baghdad'],
  ['دمشق', 'Damascus'],
] as const;
const VERBS = [
  ['زار', 'visited'],
  ['غادر', 'left'],
  ['أحب', 'loved'],
] as const;
const PAIRS = CITIES.flatMap(([ar, en], c) =>
  VERBS.flatMap(([verb, past], v) => [
    [`${verb} الوزير ${ar}.`, `The minister ${past} ${en}.`],
    [`${verb} التاجر ${ar} مرة ${c + 2}${v}.`, `The merchant ${past} ${en} ${c + 2}${v} times.`],
  ]),
);

onEveryDatabase('concordance', ({ client }) => {
  const house = async (): Promise<{ deps: Deps; memoryId: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'q-words-'));
    folders.push(folder);
    const none = { concordance: async () => null };
    const deps = { ...databaseDeps(client(), outside), concordance: none, wordModels: wordModels(() => folder) };
    const memoryId = outside.newId();
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    await deps.memories.create({ id: memoryId, name: memoryId, note: '', isSample: false, ...languages });
    const units = PAIRS.map(([sourceText, targetText]) => unit(sourceText!, targetText!));
    const options = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;
    await deps.memories.insert(memoryId, units, options);
    return { deps, memoryId };
  };
  const search = async (deps: Deps, memoryId: string, part: Partial<ConcordanceInput>) => {
    const input = { memoryId, text: '', by: 'forms', lang: null, order: 'length', offset: 0, ...part } as const;
    const result = await searchConcordance(deps, actor, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const lit = ({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join('|');
  const progress = { report: async () => undefined, isCancelled: async () => false };

  test('says where words stand and, once they are learned, what renders them', async () => {
    const { deps, memoryId } = await house();
    const before = await search(deps, memoryId, { text: 'بالقاهرة' });
    expect(before).toMatchObject({ total: 6, isTaught: false, isPartial: false, renderings: [] });
    expect(before.lines.map(({ found }) => lit(found))).toEqual(Array(6).fill('القاهرة'));

    const learned = await learnWords(deps, actor, memoryId, progress);
    expect(learned).toMatchObject({ ok: true, value: { units: PAIRS.length } });
    const after = await search(deps, memoryId, { text: 'بالقاهرة' });
    for (const { other } of after.lines) expect(lit(other)).toContain('Cairo');
    expect(after.renderings[0]).toMatchObject({ text: 'Cairo', lang: 'en' });
    expect(after.renderings.reduce((sum, { count }) => sum + count, 0)).toBe(after.counted);
    const english = await search(deps, memoryId, { text: '"minister visited"', lang: 'en' });
    expect(english.total).toBe(4);
    expect(lit(english.lines[0]!.other)).toContain('الوزير');
  });

  test('sorts by what stands before or after, in both languages', async () => {
    const { deps, memoryId } = await house();
    const after = await search(deps, memoryId, { text: 'الوزير', order: 'after' });
    const cities = after.lines.map(({ found }) => found.text.split(' ').at(-1)!);
    expect(cities).toEqual(cities.toSorted());
    const before = await search(deps, memoryId, { text: 'minister', order: 'before' });
    expect(before.total).toBe(12);
  });

  test('a regular expression finds its places, and one that explodes is stopped within two seconds', async () => {
    const { deps, memoryId } = await house();
    const found = await search(deps, memoryId, { text: '\\d\\d times', by: 'regex' });
    expect(found.total).toBe(12);
    expect(lit(found.lines[0]!.found)).toMatch(/^\d\d times$/u);
    const options = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;
    await deps.memories.insert(memoryId, [unit('a'.repeat(40), 'b')], options);
    const started = performance.now();
    const stopped = await search(deps, memoryId, { text: '^(a+)+$|^(a|aa)+!$', by: 'regex', lang: 'ar' });
    if (!stopped.isTimedOut) expect(stopped.total).toBeGreaterThan(0);
    const exploding = await search(deps, memoryId, { text: '^(a+)+!$', by: 'regex' });
    expect(exploding.isTimedOut).toBe(true);
    expect(performance.now() - started).toBeLessThan(6000);
  });

  test('nothing to search, no expression, no memory', async () => {
    const { deps, memoryId } = await house();
    const code = async (part: Partial<ConcordanceInput>) => {
      const input = { memoryId, text: '', by: 'forms', lang: null, order: 'length', offset: 0, ...part } as const;
      const result = await searchConcordance(deps, actor, input);
      return result.ok ? null : result.error.code;
    };
    expect(await code({ text: ' "" ' })).toBe('nothingToSearch');
    expect(await code({ text: '(', by: 'regex' })).toBe('patternInvalid');
    expect(await code({ text: 'x', memoryId: outside.newId() })).toBe('memoryNotFound');
    expect(await code({ text: '\ud800' })).toBeNull();
  });

  test('learning goes on from what was learned, and can be cancelled', async () => {
    const { deps, memoryId } = await house();
    const cancelled = await learnWords(deps, actor, memoryId, { ...progress, isCancelled: async () => true });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await deps.wordModels.of(memoryId)).toBeNull();
    await learnWords(deps, actor, memoryId, progress);
    const options = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;
    await deps.memories.insert(memoryId, [unit('زار الوزير بيروت.', 'The minister visited Beirut.')], options);
    await learnWords(deps, actor, memoryId, progress);
    expect((await deps.wordModels.of(memoryId))!.pairs).toBe(PAIRS.length + 1);
    const { lines } = await search(deps, memoryId, { text: 'بيروت' });
    expect(lit(lines[0]!.other)).toBe('Beirut');
  });

  test('stored phrases of a segment come with their renderings', async () => {
    const { deps, memoryId } = await house();
    await learnWords(deps, actor, memoryId, progress);
    const memory = (await deps.memories.get(memoryId))!;
    const index = await indexMemory(deps, memoryId);
    const fragments = { fragments: async (ask: FragmentAsk) => index.fragments(ask.text, ask.lang, ask.limit) };
    const attached = [{ memory, priority: 0, penalty: 0, isWritten: true }];
    const ask = {
      text: 'قيل إن التاجر وبغداد بعيدان، ثم زار التاجر بغداد وحده.',
      lang: 'ar',
      segmentId: outside.newId(),
    };
    const found = await findFragments({ ...deps, fragments }, attached, ask);
    expect(found.map(({ text }) => text)).toContain('زار التاجر بغداد');
    const [best] = found.filter(({ text }) => text === 'زار التاجر بغداد');
    expect(best!.renderings[0]!.text).toBe('The merchant visited Baghdad');
    expect(best!.example.target).toContain('Baghdad');
    const silent = { fragments: async () => null };
    expect(await findFragments({ ...deps, fragments: silent }, attached, ask)).toEqual([]);
  });

  test('what a segment itself stored is no phrase for it', async () => {
    const { deps, memoryId } = await house();
    const stored = 'استقبل القاضي وفدا من الصيادين صباحا';
    const ask = { text: `${stored} ونام`, lang: 'ar', segmentId: outside.newId() };
    const own = unit(stored, 'The judge received fishermen.', { segmentId: ask.segmentId });
    await deps.memories.insert(memoryId, [own], { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID });
    const memory = (await deps.memories.get(memoryId))!;
    const index = await indexMemory(deps, memoryId);
    const fragments = { fragments: async (of: FragmentAsk) => index.fragments(of.text, of.lang, of.limit) };
    const attached = [{ memory, priority: 0, penalty: 0, isWritten: true }];
    const texts = async (segmentId: string) =>
      (await findFragments({ ...deps, fragments }, attached, { ...ask, segmentId })).map(({ text }) => text);
    expect(await texts(outside.newId())).toEqual([stored]);
    expect(await texts(ask.segmentId)).toEqual([]);
  });
});
