/**
 * Recognition of terms: `npm run bench:terms`. The article with its names, generated forms, judged proclitics, and time.
 * Gold in bench/quality: `article-*` (all occurrences of 37 names, by offset), `proclitics.tsv` (every cut found in the
 * parallel files and in encyclopaedia
 * paragraphs with a glossary of 40,000 names and one of a thousand, judged in context).
 */
import { existsSync, readFileSync } from 'node:fs';
import { TermAutomaton } from '../lib/term/automaton';
import { entriesFromTable } from '../lib/term/glossary-table';
import { recognize } from '../lib/term/recognize';
import type { TermEntry } from '../lib/term/types';
import { vocabularyOf } from '../lib/term/vocabulary';
import { attach } from '../lib/text/clitic-join';
import { fold } from '../lib/text/fold';
import { tokenize } from '../lib/text/tokenize';
import { allNames, entryOf, formsOf, sample, sharedRows, thousandNames } from './terms-glossary';

if (!existsSync('../shared/data')) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const SEED = 20261125;
const percent = (part: number, all: number): string => `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;
const quality = (name: string): string => readFileSync(`bench/quality/${name}`, 'utf8').trim();

// The article, line by line, with offsets of the whole text.
{
  const [head = '', ...rows] = quality('article-names.csv').split('\n');
  const glossary = entriesFromTable(
    head.split(','),
    rows.map((row) => row.split(',')),
  );
  if (!glossary.ok) throw new Error(glossary.error.code);
  const automaton = new TermAutomaton(glossary.value.entries);
  const text = readFileSync('../shared/data/article/libya-2020.ar.txt', 'utf8');
  const vocabulary = vocabularyOf([text]);
  for (const [name, options] of [
    ['no vocabulary', {}],
    ['its own words as vocabulary', { vocabulary }],
  ] as const) {
    const found = new Map<string, string>();
    let at = 0;
    for (const line of text.split('\n')) {
      for (const { start, end, entryId } of recognize(line, 'ar', automaton, options)) {
        found.set(`${at + start}\t${at + end}\t${entryId}`, line.slice(start, end));
      }
      at += line.length + 1;
    }
    const gold = new Set(quality('article-occurrences.tsv').split('\n').slice(1));
    const right = [...found.keys()].filter((key) => gold.has(key)).length;
    console.log(`article, ${name}: recall ${percent(right, gold.size)}, precision ${percent(right, found.size)}`);
    for (const key of gold)
      if (!found.has(key))
        console.log(`  missed ${key} ${text.slice(Number(key.split('\t')[0]), Number(key.split('\t')[1]))}`);
    for (const [key, core] of found) if (!gold.has(key)) console.log(`  wrong ${key} ${core}`);
  }
}

// Generated forms: 500 names of three letters or more, forty forms each, one glossary of all of them.
const names = allNames();
{
  const chosen = sample(
    names.filter(({ ar }) => ar.length >= 3),
    500,
    SEED,
  );
  const automaton = new TermAutomaton(chosen.map(entryOf));
  let [all, found] = [0, 0];
  const missed = new Map<string, number>();
  for (const { ar } of chosen) {
    for (const [i, form] of formsOf(ar, attach).entries()) {
      all++;
      const line = `قال ${form} أمس`;
      if (recognize(line, 'ar', automaton).some(({ entryId }) => fold(entryId, 'sound') === fold(ar, 'sound'))) found++;
      else {
        const kind = i < 36 ? 'proclitics' : 'spelling';
        missed.set(kind, (missed.get(kind) ?? 0) + 1);
        if (process.argv.includes('--misses')) console.log(`  missed ${ar}: ${form}`);
      }
    }
  }
  console.log(
    `generated forms: recall ${percent(found, all)}; missed ${[...missed].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
  );
}

