import type { Corrections } from './align-letters';
import type { Trigram, Unit } from './joint-model';
import { packNumbers, unpackNumbers } from './packed';

/**
 * The trained statistics as text, and back. Written by `bench/train-names.ts`, read when the first name is spelled.
 * Invariant: reading what was written gives the same statistics.
 */

/** `arabic>latin` with its place and hundredths: `ب>p 12`. */
export const writeCorrections = (corrections: Corrections): string =>
  [...corrections]
    .map(([key, value]) => `${key} ${Math.round(value * 100)}`)
    .sort()
    .join(',');

export const readCorrections = (text: string): Corrections =>
  new Map(
    text.split(',').map((item) => {
      const space = item.indexOf(' ');
      return [item.slice(0, space), Number(item.slice(space + 1)) / 100] as const;
    }),
  );

export const writeUnits = (units: readonly Unit[]): string =>
  units
    .slice(1)
    .map(({ arabic, latin }) => `${arabic} ${latin}`)
    .join(',');

export const readUnits = (text: string): Unit[] => [
  { arabic: '', latin: '' },
  ...text.split(',').map((item) => {
    const space = item.indexOf(' ');
    return { arabic: item.slice(0, space), latin: item.slice(space + 1) };
  }),
];

/**
 * Sorted trigrams as steps: for each first unit its step and the number of second units, for each of these the same,
 * for each third unit twice its step, plus one when a count above one follows.
 */
export function writeTrigrams(trigrams: readonly Trigram[]): string {
  const tree = new Map<number, Map<number, [number, number][]>>();
  for (const [a, b, c, count] of trigrams) {
    const seconds = tree.get(a) ?? new Map<number, [number, number][]>();
    tree.set(a, seconds);
    seconds.set(b, [...(seconds.get(b) ?? []), [c, Math.max(1, Math.round(count))]]);
  }
  const numbers: number[] = [];
  let lastA = 0;
  for (const [a, seconds] of [...tree].sort((x, y) => x[0] - y[0])) {
    numbers.push(a - lastA, seconds.size);
    lastA = a;
    let lastB = 0;
    for (const [b, thirds] of [...seconds].sort((x, y) => x[0] - y[0])) {
      numbers.push(b - lastB, thirds.length);
      lastB = b;
      let lastC = 0;
      for (const [c, count] of thirds.sort((x, y) => x[0] - y[0])) {
        numbers.push((c - lastC) * 2 + (count > 1 ? 1 : 0));
        if (count > 1) numbers.push(count);
        lastC = c;
      }
    }
  }
  return packNumbers(numbers);
}

export function readTrigrams(text: string): Trigram[] {
  const numbers = unpackNumbers(text);
  const trigrams: Trigram[] = [];
  let at = 0;
  let a = 0;
  while (at < numbers.length) {
    a += numbers[at++]!;
    const seconds = numbers[at++]!;
    let b = 0;
    for (let i = 0; i < seconds; i += 1) {
      b += numbers[at++]!;
      const thirds = numbers[at++]!;
      let c = 0;
      for (let j = 0; j < thirds; j += 1) {
        const step = numbers[at++]!;
        c += step >> 1;
        trigrams.push([a, b, c, step & 1 ? numbers[at++]! : 1]);
      }
    }
  }
  return trigrams;
}

/** `context realisation count realisation count …`, one context a line; an empty realisation is `_`. */
export const writeContexts = (contexts: ReadonlyMap<string, ReadonlyMap<string, number>>): string =>
  [...contexts]
    .sort((x, y) => (x[0] < y[0] ? -1 : 1))
    .map(([key, counts]) => `${key} ${[...counts].map(([latin, count]) => `${latin || '_'} ${count}`).join(' ')}`)
    .join('\n');

export const readContexts = (text: string): Map<string, Map<string, number>> =>
  new Map(
    text.split('\n').map((line) => {
      const [key, ...rest] = line.split(' ');
      const counts = new Map<string, number>();
      for (let i = 0; i < rest.length; i += 2) counts.set(rest[i] === '_' ? '' : rest[i]!, Number(rest[i + 1]));
      return [key!, counts] as const;
    }),
  );
