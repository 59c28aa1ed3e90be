import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedNeighbours } from './context';
import type { IndexMatch, Lookup } from './lookup-run';
import { type IndexedUnit, MemoryIndex } from './memory-index';
import { DEFAULT_PENALTIES, negationPenalty, originPenalties, penalized } from './penalties';
import { Scorer } from './scorer';
import { segment, similar } from './tm.testkit';

/** What a look-up means: every unit scored, ranked, cut. */
function scan(units: readonly IndexedUnit[], query: Lookup): readonly Omit<IndexMatch, 'stamp'>[] {
  const scorer = new Scorer(query.text);
  const settings = query.penalties ?? DEFAULT_PENALTIES;
  return units
    .flatMap((unit) => {
      const texts = unit.texts.filter(({ lang, text }) => lang === query.lang && /\S/u.test(text));
      const isSource = unit.texts[0]?.lang === query.lang;
      const shared =
        isSource && unit.neighbours && query.neighbours ? sharedNeighbours(unit.neighbours, query.neighbours) : 0;
      const found = texts.map(({ text }) => {
        const { plain, graded, negations } = scorer.compare(text)!;
        const penalties = [
          ...negationPenalty(negations.query, negations.match, settings),
          ...originPenalties(unit.origin ?? 0, settings),
        ];
        const kind = graded < 100 ? 'fuzzy' : shared === 2 ? 'context' : 'exact';
        const score = penalized(kind === 'context' ? 101 : graded, penalties);
        return {
          id: unit.id,
          kind,
          score,
          graded,
          plain,
          penalties,
          sharedNeighbours: shared,
          stamp: unit.stamp,
        };
      });
      return found.sort((a, b) => b.score - a.score).slice(0, 1);
    })
    .filter(({ score }) => score >= query.min)
    .sort(
      (a, b) =>
        b.score - a.score || b.sharedNeighbours - a.sharedNeighbours || b.stamp - a.stamp || (a.id < b.id ? 1 : -1),
    )
    .slice(0, query.limit)
    .map(({ stamp: _, ...match }) => match as Omit<IndexMatch, 'stamp'>);
}

const fingerprintOrEdge = fc.constantFrom('', 'aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', null);
const neighbours = fc.record({ previous: fingerprintOrEdge, next: fingerprintOrEdge });
const unit = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      stamp: fc.nat(3),
      origin: fc.nat(7),
      neighbours,
      texts: fc.tuple(segment(7), segment(4)).map(([source, target]) => [
        { lang: 'ar', text: source },
        { lang: 'en', text: target },
      ]),
    },
    { requiredKeys: ['id', 'stamp', 'texts'] },
  );
const memory = (size: number) =>
  fc.nat(size).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => unit(`u${i}`))));
const lookup: fc.Arbitrary<Lookup> = fc.record(
  {
    text: fc.oneof(
      segment(7),
      similar(7).map(([text]) => text),
    ),
    lang: fc.constantFrom('ar', 'en'),
    min: fc.constantFrom(0, 20, 50, 60, 70, 70, 85, 100),
    limit: fc.integer({ min: 1, max: 6 }),
    neighbours,
  },
  { requiredKeys: ['text', 'lang', 'min', 'limit'] },
);

const strip = (matches: readonly IndexMatch[]) => matches.map(({ stamp: _, ...match }) => match);
/** An empty query matches nothing, in the index and by definition. */
const expectSame = (index: MemoryIndex, units: readonly IndexedUnit[], query: Lookup) => {
  if (query.text === '') expect(index.lookup(query)).toEqual([]);
  else expect(strip(index.lookup(query))).toEqual(scan(units, query));
};

describe('MemoryIndex', () => {
  test('finds what a scan of the whole memory finds, in 10,000 random memories', () => {
    fc.assert(
      fc.property(memory(14), lookup, (units, query) => {
        expectSame(MemoryIndex.of(units), units, query);
      }),
      { numRuns: Number(process.env['TM_RUNS'] ?? 10_000) },
    );
  });

  test('answers the same from its tail, from small indexes and after compaction', () => {
    fc.assert(
      fc.property(
        memory(10),
        memory(10),
        fc.array(fc.nat(12), { maxLength: 4 }),
        lookup,
        (first, second, gone, query) => {
          const index = MemoryIndex.of(first);
          const living = new Map<string, IndexedUnit>(first.map((u) => [u.id, u]));
          const put = (u: IndexedUnit) => {
            index.upsert(u);
            living.set(u.id, u);
          };
          for (const u of second) put(u);
          for (const n of gone) expect(index.remove(`u${n}`)).toBe(living.delete(`u${n}`));
          expect(index.size).toBe(living.size);
          expectSame(index, [...living.values()], query);
          // Changes between the steps of a compaction are kept.
          const steps = index.compaction();
          steps.next();
          if (second[0]) put({ ...second[0], stamp: 9 });
          while (!steps.next().done) {}
          expectSame(index, [...living.values()], query);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('stays the same through thousands of single changes', () => {
    const index = MemoryIndex.empty();
    const living = new Map<string, IndexedUnit>();
    const samples = fc.sample(fc.tuple(unit('x'), fc.nat(600), fc.boolean()), { numRuns: 3000, seed: 7 });
    for (const [u, n, dies] of samples) {
      const id = `u${n}`;
      living.delete(id);
      if (dies && n % 3 === 0) index.remove(id);
      else {
        index.upsert({ ...u, id });
        living.set(id, { ...u, id });
      }
    }
    const all = [...living.values()];
    for (const query of fc.sample(lookup, { numRuns: 100, seed: 8 })) expectSame(index, all, query);
    const steps = index.compaction();
    while (!steps.next().done) {}
    for (const query of fc.sample(lookup, { numRuns: 100, seed: 9 })) expectSame(index, all, query);
    expect(index.needsCompaction).toBe(false);
  });

  test('a look-up leaves no trace', () => {
    const index = MemoryIndex.of([{ id: 'a', stamp: 1, texts: [{ lang: 'en', text: 'Open the door' }] }]);
    const before = index.bytes;
    index.lookup({ text: 'Entirely unknown words here', lang: 'en', min: 0, limit: 3 });
    expect(index.bytes).toBe(before);
  });

  test.each([
    ['one token', 'x'],
    ['five thousand tokens', 'word '.repeat(5000)],
    ['punctuation alone', '؟!…'],
    ['lone surrogates', '\ud800 \udc00a'],
    ['other scripts', '日本語 と русский'],
    ['nothing', ''],
    ['invisible characters', '\u200f\u200e'],
  ])('answers for %s', (_, text) => {
    const index = MemoryIndex.of([
      { id: 'same', stamp: 1, texts: [{ lang: 'en', text }] },
      { id: 'other', stamp: 2, texts: [{ lang: 'en', text: 'something else entirely' }] },
    ]);
    const found = index.lookup({ text, lang: 'en-GB', min: 70, limit: 5 }).map(({ id, score }) => [id, score]);
    expect(found).toEqual(text === '' || text === '\u200f\u200e' ? [] : [['same', 100]]);
  });
});