// Proclitic hits against the judged ones: a thousand names, then the whole list, on the parallel files and on fresh text.
{
  type Verdict = {
    readonly surface: string;
    readonly core: string;
    readonly isRight: boolean;
    readonly isName: boolean;
  };
  const [, ...rows] = quality('proclitics.tsv').split('\n');
  const verdicts = new Map<string, Verdict>(
    rows.map((row) => {
      const [surface = '', core = '', cut = '', meaning = ''] = row.split('\t');
      return [`${surface} ${core}`, { surface, core, isRight: cut === 'right', isName: meaning === 'name' }] as const;
    }),
  );
  const parallel = ['ntrex', 'tico19'].flatMap((file) =>
    sharedRows(`parallel/${file}.en-ar.tsv`).map(({ ar = '' }) => ar),
  );
  const encyclopaedia = readFileSync('../shared/data/alignment/xquad-docs.jsonl', 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { blocks: { ar: string }[] }).blocks.map(({ ar }) => ar));
  const single = names.filter(({ ar }) => !/\s/u.test(ar));
  const thousand = thousandNames(SEED);
  for (const [what, glossary, lines] of [
    [`${thousand.length} names, parallel files`, thousand, parallel],
    [`${single.length} names, parallel files`, single, parallel],
    [`${single.length} names, encyclopaedia`, single, encyclopaedia],
  ] as const) {
    const automaton = new TermAutomaton(glossary.map(entryOf));
    const vocabulary = vocabularyOf(lines);
    const accepted = new Set<string>();
    for (const line of lines) {
      for (const hit of recognize(line, 'ar', automaton, { vocabulary })) {
        if (hit.why === 'clitic')
          accepted.add(`${line.slice(hit.surface.start, hit.surface.end)} ${line.slice(hit.start, hit.end)}`);
      }
    }
    const words = new Set(lines.flatMap((line) => tokenize(line).map(({ text }) => text)));
    const listed = new Set(glossary.map(({ ar }) => fold(ar, 'text')));
    const judged = [...accepted].filter((key) => verdicts.has(key));
    const right = judged.filter((key) => verdicts.get(key)!.isRight).length;
    const trueNames = [...verdicts].filter(
      ([, { surface, core, isRight, isName }]) =>
        isRight && isName && words.has(surface) && listed.has(fold(core, 'text')),
    );
    const kept = trueNames.filter(([key]) => accepted.has(key)).length;
    console.log(
      `${what}, forms with proclitics: cut right ${percent(right, judged.length)}, true names kept ${percent(kept, trueNames.length)}, not judged ${accepted.size - judged.length}`,
    );
    for (const key of judged) if (!verdicts.get(key)!.isRight) console.log(`  wrong ${key}`);
    for (const [key] of trueNames) if (!accepted.has(key)) console.log(`  lost ${key}`);
  }
}

/** Milliseconds of CPU that something takes: unlike time on the clock it can be compared on a machine with other work. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// Time: 10,000 terms, everything included.
{
  const chosen = sample(names, 10_000, SEED).map(entryOf);
  let automaton = new TermAutomaton();
  const compile = Math.min(
    ...Array.from({ length: 3 }, () =>
      cpuOf(() => {
        automaton = new TermAutomaton(chosen);
      }),
    ),
  );
  const entry = chosen[77]!;
  const changed: TermEntry = {
    ...entry,
    languages: entry.languages.map((section) => ({
      ...section,
      terms: section.terms.map((term) => ({ ...term, text: `${term.text} الجديد` })),
    })),
  };
  const CHANGES = 100;
  const update =
    cpuOf(() => {
      for (let i = 0; i < CHANGES; i++) automaton.put(i % 2 === 0 ? changed : entry);
    }) / CHANGES;
  console.log(`10,000 terms: compile ${compile.toFixed(0)} ms, one entry changed ${update.toFixed(3)} ms of CPU`);

  for (const lang of ['ar', 'en'] as const) {
    const lines = ['ntrex', 'tico19'].flatMap((file) =>
      sharedRows(`parallel/${file}.en-ar.tsv`).map((row) => row[lang] ?? ''),
    );
    const times = [];
    let hits = 0;
    for (let round = 0; round < 12; round++) {
      const spent = cpuOf(() => {
        hits = 0;
        for (const line of lines) hits += recognize(line, lang, automaton).length;
      });
      times.push((1000 * spent) / lines.length);
    }
    console.log(
      `  ${lang}: ${hits} terms in ${lines.length} segments of ${Math.round(lines.join('').length / lines.length)} characters`,
    );
    console.log(
      `  ${lang}: ${Math.min(...times).toFixed(1)} µs of CPU a segment (best of 12 rounds, median ${times.toSorted((a, b) => a - b)[6]!.toFixed(1)})`,
    );
  }
}
