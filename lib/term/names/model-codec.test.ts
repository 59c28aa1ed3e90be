import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, jointModel } from './joint-model';
import { readLexicon, writeLexicon } from './lexicon';
import {
  readContexts,
  readCorrections,
  readTrigrams,
  readUnits,
  writeContexts,
  writeCorrections,
  writeTrigrams,
  writeUnits,
} from './model-codec';
import { packNumbers, unpackNumbers } from './packed';

const arabic = fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىء]{1,6}$/);
const latin = fc.stringMatching(/^[a-z]{0,5}$/);
const triple = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));

describe('statistics as text', () => {
  test('numbers come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
    expect(() => unpackNumbers("'")).toThrow(RangeError);
  });

  test('trigrams come back', () => {
    const trigrams = fc
      .uniqueArray(triple, { selector: String })
      .chain((triples) =>
        fc.tuple(...triples.map((t) => fc.integer({ min: 1, max: 500 }).map((count) => [...t, count] as const))),
      );
    fc.assert(
      fc.property(trigrams, (grams) => {
        const sorted = [...grams].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        expect(readTrigrams(writeTrigrams(grams))).toEqual(sorted);
      }),
    );
  });

  test('units, corrections, contexts and lexicon come back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ arabic, latin }), { minLength: 1 }), (units) => {
        expect(readUnits(writeUnits([{ arabic: '', latin: '' }, ...units])).slice(1)).toEqual(units);
      }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(arabic, fc.integer({ min: -30, max: 30 })), { minLength: 1, selector: ([a]) => a }),
        (list) => {
          const corrections = new Map(list.map(([key, value]) => [`${key}>x`, value / 100]));
          expect(readCorrections(writeCorrections(corrections))).toEqual(corrections);
          const contexts = new Map(
            list.map(([key]) => [
              key,
              new Map([
                ['', 2],
                ['a', 1],
              ]),
            ]),
          );
          expect(readContexts(writeContexts(contexts))).toEqual(contexts);
          const lexicon = readLexicon(
            writeLexicon(new Map(list.map(([key, value]) => [key, [`x${Math.abs(value)}`, 'y']]))),
          );
          for (const [key, value] of list) {
            const letters = `x${Math.abs(value)}`;
            expect(lexicon.spellings(key)).toEqual([letters, 'y']);
          }
        },
      ),
    );
  });
});

describe('jointModel', () => {
  test('probabilities after any two units add up to one', () => {
    const units = Array.from({ length: 12 }, (_, i) => ({
      arabic: i === EDGE ? '' : 'ب',
      latin: String.fromCharCode(96 + i),
    }));
    const small = fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11));
    fc.assert(
      fc.property(
        fc.uniqueArray(small, { minLength: 1, selector: String }),
        fc.nat(11),
        fc.nat(11),
        (triples, a, b) => {
          const model = jointModel(
            units,
            triples.map((t, i) => [...t, 1 + (i % 4)] as const),
          );
          const next = model.after(a, b);
          const sum = units.reduce((total, _, unit) => total + Math.exp(next(unit)), 0);
          expect(sum).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
