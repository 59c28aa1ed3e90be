import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import type { InlineContent } from '../../text/inline';
import { CodecError } from '../types';
import { patchXliff, type XliffEdit } from './patch';
import { readXliff } from './read';
import type { XliffUnit } from './types';
import { validateXliff } from './validate/validate';
import { decode, samples, unitsOf } from './xliff.testkit';

const read = (text: string): Promise<XliffUnit[]> => collect(unitsOf(readXliff(each([text]))));
const plain = (text: string): InlineContent => [{ kind: 'text', text }];

const file12 = (units: string, attrs = ' target-language="ar"') =>
  `<?xml version='1.0'?>\r\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\r\n<file original="a" source-language="en"${attrs} datatype="plaintext"><body>\r\n${units}\r\n</body></file></xliff>`;
const file2 = (units: string, attrs = ' trgLang="ar"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"${attrs}>\n<file id="f">\n${units}\n</file></xliff>`;

/** Whether one text becomes the other by putting `to` for `from` in one place. */
function isOneChange(before: string, after: string, from: string, to: string): boolean {
  for (let i = after.indexOf(to); i !== -1; i = after.indexOf(to, i + 1)) {
    if (after.slice(0, i) + from + after.slice(i + to.length) === before) return true;
    if (i === after.length) break;
  }
  return false;
}

describe('patchXliff', () => {
  test.each([
    ['1.2', file12('<trans-unit id="1"><source>a</source><target>b &gt; <![CDATA[c]]></target></trans-unit>')],
    ['2.1', file2('<unit id="1"><segment><source>a</source><target>b &gt; <![CDATA[c]]></target></segment></unit>')],
  ])('takes a target of %s that only is spelled differently for no edit', async (_, text) => {
    expect(patchXliff(text, [])).toBe(text);
    expect(patchXliff(text, [{ unit: 0, segment: 0, target: plain('b > c') }])).toBe(text);
  });

  test.each<[string, string, XliffEdit, string, string]>([
    [
      'the text of a target, escaped as little as may be, with the line break of the file',
      file12('<trans-unit id="1"><source>a</source><target>old</target></trans-unit>'),
      { unit: 0, segment: 0, target: plain('<new> & ]]>\n"') },
      'old',
      '&lt;new> &amp; ]]&gt;\r\n"',
    ],
    [
      'a missing target, with the white space of its source',
      file12('<trans-unit id="1">\r\n  <source>a</source>\r\n  <note>n</note></trans-unit>'),
      { unit: 0, segment: 0, target: plain('b') },
      '',
      '\r\n  <target>b</target>',
    ],
    [
      'a missing target without white space where it counts',
      file12('<trans-unit id="1" xml:space="preserve">\r\n  <source>a</source></trans-unit>'),
      { unit: 0, segment: 0, target: plain('b') },
      '',
      '<target>b</target>',
    ],
    [
      'a self-closed target, its attributes kept',
      file12(`<trans-unit id="1"><source>a</source><target state='new' /></trans-unit>`),
      { unit: 0, segment: 0, target: plain('b') },
      ' />',
      '>b</target>',
    ],
    [
      'a state in its quotes',
      file12(`<trans-unit id="1"><source>a</source><target state = 'new'>b</target></trans-unit>`),
      { unit: 0, segment: 0, status: 'reviewed' },
      'new',
      'signed-off',
    ],
    [
      'an emptied target in the form found',
      file12('<trans-unit id="1"><source>a</source><target>b</target></trans-unit>'),
      { unit: 0, segment: 0, target: [] },
      'b',
      '',
    ],
    [
      'a prefixed target',
      file2('<unit id="1"><segment><source>a</source></segment></unit>')
        .replace(/<(\/?)(?=[a-z])/gu, '<$1x:')
        .replace('xmlns=', 'xmlns:x='),
      { unit: 0, segment: 0, target: plain('b') },
      '',
      '<x:target>b</x:target>',
    ],
    [
      'a state with the subState of the old one',
      file2(
        '<unit id="1"><segment state="translated" subState="my:x"><source>a</source><target>b</target></segment></unit>',
      ),
      { unit: 0, segment: 0, status: 'approved' },
      'translated" subState="my:x',
      'final',
    ],
    [
      'a state that was not there, at the end of the tag',
      file2(`<unit id="1"><segment id='s' ><source>a</source><target>b</target></segment></unit>`),
      { unit: 0, segment: 0, status: 'translated' },
      '',
      ` state='translated'`,
    ],
  ])('changes %s', async (_, text, edit, from, to) => {
    const patched = patchXliff(text, [edit]);
    expect(isOneChange(text, patched, from, to), patched).toBe(true);
    const [unit] = await read(patched);
    if (edit.target) expect(unit!.segments[0]!.target).toEqual(edit.target);
    if (edit.status) expect(unit!.segments[0]!.status).toBe(edit.status);
  });

  test('writes codes as the slices they were read from, moved, doubled and split', async () => {
    const text = file2(
      `<unit id="1"><segment><source>a <pc id='1'  type="fmt">b</pc> <ph id="2" disp='&lt;x>'/></source></segment></unit>`,
    );
    const [unit] = await read(text);
    const [a, open, b, close, space, ph] = unit!.segments[0]!.source;
    const moved = patchXliff(text, [{ unit: 0, segment: 0, target: [ph!, open!, a!, close!] }]);
    expect(moved).toContain(`<target><ph id="2" disp='&lt;x>'/><pc id='1'  type="fmt">a </pc></target>`);
    const doubled = patchXliff(text, [{ unit: 0, segment: 0, target: [ph!, b!, ph!] }]);
    expect(doubled).toContain(`<target><ph id="2" disp='&lt;x>'/>b<ph copyOf="2" id="copy1" disp='&lt;x>'/></target>`);
    const alone = patchXliff(text, [{ unit: 0, segment: 0, target: [open!, b!, space!] }]);
    expect(alone).toContain('<target><sc id="1" isolated="yes" type="fmt"/>b </target>');
    for (const patched of [moved, doubled, alone])
      expect((await collect(validateXliff(each([patched])))).filter((f) => f.severity === 'error')).toEqual([]);
  });

  test('splits pairs that cross', async () => {
    const text = file12('<trans-unit id="1"><source><g id="1">a</g><g id="2">b</g></source></trans-unit>');
    const [unit] = await read(text);
    const [o1, a, c1, o2, b, c2] = unit!.segments[0]!.source;
    const patched = patchXliff(text, [{ unit: 0, segment: 0, target: [o1!, a!, o2!, c1!, b!, c2!] }]);
    expect(patched).toContain(
      '<target><bx id="1" rid="1"/>a<bx id="2" rid="2"/><ex id="1" rid="1"/>b<ex id="2" rid="2"/></target>',
    );
  });

  test('makes a target of the marks, shells and spaces of the seg-source', async () => {
    const segments =
      '<source>One. Two.</source><seg-source><g id="9"><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></g></seg-source>';
    const text = file12(`<trans-unit id="1">${segments}</trans-unit>`);
    const both = patchXliff(text, [
      { unit: 0, segment: 0, target: plain('واحد.') },
      { unit: 0, segment: 1, target: plain('اثنان.') },
    ]);
    expect(both).toContain(
      '<target><g id="9"><mrk mtype="seg" mid="1">واحد.</mrk> <mrk mtype="seg" mid="2">اثنان.</mrk></g></target>',
    );
    const first = patchXliff(text, [{ unit: 0, segment: 0, target: plain('واحد.') }]);
    const later = patchXliff(first, [{ unit: 0, segment: 1, target: plain('اثنان.') }]);
    expect((await read(later))[0]!.segments.map((segment) => segment.target)).toEqual([
      plain('واحد.'),
      plain('اثنان.'),
    ]);
  });

  test('updates the attributes of SDLXLIFF', async () => {
    const text = file12(
      '<trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="1">b</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft" origin="tm" percent="80"/></sdl:seg-defs></trans-unit>',
    ).replace('xmlns=', 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns=');
    const patched = patchXliff(text, [{ unit: 0, segment: 0, target: plain('c'), status: 'translated' }]);
    expect(patched).toContain('<sdl:seg id="1" conf="Translated" origin="interactive"/>');
    expect(patched).toContain('<mrk mtype="seg" mid="1">c</mrk></target>');
  });

  test('updates the status of memoQ and the approval of a unit where they are', async () => {
    const text = file12(
      '<trans-unit id="1" approved="yes" mq:status="NotStarted"><source>a</source></trans-unit>',
    ).replace('xmlns=', 'xmlns:mq="MQXliff" xmlns=');
    const patched = patchXliff(text, [{ unit: 0, segment: 0, target: plain('c'), status: 'translated' }]);
    expect(patched).toContain('approved="no" mq:status="ManuallyConfirmed"');
  });

  test('names the target language where the file does not', () => {
    const text = file2('<unit id="1"><segment><source>a</source></segment></unit>', '');
    const edit = { unit: 0, segment: 0, target: plain('b') };
    expect(patchXliff(text, [edit], { targetLang: 'ar' })).toContain('srcLang="en" trgLang="ar">');
    expect(() => patchXliff(text, [edit])).toThrow(CodecError);
    const old = file12('<trans-unit id="1"><source>a</source></trans-unit>', ' target-language=""');
    expect(patchXliff(old, [edit], { targetLang: 'ar' })).toContain('target-language="ar"');
  });

  test.each<[string, string, XliffEdit, object]>([
    [
      'a code that the unit does not have',
      file12('<trans-unit id="1"><source>a</source></trans-unit>'),
      { unit: 0, segment: 0, target: [{ kind: 'code', id: 'x1', form: 'standalone', element: 'x', data: '' }] },
      { reason: 'unknownCode' },
    ],
    [
      'a character that 1.x cannot hold',
      file12('<trans-unit id="1"><source>a</source></trans-unit>'),
      { unit: 0, segment: 0, target: plain('\u0001') },
      { reason: 'illegalCharacter' },
    ],
    [
      'a segment that is not there',
      file12('<trans-unit id="1"><source>a</source></trans-unit>'),
      { unit: 0, segment: 1, target: [] },
      { reason: 'unknownSegment' },
    ],
  ])('refuses %s', (_, text, edit, params) => {
    expect(() => patchXliff(text, [edit])).toThrow(
      expect.objectContaining({ code: 'notSupported', params: expect.objectContaining(params) }),
    );
  });

  test('writes a character that XML cannot hold as a code point in 2.x', () => {
    const text = file2('<unit id="1"><segment><source>a</source></segment></unit>');
    expect(patchXliff(text, [{ unit: 0, segment: 0, target: plain('b\u0001') }])).toContain('b<cp hex="0001"/>');
  });

  test('keeps comments of a target that changes', () => {
    const text = file2('<unit id="1"><segment><source>a</source><target>b<!-- why --></target></segment></unit>');
    expect(patchXliff(text, [{ unit: 0, segment: 0, target: plain('c') }])).toContain('<target>c<!-- why --></target>');
  });

  test('gives any text as a target back as it was', () => {
    const texts = [
      file12('<trans-unit id="1"><source>a</source><target/></trans-unit>'),
      file2('<unit id="1"><segment><source>a</source><target>x</target></segment></unit>'),
    ];
    const word = fc.constantFrom('ملف', '&', '<', ']]>', '\n', '\r', '\t', '"', "'", '😀', '&amp;', ' ');
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(word, { minLength: 1, maxLength: 8 }),
        async (text, words) => {
          const target = plain(words.join(''));
          const [unit] = await read(patchXliff(text, [{ unit: 0, segment: 0, target }]));
          expect(unit!.segments[0]!.target).toEqual(target);
        },
      ),
    );
  });
});

