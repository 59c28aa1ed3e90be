/**
 * Word alignment learned from pairs: time, memory, size of the model, and two checks that need no gold: numbers that stand once
 * on both sides, their values hidden from the model, should be linked to each other; so should names of ANETAC put into a text.
 * `npm run bench -- words [pairs]`. One JSON line.
 */
import { existsSync } from 'node:fs';
import { finish } from '../lib/core/steps';
import { tokenize } from '../lib/text/tokenize';
import { spansOf } from '../lib/tm/concordance-query';
import { rendering } from '../lib/tm/words/word-links';
import { WordTrainer } from '../lib/tm/words/word-trainer';
import { multiplied, realPairs, sharedPath } from './tm-corpus';

const PAIRS = Number(process.argv[2] ?? 100_000);
/** Passes over all pairs after the first. */
const PASSES = Number(process.argv[3] ?? 2);
if (!existsSync(sharedPath('tm'))) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const made = performance.now();
for (const _ of multiplied(PAIRS));
const generating = (performance.now() - made) / 1000;

const cpu = process.cpuUsage();
const started = performance.now();
const trainer = new WordTrainer();
for (const { ar, en } of multiplied(PAIRS)) trainer.add(ar, en);
const first = (performance.now() - started) / 1000 - generating;
finish(trainer.again(PASSES));
const arrays = Math.round(trainer.bytes / 2 ** 20);
const model = trainer.model('');
const seconds = (performance.now() - started) / 1000 - generating;
const cpuSeconds = process.cpuUsage(cpu).user / 1e6 - generating;
const resident = Math.round(process.memoryUsage().rss / 2 ** 20);
const file = model.write().reduce((sum, part) => sum + part.byteLength, 0) / 2 ** 20;

// Numbers as unknown words: the model sees that they are not equal.
const pairs = realPairs();
let [right, wrong, none] = [0, 0, 0];
for (const { ar, en } of pairs) {
  const numbers = [ar, en].map((text) => tokenize(text).filter(({ kind }) => kind === 'number'));
  if (numbers[0]!.length !== 1 || numbers[1]!.length !== 1) continue;
  const [mine, theirs] = [numbers[0]![0]!, numbers[1]![0]!];
  const hidden = [ar.replace(mine.text, '٧٠٧٠٧'), en.replace(theirs.text, '80808')] as const;
  const at = tokenize(hidden[0]).findIndex(({ text }) => text === '٧٠٧٠٧');
  const spans = spansOf(hidden[1], rendering(model, hidden[0], [{ from: at, to: at + 1 }], hidden[1]));
  const found = spans.map(({ start, end }) => hidden[1].slice(start, end));
  if (found.length === 0) none++;
  else if (found.includes('80808')) right++;
  else wrong++;
}
const samples = ['القاهرة', 'الحكومة', 'الملف', 'سنة', 'توم'].map((word) => {
  const counts = new Map<string, number>();
  for (const { ar, en } of pairs.slice(0, 60_000)) {
    const at = tokenize(ar).findIndex(({ text }) => text === word);
    if (at < 0) continue;
    for (const { start, end } of spansOf(en, rendering(model, ar, [{ from: at, to: at + 1 }], en))) {
      const text = en.slice(start, end).toLowerCase();
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [word, ...[...counts].sort((x, y) => y[1] - x[1]).slice(0, 5)];
});
console.log(
  JSON.stringify({
    pairs: PAIRS,
    kept: trainer.keptPairs,
    firstPassSeconds: Math.round(first),
    seconds: Math.round(seconds),
    cpuSeconds: Math.round(cpuSeconds),
    residentMB: resident,
    arraysMB: arrays,
    cells: model.cells,
    fileMB: Math.round(file),
    tensions: model.tensions.map((x) => Math.round(x * 10) / 10),
    hiddenNumbers: { right, wrong, none },
    samples,
  }),
);
