/**
 * How well names are compared and spelled, on the half of the names that nothing was learned from (split by a hash of
 * the Arabic form) and on names of news text. Run: npx esbuild bench/names.bench.ts --bundle --platform=node
 * --format=esm --outfile=.qantara/names.bench.mjs && node .qantara/names.bench.mjs
 */
import { existsSync, readFileSync } from 'node:fs';
import { latinForm, looksArabic } from '../lib/term/names/forms';
import { jointModel } from '../lib/term/names/joint-model';
import { letterModel } from '../lib/term/names/letter-model';
import { readLexicon } from '../lib/term/names/lexicon';
import { readContexts, readCorrections, readTrigrams, readUnits } from '../lib/term/names/model-codec';
import { nameProposals } from '../lib/term/names/names';
import { proposals, type SpellingModels } from '../lib/term/names/proposals';
import { shippedModels, shippedSound } from '../lib/term/names/shipped';
import { nameSimilarity, SAME_NAME, soundModel, soundSimilarity } from '../lib/term/names/similarity';

import { fold } from '../lib/text/fold';
import { tokenize } from '../lib/text/tokenize';
import {
  accuracyAt,
  auc,
  bestAccuracy,
  contests,
  isHeldBack,
  loadPairs,
  type NamePair,
  SHARED_DATA,
  sample,
} from './names-data';
import { trainNames } from './train-names';

if (!existsSync(new URL('names/', SHARED_DATA))) {
  console.log('No names at ../shared/data/names: nothing measured.');
} else {
  const all = loadPairs();
  const held = all.filter(({ arabic }) => isHeldBack(arabic));
  const models = modelsOf(all.filter(({ arabic }) => !isHeldBack(arabic)));
  const sets: [string, NamePair[]][] = [
    ['google', held.filter(({ set }) => set === 'google')],
    ['person tokens', held.filter(({ set }) => set === 'person')],
    ['Arabic origin, all pairs', held.filter(({ arabic }) => looksArabic(arabic))],
    ['Arabic origin, each name once', oncePerName(held.filter(({ arabic }) => looksArabic(arabic)))],
    ['Arabic origin, each name once, without what is no pair of names', withoutMistakes(held)],
    [
      'Arabic origin, google or seen twice',
      held.filter((pair) => looksArabic(pair.arabic) && (pair.set === 'google' || pair.count > 1)),
    ],
  ];
  compare(sets, held, models);
  spell(sets, all, models);
  spellText();
}

/**
 * Each Arabic name with its most frequent spelling. The list of name words holds what stood across from a word in two
 * titles, right or not: محمد with thirty words that are others (Koprulu, Shaykh, Wasi), seen once each.
 */
function oncePerName(pairs: readonly NamePair[]): NamePair[] {
  const best = new Map<string, NamePair>();
  for (const pair of pairs) {
    const key = fold(pair.arabic, 'sound');
    const known = best.get(key);
    if (known === undefined || pair.count > known.count) best.set(key, pair);
  }
  return [...best.values()];
}

/**
 * The same without the pairs of `names-not-one.tsv`: of the right pairs those that came out least alike were read, and
 * these are translations or two names (الرقبه neck, الأمير consort).
 */
function withoutMistakes(held: readonly NamePair[]): NamePair[] {
  const mistakes = new Set(readFileSync('bench/quality/names-not-one.tsv', 'utf8').split('\n'));
  return oncePerName(held.filter(({ arabic }) => looksArabic(arabic))).filter(
    ({ arabic, latin }) => !mistakes.has(`${arabic}\t${latinForm(latin).letters}`),
  );
}

/** Models learned from these pairs alone, read back from the form they ship in. */
function modelsOf(pairs: readonly NamePair[]): SpellingModels {
  const learned = trainNames(pairs);
  const lexicon = readLexicon(learned.lexicon);
  const { latinNames } = shippedModels();
  return {
    sound: soundModel(readCorrections(learned.corrections)),
    joint: jointModel(readUnits(learned.units), readTrigrams(learned.trigrams)),
    pattern: { contexts: readContexts(learned.contexts) },
    letters: letterModel(lexicon.latinNames()),
    latinLetters: letterModel([...lexicon.latinNames(), ...latinNames]),
    latinNames,
    lexicon,
  };
}

/** Same name or the nearest wrong one. */
function compare(
  sets: readonly (readonly [string, NamePair[]])[],
  pool: readonly NamePair[],
  models: SpellingModels,
): void {
  const byHand = soundModel(new Map());
  for (const [name, pairs] of sets) {
    for (const distance of [1, 0] as const) {
      const pairsOfTwo = contests(sample(pairs, 1500), pool, distance);
      const score = (f: (arabic: string, latin: string) => number): string => {
        const right = pairsOfTwo.map((c) => f(c.arabic, c.right));
        const wrong = pairsOfTwo.map((c) => f(c.arabic, c.wrong));
        const best = bestAccuracy(right, wrong);
        return `AUC ${auc(right, wrong).toFixed(4)}, accuracy ${best.accuracy.toFixed(3)} at ${best.threshold.toFixed(2)}, ${accuracyAt(right, wrong, SAME_NAME).toFixed(3)} at ${SAME_NAME}`;
      };
      const what = distance === 1 ? 'skeleton one edit away' : 'same skeleton';
      console.log(`same name, ${name}, ${what} (${pairsOfTwo.length}):`);
      console.log(`  by hand  ${score((a, l) => soundSimilarity(a, l, byHand))}`);
      console.log(`  learned  ${score((a, l) => nameSimilarity(a, l, models.sound))}`);
    }
  }
}

