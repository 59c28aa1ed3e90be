import { finish } from '../core/steps';
import { toAsciiDigits } from '../text/digits';
import { fold } from '../text/fold';
import { dice, logLikelihood, wordAssociation } from './mining/association';
import { classOfEnglish } from './mining/class-words';
import { guessClass, type NameContext } from './mining/guess-class';
import { type NameRun, nameRuns } from './mining/names-en';
import { bestWindow, type Window } from './mining/window';
import { likenessOf, type NameSimilarity } from './mining/word-likeness';
import { type ArabicWord, arabicWordsOf } from './mining/words-ar';
import type { TermClass } from './types';

export type MiningPair = { readonly arabic: string; readonly english: string };

/** A pair of names proposed for the glossary, with what speaks for it. */
export type MinedName = {
  readonly arabic: string;
  readonly english: string;
  readonly class: TermClass;
  /** 0–1; from `SURE_NAME` on nearly all point at the right words. */
  readonly score: number;
  /** Lines that agree. */
  readonly count: number;
  /** How the two were found to belong together. */
  readonly by: 'sound' | 'translation' | 'association';
  /** Lines (by index) in which the pair stands, the first hundred. */
  readonly lines: readonly number[];
  /** All renderings of the English name, most frequent first. */
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
};

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
const LEAST_WINDOW = 0.7;
const LEAST_WORST = 0.62;
const EVIDENCE_LINES = 100;
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
  const index = indexOf(arabic);

  const mined: MinedName[] = [];
  for (const group of groupByName(runs).values()) {
    const found: Found[] = [];
    for (const run of group) {
      const words = arabic[run.line]!;
      const best = bestWindow(run, words, compare, similarity);
      if (best !== null)
        found.push({ run, ...best, window: withNumber(best.window, run, pairs[run.line]!.arabic, words) });
      yield;
    }
    const name = better(fromWindows(group, found, arabic), () => fromCompany(group, index));
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

function groupByName(runs: readonly NameRun[]): Map<string, readonly NameRun[]> {
  const groups = new Map<string, NameRun[]>();
  for (const run of runs) {
    const key = run.words.join(' ').toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  return groups;
}

/** كوفيد-19 for COVID-19: the number behind the name, where the Arabic has it too. */
function withNumber(window: Window, run: NameRun, line: string, words: readonly ArabicWord[]): Window {
  if (run.number === '') return window;
  const behind = /^\s?[-‐‑]?\s?(\p{N}{1,4})(?!\p{N})/u.exec(line.slice(words[window.to]!.end));
  const isSame = behind !== null && toAsciiDigits(behind[1]!) === run.number.slice(1);
  return isSame ? { ...window, text: `${window.text}${behind[0]}` } : window;
}

type Found = { readonly run: NameRun; readonly window: Window; readonly gap: number };

/** The rendering most lines agree on, when its words are alike enough. */
function fromWindows(
  group: readonly NameRun[],
  found: readonly Found[],
  arabic: readonly (readonly ArabicWord[])[],
): MinedName | null {
  const votes = new Map<string, Found[]>();
  for (const each of found) {
    if (each.window.score < LEAST_WINDOW || each.window.worst < LEAST_WORST) continue;
    const key = fold(each.window.text, 'sound');
    const list = votes.get(key);
    if (list === undefined) votes.set(key, [each]);
    else list.push(each);
  }
  const weight = (list: readonly Found[]): number => list.reduce((sum, { window }) => sum + window.score, 0);
  const ranked = [...votes.values()].toSorted((a, b) => weight(b) - weight(a));
  const [best] = ranked;
  if (best === undefined) return null;

  const lines = new Set(best.map(({ run }) => run.line));
  const mean = weight(best) / best.length;
  const gap = best.reduce((sum, each) => sum + Math.min(0.4, each.gap), 0) / best.length;
  const company = lines.size < 2 ? 0 : dice(lines.size, new Set(group.map(({ line }) => line)).size, lines.size);
  const raw = mean + 0.1 * Math.log(lines.size) + 0.15 * company + 0.15 * gap;
  const contexts = best.map(
    ({ run, window }): NameContext => ({ run, words: arabic[run.line]!, from: window.from, to: window.to }),
  );
  return {
    arabic: usual(best.map(({ window }) => window.text)),
    english: usual(best.map(({ run }) => run.text)),
    class: guessClass(contexts, best[0]!.window.by === 'sound'),
    score: scaled(raw),
    count: lines.size,
    by: best[0]!.window.by,
    lines: [...lines].slice(0, EVIDENCE_LINES),
    renderings: ranked.map((list) => ({ text: usual(list.map(({ window }) => window.text)), count: list.length })),
  };
}

const WELL_ALIKE = 0.87;

/** What sounds alike, unless company is much stronger: China is الصين, whatever كين in بكين sounds like. */
function better(alike: MinedName | null, byCompany: () => MinedName | null): MinedName | null {
  if (alike !== null && alike.score >= scaled(WELL_ALIKE + 0.1 * Math.log(alike.count))) return alike;
  const company = byCompany();
  if (alike === null || company === null) return alike ?? company;
  return company.count >= 1.5 * alike.count ? company : alike;
}

const FEWEST_BY_COMPANY = 3;
const LEAST_DICE = 0.7;
const LEAST_G2 = 15;
const MOST_ARABIC_WORDS = 3;

/** Where each form of an Arabic word stands: by form, the lines in order. */
type ArabicIndex = {
  readonly lines: readonly (readonly ArabicWord[])[];
  readonly byForm: ReadonlyMap<string, readonly number[]>;
};

function indexOf(lines: readonly (readonly ArabicWord[])[]): ArabicIndex {
  const byForm = new Map<string, number[]>();
  for (const [line, words] of lines.entries()) {
    for (const form of new Set(words.flatMap(({ forms }) => forms))) {
      const list = byForm.get(form);
      if (list === undefined) byForm.set(form, [line]);
      else list.push(line);
    }
  }
  return { lines, byForm };
}

/** The words that stand in the same lines as the name and hardly anywhere else. */
function fromCompany(group: readonly NameRun[], index: ArabicIndex): MinedName | null {
  const where = new Set(group.map(({ line }) => line));
  if (where.size < FEWEST_BY_COMPANY) return null;
  const together = new Map<string, Set<number>>();
  for (const line of where) {
    for (const text of phrases(index.lines[line]!)) {
      const lines = together.get(text);
      if (lines === undefined) together.set(text, new Set([line]));
      else lines.add(line);
    }
  }
  let best: { text: string; value: number; lines: Set<number> } | null = null;
  for (const [text, lines] of together) {
    if (lines.size < FEWEST_BY_COMPANY || dice(lines.size, where.size, lines.size) < LEAST_DICE) continue;
    const own = countLines(text, index);
    // Of phrases that keep the same company the longer is the name: المملكة المتحدة, not المملكة.
    const value = dice(lines.size, where.size, own) + 0.02 * (text.split(' ').length - 1);
    if (value < LEAST_DICE || logLikelihood(lines.size, where.size, own, index.lines.length) < LEAST_G2) continue;
    if (best === null || value > best.value) best = { text, value, lines };
  }
  if (best === null) return null;
  const { text, value, lines } = best;
  const contexts = group.map((run): NameContext => ({ run, words: [], from: 0, to: 0 }));
  return {
    arabic: text,
    english: usual(group.map((run) => run.text)),
    class: guessClass(contexts, false),
    score: scaled(0.5 + 0.4 * Math.min(1, value) + 0.1 * Math.log(lines.size)),
    count: lines.size,
    by: 'association',
    lines: [...lines].slice(0, EVIDENCE_LINES),
    renderings: [{ text, count: lines.size }],
  };
}

/** In how many lines a phrase stands, its first word in any form. */
function countLines(phrase: string, { lines, byForm }: ArabicIndex): number {
  const [first = '', ...rest] = phrase.split(' ');
  const where = byForm.get(first) ?? [];
  if (rest.length === 0) return where.length;
  return where.filter((line) => {
    const words = lines[line]!;
    return words.some(
      ({ forms }, i) => forms.includes(first) && rest.every((word, k) => words[i + 1 + k]?.word === word),
    );
  }).length;
}

/** Runs of one to three words, no function word at the edges, the first in each of its forms. */
function* phrases(words: readonly ArabicWord[]): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.isFunction) continue;
    for (let to = from; to < Math.min(words.length, from + MOST_ARABIC_WORDS); to++) {
      if (to > from && !words[to]!.isJoined) break;
      if (words[to]!.isFunction) continue;
      const rest = words.slice(from + 1, to + 1).map(({ word }) => word);
      for (const form of words[from]!.forms) yield [form, ...rest].join(' ');
    }
  }
}

