import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../main';
import { verb } from './memory-lookup';

const tuv = (lang: string, text: string, props = '') => `<tuv xml:lang="${lang}">${props}<seg>${text}</seg></tuv>`;
const prop = (type: string, text: string) => `<prop type="${type}">${text}</prop>`;
const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
  srclang="ar" datatype="plaintext"/><body>
<tu tuid="visit">${tuv('ar-LY', 'زار الوفد المدينة أمس.')}${tuv('en', 'The delegation visited the city yesterday.')}</tu>
<tu>${tuv('ar', 'وصل الوزير إلى <ph x="1">x</ph>تونس.')}${tuv('EN_us', 'The minister arrived in Tunis.')}</tu>
<tu>${prop('prev', 'سؤال')}${prop('next', '')}${tuv('ar', 'لا.')}${tuv('en', 'No.')}</tu>
<tu>${tuv('ar', 'لا.')}${tuv('en', 'Nope.')}</tu>
<tu>${tuv('ar', 'لا.')}${tuv('en', 'Nope.')}</tu>
</body></tmx>`;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qantara-lookup-'));
  file = join(folder, 'memory.tmx');
  await writeFile(file, TMX);
});
afterAll(() => rm(folder, { recursive: true }));

async function lookup(input: string, ...options: string[]) {
  let out = '';
  let err = '';
  const status = await run(
    ['memory', 'lookup', '--file', file, ...options],
    {
      stdin: async function* () {
        yield new TextEncoder().encode(input);
      },
      out: (text) => void (out += text),
      err: (text) => void (err += text),
    },
    { 'memory lookup': async () => ({ verb }) },
  );
  const lines = out.split('\n').filter((line) => line !== '');
  return { status, err, answers: lines.map((line) => JSON.parse(line)) };
}

describe('memory lookup --file', () => {
  test('answers each line in input order, in the language it is written in', async () => {
    const { status, answers } = await lookup(
      'وزار الوفد مدينة أمس.\n\nThe minister arrived in Tripoli.\r\nnothing like it',
    );
    expect(status).toBe(0);
    expect(answers.map(({ query }) => query)).toEqual([
      'وزار الوفد مدينة أمس.',
      '',
      'The minister arrived in Tripoli.',
      'nothing like it',
    ]);
    expect(answers[0].matches).toMatchObject([
      {
        score: 88,
        plain: 60,
        kind: 'fuzzy',
        source: 'زار الوفد المدينة أمس.',
        target: 'The delegation visited the city yesterday.',
        unit: 'visit',
        differences: ['clitics'],
      },
    ]);
    expect(answers[2].matches).toMatchObject([{ score: 83, target: 'وصل الوزير إلى تونس.', unit: '2' }]);
    expect(answers[1].matches).toEqual([]);
    expect(typeof answers[3].ms).toBe('number');
  });

  test('offers equal pairs once and the context match first', async () => {
    const plain = await lookup('لا.', '--lang', 'ar');
    expect(plain.answers[0].matches.map((m: { score: number; target: string }) => [m.score, m.target])).toEqual([
      [100, 'Nope.'],
      [100, 'No.'],
    ]);
    const inContext = await lookup('سؤال\nلا.\n', '--previous', '--next', '--limit', '1');
    expect(inContext.answers[1].matches).toMatchObject([{ score: 101, kind: 'context', target: 'No.' }]);
    const given = await lookup('لا.\n', '--previous', 'سؤال', '--next', '', '--limit', '1');
    expect(given.answers[0].matches[0].kind).toBe('context');
  });

  test('takes a floor and refuses nonsense', async () => {
    expect((await lookup('وزار الوفد مدينة أمس.', '--min', '89')).answers[0].matches).toEqual([]);
    expect((await lookup('x', '--min', 'many')).status).toBe(2);
    expect((await lookup('x', '--limit', '0')).status).toBe(2);
    expect((await lookup('x', 'stray')).status).toBe(2);
  });
});
