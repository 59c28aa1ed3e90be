import { arabicWords, latinForm, plainLetters } from './forms';
import {
  ALONE_COSTS,
  ARTICLE_SPELLINGS,
  DOUBLED,
  LAST_COSTS,
  LETTER_SPELLINGS,
  OTHER_LETTER,
  PAIR_SPELLINGS,
  type Spellings,
  SUN_SPELLINGS,
  UNWRITTEN_LETTER,
  WORD_SPELLINGS,
} from './letter-costs';

/** One step of an alignment: the Arabic letters, the Latin ones, and where in its word the step begins. */
export type Step = { readonly arabic: string; readonly latin: string; readonly place: Place; readonly cost: number };
/** First, last, or inside; a letter that is both counts as first. */
export type Place = 'F' | 'M' | 'L';

/** Corrections of the table, learned: what a step costs more (or less) than by hand. Key: `arabic>latin`
 * + nothing, a place, or @ for names of Arabic origin. */
export type Corrections = ReadonlyMap<string, number>;

export type LetterAlignment = {
  /** Total cost of the cheapest alignment. */
  readonly cost: number;
  readonly arabicLength: number;
  readonly latinLength: number;
  /** Present when asked for. */
  readonly steps: readonly Step[];
};

/** The table with its corrections, laid out for look-up: spellings of a unit at a place, longest four letters. */
export type CostTable = {
  readonly spellings: (arabic: string, place: Place) => ReadonlyMap<string, number> | undefined;
  readonly alone: (letter: string, place: Place) => number;
};

/** @param isArabicOrigin whether the corrections for names of Arabic origin apply */
export function costTable(corrections: Corrections = new Map(), isArabicOrigin = false): CostTable {
  const cache = new Map<string, ReadonlyMap<string, number> | undefined>();
  const extra = unlisted(corrections);
  const aloneCache = new Map<string, number>();
  const corrected = (key: string, place: Place, cost: number): number =>
    Math.max(
      0,
      cost +
        (corrections.get(key) ?? 0) +
        (corrections.get(key + place) ?? 0) +
        (isArabicOrigin ? (corrections.get(`${key}@`) ?? 0) : 0),
    );
  return {
    spellings(arabic, place) {
      const key = arabic + place;
      if (cache.has(key)) return cache.get(key);
      const base = spellingsOf(arabic);
      const found = base === undefined ? undefined : new Map<string, number>();
      for (const [latin, cost] of base ?? []) found!.set(latin, corrected(`${arabic}>${latin}`, place, cost));
      for (const latin of extra.get(arabic) ?? []) {
        if (found === undefined || found.has(latin)) continue;
        found.set(latin, corrected(`${arabic}>${latin}`, place, latin === '' ? UNWRITTEN_LETTER : OTHER_LETTER));
      }
      cache.set(key, found);
      return found;
    },
    alone(letter, place) {
      const key = letter + place;
      let cost = aloneCache.get(key);
      if (cost === undefined) {
        const base =
          (place === 'L' ? LAST_COSTS.get(letter) : undefined) ?? ALONE_COSTS.get(letter) ?? UNWRITTEN_LETTER;
        cost = corrected(`>${letter}`, place, base);
        aloneCache.set(key, cost);
      }
      return cost;
    },
  };
}

/** Corrected spellings by Arabic letter, among them those that no table lists. */
function unlisted(corrections: Corrections): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const key of corrections.keys()) {
    const [arabic, latin] = key.replace(/[FML@]$/u, '').split('>');
    found.set(arabic!, (found.get(arabic!) ?? new Set()).add(latin!));
  }
  return found;
}

function spellingsOf(arabic: string): Spellings | undefined {
  if (arabic.length === 1) return LETTER_SPELLINGS.get(arabic);
  return PAIR_SPELLINGS.get(arabic);
}

/** The article before a letter: ال with a sun letter may be written as the letter itself (ash-Shamal). */
function articleSpellings(next: string): ReadonlyMap<string, number> {
  let found = ARTICLES.get(next);
  if (found === undefined) {
    const merged = (SUN_SPELLINGS.get(next) ?? []).flatMap((latin) =>
      ['a', 'e', 'u', 'o', 'i'].map((vowel, i) => [vowel + latin, i === 0 ? 0.02 : 0.08] as const),
    );
    found = new Map([...merged, ...ARTICLE_SPELLINGS]);
    ARTICLES.set(next, found);
  }
  return found;
}
const ARTICLES = new Map<string, ReadonlyMap<string, number>>();
const MAX_SPELLING = 4;

/**
 * The cheapest way to read an Arabic name as a Latin one, letter by letter: a letter (or a pair that stands for one
 * foreign sound, or the article, or a particle) takes up to four Latin letters; a Latin letter may stand alone.
 *
 * Time O(|arabic| · |latin|). Costs are finite: anything can be aligned.
 */
