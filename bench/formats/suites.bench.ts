/**
 * The OASIS suites of XLIFF 2.1 and 2.2: `npm run bench -- formats/suites`. Valid files are accepted, invalid ones refused by
 * the rule they are there for, on the line of the element at fault; the in-out pairs are made by our own split and join.
 */
import { basename } from 'node:path';
import { resegmentXliff } from '../../lib/codec/xliff/resegment';
import { validateXliff } from '../../lib/codec/xliff/validate/validate';
import { collect, each } from '../../lib/core/stream';

import { samplesIn, tell, textOf } from './samples';
import { DEFECTIVE, SUITE_GOLD } from './suite-gold';
import { canonicalXml } from './xml-tree';

const errorsIn = async (text: string) =>
  (await collect(validateXliff(each([text])))).filter(({ severity }) => severity === 'error');

for (const suite of ['oasis-21', 'oasis-22']) {
  const files = samplesIn(`xliff-2/${suite}`, '.xlf');
  const misses: string[] = [];
  const aside: string[] = [];
  let valid = 0;
  let invalid = 0;
  for (const sample of files) {
    const name = basename(sample.path);
    const found = await errorsIn(textOf(sample));
    if (!sample.path.includes('invalid/')) {
      if (found.length === 0) valid++;
      else if (DEFECTIVE.includes(name)) aside.push(`${name}: ${found[0]!.rule}`);
      else misses.push(`${sample.path} refused: ${found[0]!.rule} in line ${found[0]!.line}`);
      continue;
    }
    const [rule, ...lines] = SUITE_GOLD[basename(name, '.xlf')] ?? ['?'];
    const missing = lines.filter((line) => !found.some((one) => one.rule === `xliff2.${rule}` && one.line === line));
    if (rule === '?' || missing.length > 0) misses.push(`${sample.path}: no xliff2.${rule} in line ${missing}`);
    else invalid++;
  }
  tell(
    `XLIFF suite ${suite}`,
    { files: files.length, validAccepted: valid, invalidRefusedRightly: invalid, aside },
    misses,
  );
}

const pair = (name: string, end: string) =>
  textOf(samplesIn('xliff-2/oasis-21/core/in-out').find(({ path }) => path.endsWith(`${name}_${end}.xlf`))!);
const misses: string[] = [];
const same = (name: string, made: string) => {
  if (canonicalXml(made) !== canonicalXml(pair(name, 'out'))) misses.push(name);
};
const join = (text: string, ...segments: number[]) => resegmentXliff(text, { kind: 'join', unit: 0, segments });
const split = (text: string, segment: number, source: number[], target?: number[]) =>
  resegmentXliff(text, { kind: 'split', unit: 0, segment, source, ...(target ? { target } : {}) });
same('toJoin4', join(join(pair('toJoin4', 'in'), 0, 1, 2), 2, 3));
same('toSegment1', split(split(split(pair('toSegment1', 'in'), 0, [12, 24]), 3, [13], [11]), 6, [12]));
tell('XLIFF in-out pairs', { pairs: 2, equal: 2 - misses.length }, misses);
