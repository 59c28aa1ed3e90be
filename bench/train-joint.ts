import { alignLetters } from '../lib/term/names/align-letters';
import { arabicWords, looksArabic, plainLetters } from '../lib/term/names/forms';
import { EDGE, type Trigram, type Unit } from '../lib/term/names/joint-model';
import type { SoundModel } from '../lib/term/names/similarity';
import type { NamePair } from './names-data';

export type JointCounts = { readonly units: readonly Unit[]; readonly trigrams: readonly Trigram[] };

/** Cost a letter above which a pair is taken for an error of the data. */
const MAX_COST = 0.36;

/** Units of a pair: the steps of its alignment, Latin letters that stand alone joined to the step before. */
export function unitsOf(arabic: string, latin: string, model: SoundModel, maxCost = MAX_COST): Unit[] | null {
  const table = looksArabic(arabic) ? model.arabic : model.foreign;
  const { cost, arabicLength, latinLength, steps } = alignLetters(arabic, latin, table, true);
  if ((2 * cost) / (arabicLength + latinLength) > maxCost) return null;
  const units: { arabic: string; latin: string }[] = [];
  let pending = '';
  for (const step of steps) {
    if (step.arabic !== '') {
      units.push({ arabic: step.arabic, latin: pending + step.latin });
      pending = '';
    } else if (units.length > 0) units.at(-1)!.latin += step.latin;
    else pending += step.latin;
  }
  if (units.length === 0 || units.some((unit) => unit.latin.length > 5 || unit.arabic.length > 4)) return null;
  return units;
}

/** Counts the trigrams of units over all pairs; `weight` says how often a pair counts. */
export function trainJoint(
  pairs: readonly NamePair[],
  model: SoundModel,
  weight: (pair: NamePair) => number,
  maxCost = MAX_COST,
): JointCounts {
  const numbers = new Map<string, number>([['>', EDGE]]);
  const units: Unit[] = [{ arabic: '', latin: '' }];
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    if (arabicWords(pair.arabic).length !== 1 || plainLetters(pair.arabic) === '') continue;
    const aligned = unitsOf(pair.arabic, pair.latin, model, maxCost);
    if (aligned === null) continue;
    let [a, b] = [EDGE, EDGE];
    for (const unit of [...aligned, units[EDGE]!]) {
      const key = `${unit.arabic}>${unit.latin}`;
      let c = numbers.get(key);
      if (c === undefined) {
        c = units.length;
        numbers.set(key, c);
        units.push(unit);
      }
      const gram = `${a} ${b} ${c}`;
      counts.set(gram, (counts.get(gram) ?? 0) + weight(pair));
      [a, b] = [b, c];
    }
  }
  const trigrams = [...counts].map(([gram, count]) => [...gram.split(' ').map(Number), count] as unknown as Trigram);
  return { units, trigrams };
}