export function alignLetters(arabic: string, latin: string, table: CostTable, withSteps: boolean): LetterAlignment {
  const words = arabicWords(arabic).map(plainLetters);
  const source = words.join('');
  const { letters: target, words: targetWords } = latinForm(latin);
  const [n, m] = [source.length, target.length];
  const starts = boundaries(words);
  const latinEnds = ends(targetWords);

  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = withSteps ? new Int32Array((n + 1) * width) : null;
  best[0] = 0;
  for (let i = 0; i <= n; i += 1) {
    const wordStart = i < n ? starts[i]! : -1;
    const wordLength = wordStart >= 0 ? words[wordStart]!.length : 0;
    const place: Place = wordStart >= 0 ? 'F' : i + 1 >= n || starts[i + 1]! >= 0 ? 'L' : 'M';
    const pairPlace: Place = wordStart >= 0 ? 'F' : i + 2 >= n || starts[i + 2]! >= 0 ? 'L' : 'M';
    const one = i < n ? table.spellings(source[i]!, place) : undefined;
    const hasPair = i + 1 < n && starts[i + 1]! < 0;
    const two = hasPair ? table.spellings(source.slice(i, i + 2), pairPlace) : undefined;
    const word = wordStart >= 0 ? WORD_SPELLINGS.get(words[wordStart]!) : undefined;
    const article = wordLength >= 4 && source.startsWith('ال', i) ? articleSpellings(source[i + 2]!) : undefined;
    for (let j = 0; j <= m; j += 1) {
      const cost = best[i * width + j]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      const here = i * width + j;
      const relax = (di: number, dj: number, added: number): void => {
        const to = here + di * width + dj;
        if (cost + added < best[to]!) {
          best[to] = cost + added;
          if (from !== null) from[to] = here;
        }
      };
      if (j < m) relax(0, 1, table.alone(target[j]!, j === 0 ? 'F' : latinEnds[j + 1] === 1 ? 'L' : 'M'));
      if (i === n) continue;
      relax(1, 0, one?.get('') ?? UNWRITTEN_LETTER);
      if (j < m) relax(1, 1, one?.get(target[j]!) ?? OTHER_LETTER);
      const limit = Math.min(MAX_SPELLING, m - j);
      for (let k = 2; k <= limit; k += 1) {
        const spelling = target.slice(j, j + k);
        const single = one?.get(spelling);
        if (single !== undefined) relax(1, k, single);
        else if (k === 2 && spelling[0] === spelling[1] && one?.has(spelling[0]!))
          relax(1, 2, one.get(spelling[0]!)! + DOUBLED);
      }
      if (two !== undefined || article !== undefined) {
        for (let k = 0; k <= limit; k += 1) {
          const spelling = target.slice(j, j + k);
          const pair = two?.get(spelling);
          if (pair !== undefined) relax(2, k, pair);
          const definite = article?.get(spelling);
          if (definite !== undefined) relax(2, k, definite);
        }
      }
      if (word !== undefined) {
        for (const [spelling, added] of word)
          if (target.startsWith(spelling, j)) relax(wordLength, spelling.length, added);
      }
    }
  }
  const steps = from === null ? [] : stepsOf(from, best, width, source, target, starts, latinEnds);
  return { cost: best[n * width + m]!, arabicLength: n, latinLength: m, steps };
}

/** For each letter, the number of the word it begins, or -1. */
function boundaries(words: readonly string[]): Int32Array {
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const starts = new Int32Array(length).fill(-1);
  let at = 0;
  words.forEach((word, i) => {
    starts[at] = i;
    at += word.length;
  });
  return starts;
}

/** 1 where a Latin word ends. */
function ends(words: readonly string[]): Uint8Array {
  const found = new Uint8Array(words.reduce((sum, word) => sum + word.length, 0) + 1);
  let at = 0;
  for (const word of words) found[(at += word.length)] = 1;
  return found;
}

function stepsOf(
  from: Int32Array,
  best: Float64Array,
  width: number,
  source: string,
  target: string,
  starts: Int32Array,
  latinEnds: Uint8Array,
): Step[] {
  const steps: Step[] = [];
  let at = best.length - 1;
  while (at > 0) {
    const before = from[at]!;
    const [i, j] = [Math.floor(before / width), before % width];
    const arabic = source.slice(i, Math.floor(at / width));
    const latin = target.slice(j, at % width);
    const end = i + arabic.length;
    const place: Place =
      arabic === ''
        ? j === 0
          ? 'F'
          : latinEnds[j + 1] === 1
            ? 'L'
            : 'M'
        : starts[i]! >= 0
          ? 'F'
          : end >= source.length || starts[end]! >= 0
            ? 'L'
            : 'M';
    steps.push({ arabic, latin, place, cost: best[at]! - best[before]! });
    at = before;
  }
  return steps.reverse();
}
