import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TermClass, TermEntry } from '../lib/term/types';

/** Rows of a shared table by its headings, packed or not. */
export function sharedRows(path: string): readonly Readonly<Record<string, string>>[] {
  const bytes = readFileSync(`${process.cwd()}/../shared/data/${path}`);
  const [head = '', ...lines] = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}

export type BenchName = { readonly ar: string; readonly en: string; readonly class: TermClass };

/** Every name of the shared sets, each Arabic form once: people, then places. */
export function allNames(): readonly BenchName[] {
  const names = new Map<string, BenchName>();
  const add = (rows: readonly Readonly<Record<string, string>>[], kind: TermClass): void => {
    for (const { ar = '', en = '' } of rows) if (ar !== '' && !names.has(ar)) names.set(ar, { ar, en, class: kind });
  };
  add(sharedRows('names/wikidata-person-tokens.tsv.gz'), 'person');
  add(sharedRows('names/google-ar2en-translit.tsv'), 'person');
  add(sharedRows('names/places-dr5hn.tsv.gz'), 'place');
  return [...names.values()];
}

/**
 * A glossary of about a thousand names such as one meets: 450 name words drawn by how often they were counted, 250 places,
 * the territories of CLDR, 120 foreign names. One word each; the same ones every time.
 */
export function thousandNames(seed: number): readonly BenchName[] {
  const next = random(seed);
  const all = allNames().filter(({ ar }) => !/\s/u.test(ar));
  const counts = new Map(
    sharedRows('names/wikidata-person-tokens.tsv.gz').map(({ ar = '', count }) => [ar, Number(count)]),
  );
  // Weighted sampling without replacement (Efraimidis, Spirakis 2006).
  const people = all
    .filter(({ ar }) => counts.has(ar))
    .map((name) => ({ name, key: Math.log(next()) / counts.get(name.ar)! }))
    .toSorted((a, b) => b.key - a.key)
    .slice(0, 450)
    .map(({ name }) => name);
  const some = (path: string, kind: TermClass, count: number): readonly BenchName[] => {
    const listed = new Set(sharedRows(path).map(({ ar }) => ar));
    return all
      .filter((name) => name.class === kind && listed.has(name.ar))
      .map((name) => ({ name, key: next() }))
      .toSorted((a, b) => a.key - b.key)
      .slice(0, count)
      .map(({ name }) => name);
  };
  const territories = sharedRows('names/cldr.tsv')
    .filter(({ kind, ar = '' }) => kind === 'territory' && !/\s/u.test(ar))
    .map(({ ar = '', en = '' }): BenchName => ({ ar, en, class: 'place' }));
  const places = some('names/places-dr5hn.tsv.gz', 'place', 250);
  const foreign = some('names/google-ar2en-translit.tsv', 'person', 120);
  return [...new Map([...people, ...places, ...territories, ...foreign].map((name) => [name.ar, name])).values()];
}

export const entryOf = ({ ar, en, class: kind }: BenchName, i: number): TermEntry => ({
  id: ar,
  class: kind,
  review: 'approved',
  languages: [
    { lang: 'ar', terms: [{ id: `${i}a`, text: ar, status: 'preferred' }] },
    {
      lang: 'en',
      terms: [{ id: `${i}e`, text: en.replace(/^./u, (letter) => letter.toUpperCase()), status: 'preferred' }],
    },
  ],
});

/** Mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of many, without repetition. */
export function sample<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const next = random(seed);
  return items
    .map((item) => ({ item, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}

const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك'].map((letters) => [...letters]);

/**
 * Forty forms of a name: twelve sequences of proclitics, plain, with tatweel, with tashkeel, and the spellings that
 * careless typing gives it. Each with the core as it is written there.
 */
export function formsOf(
  name: string,
  attach: (proclitics: readonly string[], core: string) => string,
): readonly string[] {
  const stretched = name.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L})/u, '$1ــ');
  const vocalised = name.replace(/(\p{L})(?=\p{L})/u, '$1َ');
  const spellings = [
    name.replace(/^[أإآ]/u, 'ا'),
    name.replace(/ي$/u, 'ى'),
    name.replace(/ة$/u, 'ه'),
    name.replaceAll('ي', 'ی').replaceAll('ك', 'ک'),
  ];
  return [
    ...PROCLITICS.map((letters) => attach(letters, name)),
    ...PROCLITICS.map((letters) => attach(letters, stretched)),
    ...PROCLITICS.map((letters) => attach(letters, vocalised)),
    ...spellings,
  ];
}
