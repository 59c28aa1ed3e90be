import { describe, expect, test } from 'vitest';
import { tmxBatches } from '../../codec/tmx/read';
import { readXliff } from '../../codec/xliff/read';
import { validateXliff } from '../../codec/xliff/validate/validate';
import { collect, each } from '../../core/stream';
import { shippedRules } from '../../io/shipped-rules';
import { plainText } from '../../text/inline';
import { FileMemory } from '../memory/file-memory';
import { analyzeDocument } from './analyze-document';
import { queriesOf } from './document-queries';
import type { TextImportFormat } from './import-document';
import { type PretranslateOptions, pretranslate, pretranslatedXliff, reportOf } from './pretranslate-document';

const tu = (ar: string, en: string, props = '') =>
  `<tu>${props}<tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const between = (previous: string, next: string) =>
  `<prop type="prev">${previous}</prop><prop type="next">${next}</prop>`;
const TMX = `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
  srclang="ar" datatype="plaintext"/><body>
${tu('وصل الوفد إلى المطار صباح اليوم.', 'The delegation arrived at the airport this morning.', between('', 'بقي هناك يومين.'))}
${tu('بقي هناك يومين.', 'It stayed there for two days.')}
${tu('شارك 12 خبيرا في الاجتماع الأول.', 'There were 12 experts at the first meeting.')}
${tu('انتهى الاجتماع.', 'The meeting ended.')}
${tu('انتهى الاجتماع.', 'The session closed.')}
${tu('اضغط <bpt i="1">[b]</bpt>هنا<ept i="1">[/b]</ept> للمتابعة.', 'Press <bpt i="1">[b]</bpt>here<ept i="1">[/b]</ept> to go on.')}
</body></tmx>`;
const TEXT = [
  'وصل الوفد إلى المطار صباح اليوم.',
  'بقي هناك يومين.',
  'شارك 15 خبيرا في الاجتماع الأول.',
  'انتهى الاجتماع.',
  'لا شيء يشبه هذه الجملة.',
].join(' ');

const memory = () => FileMemory.read('news', tmxBatches(each([TMX])), () => {});
async function run(text: string, format: TextImportFormat, part: Partial<PretranslateOptions> = {}) {
  const opened = await memory();
  const document = await queriesOf({ text, format, rules: shippedRules() }, opened.langs);
  const found = await pretranslate(document, opened, { min: 70, confirm: 'exact', ...part });
  const out = (await collect(pretranslatedXliff(document, found, { name: 'a.txt', text }))).join('');
  const errors = (await collect(validateXliff(each([out])))).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const units = (await collect(readXliff(each([out])))).flatMap((item) => (item.kind === 'unit' ? [item.unit] : []));
  return { out, units, report: reportOf(document, found) };
}
const targets = ({ units }: Awaited<ReturnType<typeof run>>) =>
  units.flatMap(({ segments }) => segments.map(({ target, status }) => [plainText(target ?? []), status]));

describe('pretranslate', () => {
  test('makes an XLIFF of a text: sure matches translated, others drafts, each with what it was made from', async () => {
    const done = await run(TEXT, 'plain');
    expect(targets(done)).toEqual([
      ['The delegation arrived at the airport this morning.', 'translated'],
      ['It stayed there for two days.', 'translated'],
      ['There were 15 experts at the first meeting.', 'draft'], // the number was brought up to date
      ['The session closed.', 'draft'], // there is another translation
      ['', 'untranslated'],
    ]);
    expect(done.report).toEqual({ segments: 5, context: 1, exact: 2, fuzzy: 1, kept: 0, empty: 1 });
    const matches = done.units.flatMap((unit) => unit.matches.map(({ quality, origin }) => [quality, origin]));
    expect(matches.map(([, origin]) => origin)).toEqual(['news', 'news', 'news', 'news']);
    expect(matches[0]).toEqual([100, 'news']);
    expect(Number(matches[2]![0])).toBeLessThan(100);
  });

  test('confirms no more than it is told to', async () => {
    const statuses = async (confirm: PretranslateOptions['confirm']) =>
      targets(await run(TEXT, 'plain', { confirm })).map(([, status]) => status);
    expect(await statuses('context')).toEqual(['translated', 'draft', 'draft', 'draft', 'untranslated']);
    expect(await statuses('never')).toEqual(['draft', 'draft', 'draft', 'draft', 'untranslated']);
  });

  test('answers the other direction too', async () => {
    const done = await run('It stayed there for two days.', 'plain');
    expect(targets(done)).toEqual([['بقي هناك يومين.', 'translated']]);
  });

  const SOURCE = 'بقي هناك يومين.';
  const xliff12 = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>${SOURCE}</source></trans-unit>
<trans-unit id="2"><source>${SOURCE}</source><target state="new">${SOURCE}</target></trans-unit>
<trans-unit id="3"><source>${SOURCE}</source><target state="final">Two days it stayed.</target></trans-unit>
<trans-unit id="4" translate="no"><source>${SOURCE}</source></trans-unit>
<trans-unit id="5"><source>شارك 15 خبيرا في الاجتماع الأول.</source></trans-unit>
<trans-unit id="6"><source>اضغط <g id="7">هنا</g> للمتابعة.</source></trans-unit>
<trans-unit id="7"><source>اضغط هنا للمتابعة.</source></trans-unit>
</body></file></xliff>`;

  test('fills an XLIFF 1.2 where nothing stands yet, and touches nothing else', async () => {
    const done = await run(xliff12, 'xliff');
    expect(targets(done)).toEqual([
      ['It stayed there for two days.', 'translated'],
      ['It stayed there for two days.', 'translated'],
      ['Two days it stayed.', 'approved'],
      ['', 'untranslated'],
      ['There were 15 experts at the first meeting.', 'draft'],
      ['Press here to go on.', 'translated'],
      ['Press here to go on.', 'draft'], // the match has codes that the segment has not
    ]);
    expect(done.out).toContain('Press <g id="7">here</g> to go on.');
    expect(done.out).toContain('<trans-unit id="4" translate="no"><source>بقي هناك يومين.</source></trans-unit>');
    expect(done.out).toContain('match-quality="100%"');
    expect(done.report).toMatchObject({ kept: 2, exact: 4, fuzzy: 1 });
  });

  test('fills an XLIFF 2.1, also one with matches of its own', async () => {
    const text = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="ar" trgLang="en"><file id="f">
<unit id="u1"><m:matches><m:match ref="#s1"><source>بقي يومين.</source><target>Two days.</target></m:match></m:matches>
<segment id="s1"><source>${SOURCE}</source></segment></unit>
<unit id="u2"><segment id="s1" state="reviewed"><source>${SOURCE}</source><target>Kept.</target></segment>
<segment id="s2"><source>شارك 15 خبيرا في الاجتماع الأول.</source></segment></unit>
</file></xliff>`;
    const done = await run(text, 'xliff');
    expect(targets(done)).toEqual([
      ['It stayed there for two days.', 'translated'],
      ['Kept.', 'reviewed'],
      ['There were 15 experts at the first meeting.', 'draft'],
    ]);
    expect(done.units.map(({ matches }) => matches.map(({ origin }) => origin))).toEqual([[null, 'news'], ['news']]);
    expect(done.out).toContain('state="reviewed"><source>بقي هناك يومين.</source><target>Kept.</target>');
  });
});

describe('analyzeDocument', () => {
  test('puts each segment in one band, and counts only what is to be translated', async () => {
    const opened = await memory();
    const text = `${TEXT} لا شيء يشبه هذه الجملة.`;
    const document = await queriesOf({ text, format: 'plain', rules: shippedRules() }, opened.langs);
    const { rows, total } = await analyzeDocument(document, opened);
    const filled = rows.filter(({ segments }) => segments > 0).map(({ key, segments }) => [key, segments]);
    expect(filled.slice(0, 3)).toEqual([
      ['memory context', 1],
      ['memory exact', 2],
      ['repetition', 1],
    ]);
    expect(filled.at(-1)).toEqual(['memory none', 1]);
    expect(filled).toHaveLength(5);
    expect(total).toMatchObject({ segments: 6, words: 27 });
    const kept = await queriesOf({ text: xliffOf('no'), format: 'xliff', rules: shippedRules() }, opened.langs);
    expect((await analyzeDocument(kept, opened)).total.segments).toBe(0);
    const asked = await queriesOf({ text: xliffOf('yes'), format: 'xliff', rules: shippedRules() }, opened.langs);
    expect((await analyzeDocument(asked, opened)).total.segments).toBe(1);
  });
});

const xliffOf = (translate: 'yes' | 'no') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="ar" datatype="plaintext"><body><trans-unit id="1" translate="${translate}"><source>نص</source></trans-unit></body></file></xliff>`;
