/**
 * SRX files: `npm run bench -- formats/rules`. Each shared file is read, its expressions compiled or reported for every language
 * of the gold, written again (valid by the schema), and both segment all texts of data/segmentation alike.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSrx } from '../../lib/codec/srx/read';
import { writeSrx } from '../../lib/codec/srx/write';
import { CodecError } from '../../lib/codec/types';
import { compileRules } from '../../lib/segment/compile';
import { segmentText } from '../../lib/segment/segment';
import { FORMATS, samplesIn, tell, textOf } from './samples';
import { hasXmllint, lint, NO_XMLLINT } from './xmllint';

const GOLD = join(FORMATS, '../segmentation');
const records = ['golden-rules', 'line-boundaries', 'ud-english-ewt-dev'].flatMap((name) => {
  const path = join(GOLD, `${name}.jsonl`);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { lang?: string; text?: string; paragraphs?: string[] })
    : [];
});
const texts = new Map<string, string[]>();
for (const { lang = 'en', text, paragraphs } of records) {
  const all = texts.get(lang) ?? [];
  all.push(...(text === undefined ? (paragraphs ?? []) : [text]));
  texts.set(lang, all);
}

const counts = { files: 0, rules: 0, compiled: 0, segments: 0 };
const reported: Record<string, number> = {};
const refused: string[] = [];
const misses: string[] = [];
const written: { name: string; bytes: string }[] = [];
for (const sample of samplesIn('srx', '.srx')) {
  counts.files++;
  try {
    const text = textOf(sample);
    const file = readSrx(text);
    const out = [...writeSrx(file)].join('');
    const again = readSrx(out);
    if (file.rules.languageRules.every(({ rules }) => rules.length > 0))
      written.push({ name: sample.path, bytes: out });
    if (JSON.stringify({ ...again.rules, version: '' }) !== JSON.stringify({ ...file.rules, version: '' }))
      misses.push(`${sample.path}: other rules`);
    if (JSON.stringify([again.options, again.extensions]) !== JSON.stringify([file.options, file.extensions]))
      misses.push(`${sample.path}: other options`);
    const rules = (text.match(/<(?:\w+:)?rule[\s>]/gu) ?? []).length;
    const kept = file.rules.languageRules.reduce((sum, set) => sum + set.rules.length, 0);
    if (rules !== kept) misses.push(`${sample.path}: ${rules} rules in the file, ${kept} read`);
    // Every set of rules, also one whose map no language of the gold reaches.
    const everything = {
      ...file.rules,
      cascade: true,
      languageMaps: file.rules.languageRules.map(({ name }) => ({ pattern: '.*', languageRuleName: name })),
    };
    const options = { isolatedCodesAsWhitespace: file.options.treatIsolatedCodesAsWhitespace };
    const { issues } = compileRules(everything, 'ar', options);
    const off = new Set(
      issues
        .filter(({ severity }) => severity === 'error')
        .map(({ languageRuleName, ruleIndex }) => `${languageRuleName} ${ruleIndex}`),
    );
    for (const { code, construct } of issues)
      reported[`${code} ${construct}`] = (reported[`${code} ${construct}`] ?? 0) + 1;
    counts.rules += kept;
    counts.compiled += kept - off.size;
    for (const [lang, all] of texts) {
      const before = compileRules(file.rules, lang, options);
      const after = compileRules(again.rules, lang, options);
      for (const one of all) {
        const spans = segmentText(one, before);
        counts.segments += spans.length;
        if (JSON.stringify(spans) !== JSON.stringify(segmentText(one, after)))
          misses.push(`${sample.path} ${lang}: ${one.slice(0, 40)}`);
      }
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    refused.push(`${sample.path}: ${error.code}`);
  }
}
tell(
  'SRX read, compiled and written',
  { ...counts, texts: [...texts.values()].flat().length, reported, refused },
  misses,
);
if (hasXmllint) {
  const said = lint(written, { kind: 'schema', paths: ['srx/srx20.xsd'] });
  tell(
    'SRX written, by srx20.xsd',
    { files: written.length },
    written.flatMap(({ name }, i) => [...said[i]!.parser, ...said[i]!.schema].map((message) => `${name}: ${message}`)),
  );
} else console.log(NO_XMLLINT);
