import { finish } from '../core/steps';
import { fold } from '../text/fold';
import { wordAssociation } from './mining/association';
import { fromCompany, indexOf } from './mining/company';
import { type MinedName, scaled } from './mining/mined-name';
import { type NameRun, nameRuns } from './mining/names-en';
import { type Place, placeOf } from './mining/places';
import { isClassWord, isDemonym, withFamilyClass, withoutParts } from './mining/tidy';
import { fromWindows } from './mining/votes';
import { likenessOf, type NameSimilarity } from './mining/word-likeness';
import { type ArabicWord, arabicWordsOf } from './mining/words-ar';

export type { MinedName } from './mining/mined-name';
export type MiningPair = { readonly arabic: string; readonly english: string };

export type MiningOptions = {
  readonly similarity: NameSimilarity;
  /** Pairs below it are not given. */
  readonly atLeast?: number;
  /** Names known already, or rejected before: left out. Keys as `nameKey` makes them. */
  readonly known?: ReadonlySet<string>;
};

export const nameKey = (arabic: string, english: string): string =>
  `${fold(arabic, 'sound').replace(/\s+/gu, ' ')}|${fold(english, 'spelling').replace(/[\s-]+/gu, ' ')}`;

/** Chosen on one half of the news lines with bench/terms-mining.bench.ts, checked on the other. */
const LEAST_SCORE = 0.62;
const LINES_AT_ONCE = 200;

/**
 * Mines pairs of proper names from lines that translate each other.
 *
 * English names are maximal runs of capitalised words; each is looked for in the Arabic line as the window whose words
 * sound like its words, translate them, or keep their company elsewhere. Lines vote for a rendering; names without a
 * likeness of sound (Germany, ألمانيا) come in by company alone from three lines on.
 *
 *     score ∝ s + .10·ln(agreeing lines) + .15·Dice + .15·min(gap to the second window, .4)
 *
 * Best first; on equal scores the more frequent, then by the English name. Demonyms matched with a nisba, and names of
 * which only a part was found, are left out. Time linear in the lines times their length.
 * Source: notes on Arabic, §5; the formula with its weights is from there.
 */
export const mineNames = (pairs: readonly MiningPair[], options: MiningOptions): readonly MinedName[] =>
  finish(miningSteps(pairs, options));

/** The same in steps, each of which takes some milliseconds, for whoever has something else to do between them. */
export function* miningSteps(
  pairs: readonly MiningPair[],
  { similarity, atLeast = LEAST_SCORE, known }: MiningOptions,
): Generator<void, readonly MinedName[]> {
  const runs = nameRuns(pairs.map(({ english }) => english));
  yield;
  const arabic: (readonly ArabicWord[])[] = [];
  for (const [i, pair] of pairs.entries()) {
    arabic.push(arabicWordsOf(pair.arabic));
    if (i % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
  }
  const association = wordAssociation(arabic, linesOfWords(runs));
  yield;
  const compare = likenessOf(similarity, association);
  const places: Place[] = [];
  for (const run of runs) {
    places.push(placeOf(run, pairs[run.line]!.arabic, arabic[run.line]!, compare, similarity));
    yield;
  }
  const index = indexOf(arabic);
  const mined: MinedName[] = [];
  for (const group of groupByName(places).values()) {
    const name = better(fromWindows(group, arabic), () =>
      fromCompany(
        group.map(({ run }) => run),
        index,
      ),
    );
    yield;
    if (name === null || name.score < atLeast || isDemonym(name) || isClassWord(name)) continue;
    if (known?.has(nameKey(name.arabic, name.english))) continue;
    mined.push(name);
  }
  return withFamilyClass(withoutParts(mined)).toSorted(
    (a, b) => b.score - a.score || b.count - a.count || (a.english < b.english ? -1 : 1),
  );
}

function linesOfWords(runs: readonly NameRun[]): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  for (const run of runs) {
    for (const word of run.words) {
      const key = word.toLowerCase();
      const known = lines.get(key);
      if (known === undefined) lines.set(key, new Set([run.line]));
      else known.add(run.line);
    }
  }
  return lines;
}

function groupByName(places: readonly Place[]): Map<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = place.run.words.join(' ').toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

const WELL_ALIKE = 0.87;

/** What sounds alike, unless company is much stronger: China is الصين, whatever كين in بكين sounds like. */
function better(alike: MinedName | null, byCompany: () => MinedName | null): MinedName | null {
  if (alike !== null && alike.score >= scaled(WELL_ALIKE + 0.1 * Math.log(alike.count))) return alike;
  const company = byCompany();
  if (alike === null || company === null) return alike ?? company;
  return company.count >= 1.5 * alike.count ? company : alike;
}
