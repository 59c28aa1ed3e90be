import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from '../core/stream';
import { newId } from '../io/clock';
import { fingerprint } from '../text/fingerprint';
import { queryKeys } from '../tm/prefix';
import { Scorer } from '../tm/scorer';
import { memoryStore } from './memory-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID, unit } from './testing/samples.testkit';

const OPTIONS = { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID } as const;

onEveryDatabase('memory store', ({ client }) => {
  const store = () => memoryStore(client());
  const newMemory = async () => {
    const id = newId();
    await store().create({ id, name: id, note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' });
    return id;
  };
  const query = (memoryId: string, text: string, lang = 'ar', threshold = 70) => ({
    memoryIds: [memoryId],
    lang,
    fingerprint: fingerprint(text),
    ...queryKeys(text, lang, threshold),
    prefix: [...queryKeys(text, lang, threshold).prefix],
  });

  test('gives back what was stored, with codes, dates and extras', async () => {
    const memory = await newMemory();
    const stored = unit('وصل {0} أمس.', '{0} arrived yesterday.', {
      source: [
        { kind: 'text', text: 'وصل ' },
        { kind: 'code', id: '1', form: 'standalone', element: 'ph', data: '{0}' },
        { kind: 'text', text: ' أمس.' },
      ],
      extras: { tu: { attrs: { tuid: '7' }, notes: [{ text: 'ملاحظة', attrs: {} }], props: [] } },
      provenance: { file: 'قديم.tmx' },
      usageCount: 3,
      lastUsedAt: new Date('2021-01-01T00:00:00Z'),
    });
    await store().insert(memory, [stored], OPTIONS);
    expect(await store().unit(memory, stored.id)).toEqual({ ...stored, memoryId: memory, revision: 1n });
    expect((await store().get(memory))!.units).toBe(1);
  });

  test('finds every unit that a scan of the whole memory finds, in both directions', async () => {
    const memory = await newMemory();
    const words = [
      'أعلنت',
      'وأعلنت',
      'الحكومة',
      'حكومة',
      'الوفاق',
      'الإتفاق',
      'الاتفاق',
      '48',
      '50',
      'مع',
      'تركيا',
      '.',
    ];
    const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
    const lines = fc.sample(line, { numRuns: 120, seed: 7 });
    const units = lines.map((text, i) => unit(text, `line ${i} of the memory`));
    await store().insert(memory, units, OPTIONS);
    for (const text of fc.sample(line, { numRuns: 60, seed: 8 })) {
      const scorer = new Scorer(text);
      const scanned = units.filter(({ sourceText }) => scorer.compare(sourceText, 70)).map(({ id }) => id);
      const found = (await store().candidates(query(memory, text)))
        .filter((candidate) => scorer.compare(candidate.text, 70))
        .map(({ unitId }) => unitId);
      expect(found.sort()).toEqual(scanned.sort());
    }
    const reverse = await store().candidates(query(memory, 'line 17 of the memory', 'en'));
    expect(reverse.filter(({ text }) => text === 'line 17 of the memory')).toMatchObject([
      { side: 'target', other: lines[17] },
    ]);
  });

  test('gives every change a revision above all earlier ones', async () => {
    const memory = await newMemory();
    const [one, two] = [unit('واحد', 'one'), unit('اثنان', 'two')];
    await store().insert(memory, [one], OPTIONS);
    await store().insert(memory, [two], OPTIONS);
    const before = (await store().unit(memory, one.id))!;
    expect(await store().replace(memory, { ...one, targetText: 'ONE' }, before.revision, ACTOR_ID)).toBe(true);
    const after = (await store().unit(memory, one.id))!;
    expect(after.targetText).toBe('ONE');
    expect(after.revision).toBeGreaterThan((await store().unit(memory, two.id))!.revision);
  });

  test('refuses an edit that was based on an older revision, and changes nothing', async () => {
    const memory = await newMemory();
    const one = unit('واحد', 'one');
    await store().insert(memory, [one], OPTIONS);
    await store().replace(memory, { ...one, targetText: 'first' }, 1n, ACTOR_ID);
    expect(await store().replace(memory, { ...one, targetText: 'second' }, 1n, ACTOR_ID)).toBe(false);
    expect((await store().unit(memory, one.id))!.targetText).toBe('first');
  });

  test('leaves duplicates out, or keeps the newest, as the policy says', async () => {
    const memory = await newMemory();
    const old = unit('نص', 'old text');
    await store().insert(memory, [old], OPTIONS);
    const same = unit('نص', 'old text');
    expect(await store().insert(memory, [same, same], { ...OPTIONS, policy: 'skip' })).toEqual({
      written: 0,
      skipped: 2,
    });
    const newer = unit('نص', 'new text', { changedAt: new Date('2022-01-01T00:00:00Z') });
    await store().insert(memory, [newer], { ...OPTIONS, policy: 'keepNewest' });
    expect((await collect(store().units(memory))).map(({ targetText }) => targetText)).toEqual(['new text']);
    expect((await store().get(memory))!.units).toBe(1);
  });

  test('takes an import back whole, with what it had replaced', async () => {
    const memory = await newMemory();
    const old = unit('نص', 'old text', { provenance: { file: 'before' } });
    await store().insert(memory, [old], OPTIONS);
    const importRunId = newId();
    const batch = [
      unit('نص', 'new text', { changedAt: new Date('2022-01-01T00:00:00Z') }),
      unit('غيره', 'another', { changedAt: new Date('2022-01-01T00:00:00Z') }),
    ];
    await store().insert(memory, batch, { ...OPTIONS, importRunId, policy: 'keepNewest' });
    expect((await store().get(memory))!.units).toBe(2);
    await store().undoImport(memory, importRunId, ACTOR_ID);
    const left = await collect(store().units(memory));
    expect(left.map(({ revision: _revision, memoryId: _memory, ...rest }) => rest)).toEqual([old]);
    expect((await store().get(memory))!.units).toBe(1);
  });

  test('turns pages without losing or repeating a unit, and filters literally', async () => {
    const memory = await newMemory();
    await store().insert(
      memory,
      Array.from({ length: 25 }, (_, i) => unit(`جملة ${i}`, `sentence ${i}%`)),
      OPTIONS,
    );
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page = await store().page(memory, {}, cursor, 10);
      seen.push(...page.items.map(({ sourceText }) => sourceText));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(25);
    expect((await store().page(memory, { text: '7%' }, null, 10)).total).toBe(2);
    expect((await store().page(memory, { text: '%_' }, null, 10)).total).toBe(0);
  });

  test('finds a text in any spelling, on either side', async () => {
    const memory = await newMemory();
    await store().insert(
      memory,
      [unit('أُغلق الجسر في ٢٠١٩.', 'The bridge closed in 2019.'), unit('إلى المدينة', 'To the City')],
      OPTIONS,
    );
    const found = async (text: string) =>
      (await store().page(memory, { text }, null, 10)).items.map(({ targetText }) => targetText);
    expect(await found('اغلق')).toEqual(['The bridge closed in 2019.']);
    expect(await found('الي المدينة')).toEqual(['To the City']);
    expect(await found('في 2019')).toEqual(['The bridge closed in 2019.']);
    expect(await found('CITY')).toEqual(['To the City']);
  });
});
