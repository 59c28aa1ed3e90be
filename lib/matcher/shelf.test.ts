import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { memoryStore } from '../db/memory-store';
import { onEveryDatabase } from '../db/testing/databases';
import { ACTOR_ID, unit } from '../db/testing/samples.testkit';
import { newId } from '../io/clock';
import { matcherClient } from '../io/matcher-client';
import { fingerprint } from '../text/fingerprint';
import { Scorer } from '../tm/scorer';
import { segment, similar } from '../tm/tm.testkit';
import type { FinderQuery, Found, MatchFinder } from '../workbench/memory/finder';
import { finderOf, sqlFinder } from '../workbench/memory/match-finder';
import type { MemoryStore, StoredUnit } from '../workbench/ports/memories';
import { rankCandidates } from '../workbench/segment/rank-candidates';
import { type MemoryMatcher, serveMatcher } from './serve';
import { Shelf } from './shelf';
import { snapshotFolder } from './snapshot-folder';

const OPTIONS = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;
const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'q-matcher-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

onEveryDatabase('matcher', ({ client }) => {
  const store = () => memoryStore(client());
  const newMemory = async (): Promise<string> => {
    const id = newId();
    await store().create({ id, name: id, note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' });
    return id;
  };
  const shelf = (folder: string, part: { budget?: number; memories?: MemoryStore } = {}) => {
    const events: string[] = [];
    const snapshots = snapshotFolder(folder, (_, code) => events.push(code));
    const log = (event: string, { from }: Readonly<Record<string, unknown>>) =>
      events.push(from === undefined ? event : `${event} ${from}`);
    return Object.assign(new Shelf({ memories: store(), budget: 2 ** 30, snapshots, log, ...part }), { events });
  };
  const ask = (memoryId: string, text: string, part: Partial<FinderQuery> = {}): FinderQuery => ({
    text,
    lang: 'ar',
    limit: 5,
    atLeast: 70,
    previousFingerprint: null,
    nextFingerprint: null,
    uses: [{ memoryId, priority: 0, penalty: 0 }],
    ...part,
  });
  const sqlOf = (): MatchFinder => sqlFinder({ memories: store() });
  const idsOf = (found: readonly Found[] | null) => found?.map(({ unitId, score }) => [unitId, score]) ?? null;

  /** What a look-up means: every unit of every memory scored and ranked, equal pairs once. */
  const scan = (units: readonly StoredUnit[], { text, lang, limit, uses, ...query }: FinderQuery) => {
    const memories = new Set(uses.map(({ memoryId }) => memoryId));
    const candidates = units
      .filter(
        ({ memoryId, sourceLang, targetLang }) => memories.has(memoryId) && [sourceLang, targetLang].includes(lang),
      )
      .map((u) => {
        const isSource = u.sourceLang === lang;
        const [own, other] = isSource ? [u.sourceText, u.targetText] : [u.targetText, u.sourceText];
        return { ...u, unitId: u.id, side: isSource ? ('source' as const) : ('target' as const), text: own, other };
      });
    return rankCandidates(candidates, new Scorer(text), query, uses).slice(0, limit);
  };
  /** Of units with equal texts the index gives all, the others the first. */
  const distinct = (found: readonly Found[], units: ReadonlyMap<string, StoredUnit>, limit: number) => {
    const seen = new Set<string>();
    const kept = found.filter(({ unitId }) => {
      const { sourceText, targetText } = units.get(unitId)!;
      const pair = `${sourceText}\u0000${targetText}`;
      return !seen.has(pair) && seen.add(pair) !== undefined;
    });
    return idsOf(kept.slice(0, limit));
  };

  test('answers as the database and as a scan do, through changes of every kind', async () => {
    const memories = [await newMemory(), await newMemory()];
    const texts = fc.oneof(
      segment(7),
      similar(7).map(([, text]) => text),
      fc.constantFrom('لا.', '؟!'),
    );
    const context = fc.constantFrom(null, '', fingerprint('أعلن'));
    const unitOf = fc.record({
      source: texts,
      target: fc.oneof(segment(4), fc.constant('No.')),
      previousFingerprint: context,
      nextFingerprint: context,
      status: fc.constantFrom('translated', 'aligned', 'machine', 'draft'),
      changedAt: fc.constantFrom(new Date('2020-01-01'), new Date('2021-01-01')),
    });
    const samples = fc
      .sample(unitOf, { numRuns: 500, seed: 3 })
      .filter(({ source, target }) => /\S/u.test(source) && /\S/u.test(target));
    const draftOf = ({ source, target, ...part }: (typeof samples)[number]) => unit(source, target, part);
    const neighbour = fc.record({ previousFingerprint: context, nextFingerprint: context });
    const queries = fc.sample(
      fc.record({
        text: fc.oneof(
          segment(7),
          similar(7).map(([text]) => text),
          fc.constantFrom('لا.', '؟!', 'No.'),
        ),
        lang: fc.constantFrom('ar', 'en'),
        atLeast: fc.constantFrom(50, 70, 70, 85),
        neighbour,
        penalty: fc.constantFrom(0, 3),
      }),
      { numRuns: 70, seed: 4 },
    );
    const matcher = shelf(await newFolder());
    const importRunId = newId();
    const stored = async (): Promise<StoredUnit[]> => {
      const all: StoredUnit[] = [];
      for (const id of memories) for await (const each of store().units(id)) all.push(each);
      return all;
    };
    const steps = [
      () => store().insert(memories[0]!, samples.slice(0, 200).map(draftOf), OPTIONS),
      () => store().insert(memories[1]!, samples.slice(200, 300).map(draftOf), { ...OPTIONS, importRunId }),
      async () => {
        for (const { memoryId, revision, ...draft } of (await stored()).slice(0, 5)) {
          const { id: _, ...other } = draftOf(samples[300]!);
          await store().replace(memoryId, { ...draft, ...other }, revision, ACTOR_ID);
        }
      },
      async () => store().removeUnits(memories[0]!, (await stored()).slice(10, 60).map(({ id }) => id), ACTOR_ID), // biome-ignore format: one step
      () => store().insert(memories[0]!, samples.slice(300).map(draftOf), OPTIONS),
      () => store().undoImport(memories[1]!, importRunId, ACTOR_ID),
    ];
    let found = 0;
    for (const [i, step] of steps.entries()) {
      await step();
      const units = await stored();
      const byId = new Map(units.map((each) => [each.id, each]));
      for (const { text, lang, atLeast, neighbour, penalty } of queries) {
        if (text.trim() === '') continue;
        const uses = memories.map((memoryId, priority) => ({ memoryId, priority, penalty: priority * penalty }));
        const query = ask('', text, { lang, atLeast, uses, limit: 6, ...neighbour });
        const wanted = scan(units, query).map(({ candidate, score }) => [candidate.unitId, score]);
        if (i === 0 && matcher.ids.length === 0) {
          expect(await matcher.find(query)).toBeNull();
          await matcher.settled();
        }
        const answer = await matcher.find({ ...query, limit: units.length });
        expect(distinct(answer!, byId, 6)).toEqual(wanted);
        expect(idsOf(await sqlOf().find(query))).toEqual(wanted);
        const [best] = await sqlOf().find(query);
        const twin = answer!.find(({ unitId }) => unitId === best?.unitId);
        expect(twin).toEqual(best);
        found += wanted.length;
      }
    }
    expect(found).toBeGreaterThan(300);
  });

  const many = (count: number, word: string) =>
    Array.from({ length: count }, (_, i) => unit(`جملة ${word} رقم ${i} في الكتاب`, `sentence ${i}`));

  test('starts from its snapshot, and notices one that is damaged or of another history', {
    timeout: 120_000,
  }, async () => {
    const folder = await newFolder();
    const memory = await newMemory();
    for (let i = 0; i < 11; i++) await store().insert(memory, many(1000, `كلمة${i}`), OPTIONS);
    const query = ask(memory, 'جملة كلمة3 رقم 17 في الكتاب', { atLeast: 100 });
    const wanted = idsOf(await sqlOf().find(query));
    const answered = async () => {
      const fresh = shelf(folder);
      expect(await fresh.find(query)).toBeNull();
      await fresh.settled();
      expect(idsOf(await fresh.find(query))).toEqual(wanted);
      return fresh.events;
    };
    expect(await answered()).toEqual(['loaded database']);
    expect(await answered()).toEqual(['loaded snapshot']);

    // What came after the snapshot is found, and what was deleted is not.
    const late = unit('شيء جديد تماما', 'something new');
    await store().insert(memory, [late], OPTIONS);
    const following = shelf(folder);
    await following.find(query);
    await following.settled();
    expect(idsOf(await following.find(ask(memory, late.sourceText)))).toEqual([[late.id, 100]]);
    await store().removeUnits(memory, [late.id], ACTOR_ID);
    expect(await following.find(ask(memory, late.sourceText))).toEqual([]);
    await following.save();
    expect(await answered()).toEqual(['loaded snapshot']);

    const [name] = await readdir(folder);
    const file = join(folder, name!);
    const whole = await readFile(file);
    const flipped = Buffer.from(whole);
    flipped[flipped.length >> 1]! ^= 1;
    await writeFile(file, flipped);
    expect(await answered()).toEqual(['snapshotDamaged', 'loaded database']);
    await truncate(file, 1000);
    expect(await answered()).toEqual(['snapshotDamaged', 'loaded database']);
    // A unit that vanished without a trace, as after a restored backup.
    await client().translationUnit.delete({
      where: { memoryId_id: { memoryId: memory, id: (await lastOf(memory)).id } },
    });
    await client().memory.update({ where: { id: memory }, data: { unitCount: { decrement: 1 } } });
    expect(await answered()).toEqual(['snapshot of another history', 'loaded database']);
  });
  const lastOf = (memoryId: string) =>
    client().translationUnit.findFirstOrThrow({ where: { memoryId }, orderBy: { id: 'desc' } });

  test('starts anew when a memory goes back to an earlier revision', async () => {
    const memory = await newMemory();
    await store().insert(memory, [unit('باب', 'door')], OPTIONS);
    await store().insert(memory, [unit('بيت', 'house')], OPTIONS);
    const matcher = shelf(await newFolder());
    await matcher.find(ask(memory, 'باب'));
    await matcher.settled();
    await client().memory.update({ where: { id: memory }, data: { revision: 1n } });
    expect(await matcher.find(ask(memory, 'باب'))).toBeNull();
    await matcher.settled();
    expect(await matcher.find(ask(memory, 'باب'))).toHaveLength(1);
    expect(matcher.events).toEqual(['loaded database', 'memory went back', 'loaded database']);
  });

  test('keeps what was used last, and nothing that is too large', async () => {
    const memories = await Promise.all([newMemory(), newMemory(), newMemory()]);
    for (const id of memories) await store().insert(id, many(300, 'كلمة'), OPTIONS);
    const single = shelf(await newFolder());
    const use = async (matcher: Shelf, id: string) => {
      await matcher.find(ask(id, 'جملة'));
      await matcher.settled();
      return matcher.find(ask(id, 'جملة كلمة رقم 7 في الكتاب'));
    };
    await use(single, memories[0]!);
    const two = shelf(await newFolder(), { budget: single.bytes * 2.5 });
    for (const id of [0, 1, 0, 2]) expect(await use(two, memories[id]!)).not.toBeNull();
    expect([...two.ids].sort()).toEqual([memories[0]!, memories[2]!].sort());
    const none = shelf(await newFolder(), { budget: single.bytes / 2 });
    expect(await use(none, memories[0]!)).toBeNull();
    expect(none.ids).toEqual([]);
    expect(await use(none, newId())).toBeNull();
  });

  test('over the socket: the same answers, the database when it dies, itself again when it is back', async () => {
    const memory = await newMemory();
    await store().insert(memory, many(50, 'كلمة'), OPTIONS);
    const query = ask(memory, 'جملة كلمة رقم 7 في الكتاب');
    const wanted = idsOf(await sqlOf().find(query));
    const address = join(await newFolder(), 'm.sock');
    const matcher = shelf(await newFolder());
    let asked = 0;
    const counting: MemoryMatcher = {
      concordance: async () => null,
      fragments: async () => null,
      find: (each) => {
        asked++;
        return matcher.find(each);
      },
    };
    const asking = matcherClient(() => address);
    const deps = { memories: store(), matcher: asking };
    const look = async () => idsOf(await finderOf(deps).find(query));
    expect(await look()).toEqual(wanted); // nobody listens yet
    const wait = () => new Promise((resolve) => setTimeout(resolve, 550));
    await wait();

    const first = await serveMatcher(counting, address, () => undefined);
    expect(await look()).toEqual(wanted); // being loaded: the database answered
    await matcher.settled();
    expect(idsOf(await asking.find(query))).toEqual(wanted);
    expect(await Promise.all(Array.from({ length: 20 }, look))).toEqual(Array.from({ length: 20 }, () => wanted));
    const dying = Promise.all(Array.from({ length: 5 }, look));
    await first.close();
    expect(await dying).toEqual(Array.from({ length: 5 }, () => wanted));
    expect(await look()).toEqual(wanted);

    const before = asked;
    const second = await serveMatcher(counting, address, () => undefined);
    await wait();
    expect(await look()).toEqual(wanted);
    expect(asked).toBe(before + 1);
    asking.close();
    await second.close();
  });

  test('a question that fails or takes too long is answered by the database', async () => {
    const address = join(await newFolder(), 'm.sock');
    const errors: unknown[] = [];
    const broken: MemoryMatcher = {
      concordance: async () => null,
      fragments: async () => null,
      find: ({ text }) => (text === 'slow' ? new Promise(() => undefined) : Promise.reject(new Error('broken'))),
    };
    const server = await serveMatcher(broken, address, (error) => errors.push(error));
    const asking = matcherClient(() => address);
    expect(await asking.find(ask('x', 'fails'))).toBeNull();
    expect(errors).toHaveLength(1);
    const started = performance.now();
    expect(await asking.find(ask('x', 'slow'))).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
    asking.close();
    await server.close();
  });
});