/** Shared samples that parse. */
async function* parsed(): AsyncGenerator<{ path: string; text: string; units: XliffUnit[] }> {
  for (const folder of ['xliff-1.2', 'xliff-2'])
    for (const { path, bytes } of samples(folder)) {
      const text = decode(bytes);
      if (text === null) continue;
      try {
        yield { path, text, units: await read(text) };
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
      }
    }
}

const hasSamples = !samples('xliff-2').next().done;
describe.skipIf(!hasSamples)('patchXliff on the shared samples (../shared/data)', () => {
  test('gives every file back byte for byte when nothing changes', { timeout: 120_000 }, async () => {
    let count = 0;
    for await (const { path, text, units } of parsed()) {
      const edits = units.flatMap((unit) =>
        unit.segments.map(({ target, status }, segment) => ({
          unit: unit.index,
          segment,
          status,
          target: target ?? [],
        })),
      );
      expect(patchXliff(text, edits) === text, path).toBe(true);
      count++;
    }
    expect(count).toBeGreaterThan(400);
  });

  test('changes every target and nothing else, and a valid file stays valid', { timeout: 240_000 }, async () => {
    let proposed = 0;
    const errors = async (text: string) =>
      (await collect(validateXliff(each([text])))).filter((finding) => finding.severity === 'error').map((f) => f.rule);
    for await (const { path, text, units } of parsed()) {
      // The few large ones show nothing that the others do not, and take half the time.
      if (text.length > 150_000) continue;
      const edits = units.flatMap((unit) =>
        unit.segments.map(({ source }, segment) => ({
          unit: unit.index,
          segment,
          status: 'reviewed' as const,
          target: [
            { kind: 'text' as const, text: '«' },
            ...source.filter((n, i) => n.kind === 'code' || i > 0),
            { kind: 'text' as const, text: '»' },
          ],
          proposal: { source: 'a & b', target: 'ا > ب', percent: 87, origin: 'الأخبار "1"' },
        })),
      );
      const patched = patchXliff(text, edits, { targetLang: 'ar', addStates: true });
      if ((await errors(text)).length === 0) expect(await errors(patched), path).toEqual([]);
      const outside = (all: readonly XliffUnit[]) =>
        all.map(({ segments, matches, notes }) => [
          segments.map(({ source, trailing }) => [source, trailing]),
          matches.filter(({ origin }) => origin !== 'الأخبار "1"'),
          notes,
        ]);
      const again = await read(patched);
      expect(outside(again), path).toEqual(outside(units));
      for (const { matches } of again)
        for (const { target, quality } of matches.filter(({ origin }) => origin === 'الأخبار "1"'))
          expect([target, quality], path).toEqual([[{ kind: 'text', text: 'ا > ب' }], 87]);
      if (again.some(({ matches }) => matches.some(({ origin }) => origin === 'الأخبار "1"'))) proposed++;
    }
    expect(proposed).toBeGreaterThan(200);
  });
});
