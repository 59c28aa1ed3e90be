import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { CodecError } from '../types';
import { patchXliff } from './patch';
import { readXliff } from './read';
import { unit } from './validate/documents-2.testkit';
import { CASES } from './validate/samples-2.testkit';
import { validateXliff } from './validate/validate';

/** Small deterministic generator (mulberry32), so that a failure can be had again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '<g id="1">',
  '</g>',
  '<source>',
  '</target>',
  ' id="1"',
  'xmlns:a=""',
  '\u0000',
  '\ud800',
  '&#0;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<?x?>',
  '<file>',
  '<mrk mtype="seg" mid="1">',
  '<pc id="x"/>',
  '<ec startRef="x"/>',
  '<sc/>',
  '<target order="9"/>',
];

const OLD = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><header><sdl:tag-defs><sdl:tag id="1"><sdl:bpt/></sdl:tag></sdl:tag-defs><note>n</note></header><body><group><trans-unit id="1" approved="yes"><source><g id="1">A<bx id="2"/></g> B.</source><seg-source><mrk mtype="seg" mid="1"><g id="1">A</g></mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target state="new"><mrk mtype="seg" mid="1"><g id="1">a</g></mrk></target><alt-trans mid="1"><target>x</target></alt-trans><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit></group></body></file></xliff>`;

function mutate(text: string, next: () => number): string {
  let out = text;
  for (let n = 1 + Math.floor(next() * 3); n > 0; n--) {
    const at = Math.floor(next() * out.length);
    const to = Math.min(out.length, at + Math.floor(next() * 24));
    const kind = Math.floor(next() * 5);
    if (kind === 0) out = out.slice(0, at) + out.slice(to);
    else if (kind === 1) out = out.slice(0, to) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + PIECES[Math.floor(next() * PIECES.length)]! + out.slice(at);
    else if (kind === 3) out = out.slice(0, at);
    else
      out =
        out.slice(0, at) + String.fromCharCode(out.charCodeAt(at) ^ (1 << Math.floor(next() * 7))) + out.slice(at + 1);
  }
  return out;
}

describe('broken XLIFF', () => {
  const texts = [
    OLD,
    unit('<segment id="s1"><source><pc id="1">a</pc></source><target><pc id="1">b</pc></target></segment>'),
    ...CASES.map(([, , text]) => text),
  ];

  test('is answered with items, findings or a CodecError, never with anything else', { timeout: 60_000 }, async () => {
    const next = random(20261125);
    for (let i = 0; i < 3000; i++) {
      const text = mutate(texts[i % texts.length]!, next);
      try {
        await collect(readXliff(each([text])));
      } catch (error) {
        expect(error instanceof CodecError, `${String(error)}\n${text}`).toBe(true);
      }
      const findings = await collect(validateXliff(each([text])));
      for (const { line, column } of findings) expect(line >= 1 && column >= 1, text).toBe(true);
    }
  });

  test('is patched right or refused with a CodecError', { timeout: 60_000 }, async () => {
    const next = random(7);
    for (let i = 0; i < 3000; i++) {
      const text = mutate(texts[i % 2]!, next);
      try {
        patchXliff(text, [{ unit: 0, segment: 0, target: [{ kind: 'text', text: 'c' }], status: 'reviewed' }], {
          targetLang: 'ar',
        });
      } catch (error) {
        expect(error instanceof CodecError, `${String(error)}\n${text}`).toBe(true);
      }
    }
  });

  test('survives depth, size and entity bombs', async () => {
    const deep = unit(`<segment><source>${'<pc id="1">'.repeat(5000)}`);
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(5000)}">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'}<!ENTITY c "${'&b;'.repeat(1000)}">]>${unit('<segment><source>&c;&c;&c;</source></segment>')}`;
    for (const text of [deep, bomb]) {
      await expect(collect(readXliff(each([text])))).rejects.toBeInstanceOf(CodecError);
      expect((await collect(validateXliff(each([text])))).at(-1)!.rule).toMatch(/^file\./u);
    }
  });
});