/** Spelled without any list: is one of the known spellings first, or among five? With and without its article. */
function spell(
  sets: readonly (readonly [string, NamePair[]])[],
  all: readonly NamePair[],
  models: SpellingModels,
): void {
  const gold = new Map<string, Set<string>>();
  for (const { arabic, latin } of all) {
    const key = fold(arabic, 'text');
    gold.set(key, (gold.get(key) ?? new Set()).add(latinForm(latin).letters));
  }
  for (const [name, pairs] of sets) {
    let [first, five, levelFirst, levelFive] = [0, 0, 0, 0];
    const tried = sample(pairs, 1000);
    const start = performance.now();
    for (const { arabic } of tried) {
      const known = gold.get(fold(arabic, 'text'))!;
      const levelled = new Set([...known].map(level));
      const found = proposals(arabic, models, { useLists: false }).map((proposal) => latinForm(proposal).letters);
      if (known.has(found[0] ?? '')) first += 1;
      if (found.some((letters) => known.has(letters))) five += 1;
      if (levelled.has(level(found[0] ?? ''))) levelFirst += 1;
      if (found.some((letters) => levelled.has(level(letters)))) levelFive += 1;
    }
    const share = (count: number): string => (count / tried.length).toFixed(3);
    const ms = ((performance.now() - start) / tried.length).toFixed(1);
    console.log(
      `spelled by sound, ${name} (${tried.length}): first ${share(first)}, five ${share(five)}; levelled ${share(levelFirst)}, ${share(levelFive)}; ${ms} ms`,
    );
  }
}

/** Spelling habits made equal: ou oo u, ee y i, q k c kh, doubles, e a, o u, v f, final h. */
function level(letters: string): string {
  return letters
    .replace(/ou|oo/gu, 'u')
    .replace(/ee/gu, 'i')
    .replace(/[qck]h?/gu, 'k')
    .replace(/(.)\1/gu, '$1')
    .replace(/ah$/u, 'a')
    .replaceAll('y', 'i')
    .replaceAll('e', 'a')
    .replaceAll('o', 'u')
    .replaceAll('v', 'f');
}

/** Lines of news, and paragraphs of an encyclopaedia that no list was ever written for. */
function spellText(): void {
  const [news, paragraphs] = ['parallel/ntrex.en-ar.tsv', 'alignment/xquad-docs.jsonl'].map(
    (path) => new URL(path, SHARED_DATA),
  );
  if (existsSync(news!)) {
    const lines = readFileSync(news!, 'utf8').trim().split('\n').slice(1);
    spellNames(
      'news',
      lines.map((line) => ({ en: line.split('\t')[2]!, ar: line.split('\t')[3]! })),
    );
  }
  if (existsSync(paragraphs!)) {
    const documents = readFileSync(paragraphs!, 'utf8').trim().split('\n');
    spellNames(
      'encyclopaedia',
      documents.flatMap((line) => (JSON.parse(line) as { blocks: { en: string; ar: string }[] }).blocks),
    );
  }
}

/**
 * One-word names of a text with the lists and statistics that ship: capitalised English words and the Arabic word of
 * the same line that sounds most like them. Found by likeness, so a little easier than the average name.
 */
function spellNames(what: string, rows: readonly { readonly en: string; readonly ar: string }[]): void {
  const lower = new Set(
    rows.flatMap((row) => tokenize(row.en).map(({ text }) => text)).filter((word) => /^\p{Ll}/u.test(word)),
  );
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const arabic = tokenize(row.ar).flatMap(({ kind, text }) => (kind === 'word' ? [fold(text, 'text')] : []));
    for (const { text } of tokenize(row.en)) {
      const word = text.replace(/['’]s$/u, '');
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || lower.has(word.toLowerCase())) continue;
      let [best, likeness] = ['', 0];
      for (const whole of arabic) {
        for (const form of [whole, /^[وفبلك].../u.test(whole) ? whole.slice(1) : '']) {
          if (form.length < 3) continue;
          const score = soundSimilarity(form, word, shippedSound());
          if (score > likeness) [best, likeness] = [form, score];
        }
      }
      if (likeness >= SAME_NAME) found.set(best, (found.get(best) ?? new Set()).add(latinForm(word).letters));
    }
  }
  for (const useLists of [true, false]) {
    let [first, five] = [0, 0];
    for (const [arabic, known] of found) {
      const made = nameProposals(arabic, { useLists }).map((proposal) => latinForm(proposal).letters);
      if (known.has(made[0] ?? '')) first += 1;
      if (made.some((letters) => known.has(letters))) five += 1;
    }
    const count = found.size;
    console.log(
      `names of ${what} (${count}), ${useLists ? 'lists then sound' : 'by sound alone'}: first ${(first / count).toFixed(3)}, five ${(five / count).toFixed(3)}`,
    );
  }
}
