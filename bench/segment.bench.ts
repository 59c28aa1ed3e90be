/**
 * Quality and speed of segmentation by the shipped rules. Prints one table; needs the shared gold.
 *
 *   npx esbuild bench/segment.bench.ts --bundle --platform=node --format=esm --outfile=dist/bench/segment.mjs && node dist/bench/segment.mjs
 */
import { shippedRules } from '../lib/io/shipped-rules';
import { compileRules } from '../lib/segment/compile';
import { segmentText } from '../lib/segment/segment';
import { plainText } from '../lib/text/inline';
import { segmentDocument } from '../lib/workbench/document/segment-document';
import { type Cutter, goldenRules, hasGold, lineBoundaries, paragraphs, treebank } from './segment-gold';

const rules = shippedRules();
const compiled = { ar: compileRules(rules, 'ar'), en: compileRules(rules, 'en') };
const byRules: Cutter = (text, lang) =>
  segmentText(text, compiled[lang]).map(({ start, end }) => text.slice(start, end));
const byDocument: Cutter = (text, lang) =>
  segmentDocument({ text, format: 'plain', lang, rules }).blocks.flatMap(({ segments }) =>
    segments.map(({ content }) => plainText(content)),
  );
/** `Intl.Segmenter` alone, for comparison. */
const segmenters = {
  ar: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};
const byUnicode: Cutter = (text, lang) => [...segmenters[lang].segment(text)].map(({ segment }) => segment);

const show = (what: string, value: string) => console.log(`${what.padEnd(46)} ${value}`);
const milliseconds = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

if (!hasGold) console.log('The shared gold is not there: only speed on made text is measured.');
else {
  for (const [name, cut] of [
    ['rules', byRules],
    ['whole document', byDocument],
    ['Intl.Segmenter', byUnicode],
  ] as const) {
    for (const lang of ['ar', 'en'] as const) {
      const { right, wrong } = goldenRules(lang, cut);
      show(`golden rules ${lang}, ${name}`, `${right.length} of ${right.length + wrong.length}`);
      const { recall, precision } = lineBoundaries(lang, cut);
      show(`line boundaries ${lang}, ${name}`, `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
    }
    const { recall, precision, f1 } = treebank(cut);
    show(
      `UD English EWT, ${name}`,
      `F1 ${f1.toFixed(3)} (recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)})`,
    );
  }
}

const made = {
  ar: 'وصل الوفد إلى المدينة مساء أمس. هل عاد د. سامي؟ لم يعد بعد، لكنه اتصل. ',
  en: 'The party reached the town at 5 p.m. Did Dr. Hale return? He has not yet, but he called. ',
};
for (const lang of ['ar', 'en'] as const) {
  const texts = hasGold ? paragraphs(lang) : Array.from({ length: 50 }, () => made[lang].repeat(8));
  let sentences = 0;
  for (const text of texts) segmentText(text, compiled[lang]);
  const time = milliseconds(() => {
    for (let i = 0; i < 30; i++) for (const text of texts) sentences += segmentText(text, compiled[lang]).length;
  });
  show(`sentences a second ${lang}, paragraphs`, String(Math.round((sentences / time) * 1000)));
  for (const megabytes of [1, 4, 10]) {
    const base = `${texts.join(' ')} `;
    const line = base.repeat(Math.ceil((megabytes * 1e6) / base.length)).slice(0, megabytes * 1e6);
    show(
      `${megabytes} million characters on one line ${lang}`,
      `${Math.round(milliseconds(() => segmentText(line, compiled[lang])))} ms`,
    );
  }
}
show(
  'compile both languages',
  `${Math.round(milliseconds(() => ['ar', 'en'].map((lang) => compileRules(rules, lang))))} ms`,
);
