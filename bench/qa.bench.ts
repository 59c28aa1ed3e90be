/**
 * The checks on human translations: `npm run bench:qa`. Two figures: how many segments of correct pairs have an alarm
 * (each kind apart; how many of those alarms are false was judged by hand, see bench/quality/qa-alarms.tsv), and how
 * many of the errors that are put into correct pairs the right check finds. Time over 20,000 segments besides.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../lib/qa/run';
import { runDocumentChecks } from '../lib/qa/run-document';
import type { DocumentSegment } from '../lib/qa/types';
import { ERROR_KINDS, type Pick, segmentsOf } from './qa-errors';

const DATA = join(process.cwd(), '../shared/data/parallel');
if (!existsSync(DATA)) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const EACH = 20;
const SEED = 20261125;

const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(DATA, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const files = { news: rowsOf('ntrex.en-ar.tsv'), health: rowsOf('tico19.en-ar.tsv') };

/** Mulberry32: small, seeded, good enough to choose with. */
function picker(seed: number): Pick {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (items) => items[Math.floor(next() * items.length)]!;
}

/** Every alarm on these files read by one person: `true` where the translation has what the check says. */
const verdicts = new Map(
  readFileSync(join(process.cwd(), 'bench/quality/qa-alarms.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [corpus, direction, segment, check, verdict] = line.split('\t');
      return [`${corpus} ${direction} ${segment} ${check}`, verdict] as const;
    }),
);

console.log('Alarms on human translations, default settings');
const clean: DocumentSegment[] = [];
for (const [name, rows] of Object.entries(files)) {
  for (const intoArabic of [false, true]) {
    const segments = segmentsOf(rows, intoArabic);
    const alarmed = new Map<string, Set<string>>();
    for (const segment of segments) {
      alarmed.set(segment.id, new Set(runChecks(segment).map(({ checkId }) => checkId)));
    }
    for (const { segmentId, checkId } of runDocumentChecks(segments)) alarmed.get(segmentId)!.add(checkId);
    const kinds = new Map<string, number>();
    for (const ids of alarmed.values()) for (const id of ids) kinds.set(id, (kinds.get(id) ?? 0) + 1);
    const count = [...alarmed.values()].filter((ids) => ids.size > 0).length;
    const list = [...kinds].toSorted((a, b) => b[1] - a[1]).map(([id, n]) => `${id} ${n}`);
    const percent = ((100 * count) / segments.length).toFixed(1);
    console.log(
      `  ${name} ${intoArabic ? 'en→ar' : 'ar→en'}: ${count} of ${segments.length} (${percent} %): ${list.join(', ')}`,
    );
    const judged = (id: string, check: string): string | undefined =>
      verdicts.get(`${name} ${intoArabic ? 'en-ar' : 'ar-en'} ${id} ${check}`);
    const wrong = [...alarmed].filter(([id, checks]) =>
      [...checks].some((check) => judged(id, check) === 'false'),
    ).length;
    const open = [...alarmed].filter(([id, checks]) =>
      [...checks].some((check) => judged(id, check) === undefined),
    ).length;
    console.log(
      `    with a false alarm: ${wrong} (${((100 * wrong) / segments.length).toFixed(1)} %); not judged yet: ${open}`,
    );
    clean.push(...segments.filter(({ id }) => alarmed.get(id)!.size === 0));
  }
}

console.log(`\nSeeded errors, ${EACH} of a kind in pairs without an alarm`);
const pick = picker(SEED);
let [all, right] = [0, 0];
for (const kind of ERROR_KINDS) {
  let [made, found, tries] = [0, 0, 0];
  while (made < EACH && tries++ < 40_000) {
    const pair = pick(clean);
    const wrong = kind.into(pair, pick);
    if (wrong === null) continue;
    made++;
    if (runChecks(wrong).some(({ checkId }) => checkId === kind.check)) found++;
    else if (process.argv.includes('--misses'))
      console.log(`    missed ${kind.name}: ${wrong.source.text}\n      ${wrong.target.text}`);
  }
  all += made;
  right += found;
  if (found < made || made < EACH) console.log(`  ${kind.name}: ${found} of ${made}`);
}
for (const [name, check, make] of documentErrors()) {
  let [made, found] = [0, 0];
  for (; made < EACH; made++) if (runDocumentChecks(make()).some(({ checkId }) => checkId === check)) found++;
  all += made;
  right += found;
  if (found < made) console.log(`  ${name}: ${found} of ${made}`);
}
console.log(`  ${right} of ${all} (${((100 * right) / all).toFixed(1)} %), ${ERROR_KINDS.length + 2} kinds`);

function documentErrors(): readonly (readonly [string, string, () => readonly DocumentSegment[]])[] {
  const two = (): readonly [DocumentSegment, DocumentSegment] => {
    const long = clean.filter(({ target }) => target.text.split(' ').length >= 5);
    const first = pick(long);
    const second = pick(
      long.filter((other) => other.target.lang === first.target.lang && other.source.text !== first.source.text),
    );
    return [first, second];
  };
  return [
    [
      'one source, two translations',
      'sameSource',
      () => {
        const [a, b] = two();
        return [a, { ...b, id: 'x', source: a.source }];
      },
    ],
    [
      'two sources, one translation',
      'sameTarget',
      () => {
        const [a, b] = two();
        return [a, { ...b, id: 'x', target: a.target }];
      },
    ],
  ];
}

const many = Array.from({ length: 20_000 }, (_, i) => clean[i % clean.length]!).map((segment, i) => ({
  ...segment,
  id: String(i),
  source: { ...segment.source },
  target: { ...segment.target },
}));
const started = performance.now();
for (const segment of many) runChecks(segment);
const pairs = performance.now() - started;
runDocumentChecks(many);
console.log(
  `\n20,000 segments: ${(pairs / 1000).toFixed(1)} s for pairs, ${((performance.now() - started) / 1000).toFixed(1)} s in all`,
);