/** Raw scores lie between about .7 and 1.7; a logistic curve keeps their order. */
const scaled = (raw: number): number => Math.round(10_000 / (1 + Math.exp(-6 * (raw - 0.8)))) / 10_000;

function usual(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

/**
 * Macedonian and المقدوني, North Korean and كوريا الشمالية: an adjective of a people is no name. Family names that end
 * alike (Ryan, English) keep their last sound in Arabic.
 */
function isDemonym({ arabic, english }: MinedName): boolean {
  const ending = /(?:[a-z](ian|ean|can|an)|(ese)|[a-z](ish))s?$/u.exec(english);
  if (ending === null) return false;
  const sounds = ending[2] !== undefined ? /[زسي]ز?$/u : ending[3] !== undefined ? /ش$/u : /ن$/u;
  return !sounds.test(arabic) || /(?:يين|يون)$/u.test(arabic);
}

/** `Police` and الشرطة are words with a capital; a single letter is no name either. */
const isClassWord = ({ english, by }: MinedName): boolean =>
  english.length < 2 || (by !== 'sound' && !/\s/u.test(english) && classOfEnglish(english) !== null);

/**
 * Without single words that are explained by a longer pair which contains them on both sides: all their lines are
 * lines of the longer pair, or they are a first name that stands alone no more often than with its family name.
 */
function withoutParts(all: readonly MinedName[]): readonly MinedName[] {
  const longer = byWord(all);
  return all.filter((name) => {
    if (/\s/u.test(name.english)) return true;
    return !(longer.get(name.english) ?? []).some((other) => {
      if (!` ${other.arabic} `.includes(` ${name.arabic} `)) return false;
      const isFirst = other.english.startsWith(`${name.english} `);
      return (isFirst && name.count <= other.count) || name.lines.every((line) => other.lines.includes(line));
    });
  });
}

/** A family name alone is a person when the full name is. */
function withFamilyClass(all: readonly MinedName[]): readonly MinedName[] {
  const longer = byWord(all);
  return all.map((name) => {
    if (/\s/u.test(name.english)) return name;
    const isFamily = (longer.get(name.english) ?? []).some(
      (other) => other.class === 'person' && other.english.endsWith(` ${name.english}`),
    );
    return isFamily ? { ...name, class: 'person' } : name;
  });
}

/** Names of several words by each of their words. */
function byWord(all: readonly MinedName[]): ReadonlyMap<string, readonly MinedName[]> {
  const index = new Map<string, MinedName[]>();
  for (const name of all) {
    if (!/\s/u.test(name.english)) continue;
    for (const word of new Set(name.english.split(/[\s-]+/u))) index.set(word, [...(index.get(word) ?? []), name]);
  }
  return index;
}
