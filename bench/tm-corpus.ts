import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A pair of the corpus. */
export type Pair = { readonly ar: string; readonly en: string };

/** Where the shared test data lies; benches skip with a message when it is absent. */
export const SHARED = new URL('../../shared/data/', import.meta.url).pathname;
export const sharedPath = (file: string): string =>
  [process.env['QANTARA_SHARED_DATA'], '../shared/data', SHARED]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}/${file}`)
    .find((path) => existsSync(path)) ?? `../shared/data/${file}`;

/** A small generator of random numbers with a seed (mulberry32), so that every run has the same corpus. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function columns(file: string): string[][] {
  const bytes = readFileSync(sharedPath(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** The real pairs: software, everyday sentences, verses, documentation, news, health; duplicates of both sides once. */
export function realPairs(): readonly Pair[] {
  const sources: readonly (readonly [file: string, ar: number, en: number])[] = [
    ['tm/software-strings.en-ar.tsv.gz', 4, 3],
    ['tm/tatoeba.en-ar.tsv.gz', 1, 0],
    ['tm/quran.ar-en.tsv.gz', 2, 3],
    ['tm/msdocs-blocks.en-ar.tsv.gz', 3, 2],
    ['parallel/ntrex.en-ar.tsv', 3, 2],
    ['parallel/tico19.en-ar.tsv', 3, 2],
  ];
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const [file, ar, en] of sources) {
    for (const row of columns(file)) {
      const pair = { ar: row[ar]?.trim() ?? '', en: row[en]?.trim() ?? '' };
      const key = `${pair.ar}\u0000${pair.en}`;
      if (pair.ar === '' || pair.en === '' || seen.has(key)) continue;
      seen.add(key);
      pairs.push(pair);
    }
  }
  return pairs;
}

/** Names in both languages, to swap in. */
const names = (): readonly Pair[] =>
  columns('names/anetac.tsv.gz')
    .filter((row) => row[1] && row[2])
    .map((row) => ({ en: row[1]!, ar: row[2]! }));

/**
 * `size` pairs made from the real ones: each is a real pair with numbers and names swapped, neighbours joined, words dropped
 * or replaced by words of other pairs. The first are the real pairs themselves.
 */
export function* multiplied(size: number, seed = 2026): Generator<Pair> {
  const real = realPairs();
  const people = names();
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  for (let i = 0; i < size; i++) {
    if (i < real.length) {
      yield real[i]!;
      continue;
    }
    const at = Math.floor(random() * real.length);
    const base = real[at]!;
    const joined = random() < 0.25 ? real[(at + 1) % real.length]! : null;
    const number = String(Math.floor(random() ** 3 * 3000));
    const name = pick(people);
    const stranger = pick(real);
    const edit = (text: string, lang: 'ar' | 'en'): string => {
      const words = (joined === null ? text : `${text} ${joined[lang]}`).split(' ');
      for (let w = 0; w < words.length; w++) if (/\d/u.test(words[w]!)) words[w] = words[w]!.replace(/\d+/u, number);
      const place = Math.floor(random() * words.length);
      const what = random();
      if (what < 0.3) words.splice(place, 1, name[lang]);
      else if (what < 0.5) words.splice(place, 0, name[lang]);
      else if (what < 0.7 && words.length > 3) words.splice(place, 1);
      else words.splice(place, 1, pick(stranger[lang].split(' ')));
      return words.join(' ');
    };
    yield { ar: edit(base.ar, 'ar'), en: edit(base.en, 'en') };
  }
}

/**
 * Queries: half of them real segments, half made as the corpus was but with another seed; each with no, one or two words
 * changed, in random order.
 */
export function queries(count: number, lang: 'ar' | 'en', seed = 77): readonly string[] {
  const random = seeded(seed);
  const real = realPairs();
  const pick = (): Pair => real[Math.floor(random() * real.length)]!;
  const made = [...multiplied(real.length + Math.ceil(count / 2), seed + 1)].slice(real.length);
  return Array.from({ length: count }, (_, i) => {
    const words = (i % 2 === 0 ? made[i / 2]! : pick())[lang].split(' ');
    const edits = Math.floor(random() * 3);
    for (let e = 0; e < edits; e++) {
      const place = Math.floor(random() * words.length);
      if (random() < 0.5 && words.length > 2) words.splice(place, 1);
      else words[place] = pick()[lang].split(' ')[0]!;
    }
    return words.join(' ');
  });
}
