import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodecError } from '../codec/types';
import { collect } from '../core/stream';
import { decodeBytes, type TextOptions, textChunks } from './bytes';
import { DETECTED_ENCODINGS, type DetectedEncoding } from './encoding';
import { encodeText } from './encoding-encode';

async function* pieces(bytes: Uint8Array, at: readonly number[]): AsyncGenerator<Uint8Array> {
  const points = [0, ...[...at].sort((x, y) => x - y), bytes.length];
  for (let i = 1; i < points.length; i++) yield bytes.subarray(points[i - 1], points[i]);
}
const decode = async (bytes: Uint8Array, at: readonly number[] = [], options: TextOptions = {}) =>
  (await collect(textChunks(pieces(bytes, at), options))).join('');

const detect = (bytes: Uint8Array): DetectedEncoding => decodeBytes(bytes).detected;
const encode = (text: string, encoding: string, bomLength: 0 | 2 | 3 = 0) => encodeText(text, { encoding, bomLength })!;

const ARABIC =
  'افتتح رئيس البلدية أمس معرضا للكتاب في وسط المدينة، وحضر الافتتاح عدد من الكتاب والناشرين. وقال في كلمته: إن الكتاب باب مفتوح.';
const FRENCH =
  'Le café d’été a rouvert ; l’élève y a déjà été reçu à midi, « très bien », dit-il, et repart vers la forêt.';
const ENGLISH = '“Curly quotes” – and a dash: that’s all that is not ASCII in this sentence of plain English words.';

describe('textChunks', () => {
  const letters = fc.constantFrom('ملف', 'a', 'é', '😀', '\n', '\r\n', '€', '،', '\u200f', ' ');
  const texts = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''));

  test.each([
    ['utf-8', 0],
    ['utf-8', 3],
    ['utf-16le', 2],
    ['utf-16be', 2],
  ] as const)('never cuts a character: %s with a mark of %i bytes', async (encoding, bom) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(200), { maxLength: 8 }), async (text, at) => {
        const bytes = encode(text, encoding, bom);
        expect(
          await decode(
            bytes,
            at.map((i) => i % (bytes.length + 1)),
            bom ? {} : { encoding },
          ),
        ).toBe(text);
      }),
    );
  });

  test.each(DETECTED_ENCODINGS)('bytes that %s can read come back the same', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        let text: string;
        try {
          text = decodeBytes(bytes, encoding).text;
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
          return;
        }
        const bomLength = text.length * 2 < bytes.length && encoding.startsWith('utf-16') ? 2 : 0;
        const skipped =
          encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : bomLength;
        const back = encodeText(text, { encoding, bomLength: skipped as 0 | 2 | 3 });
        expect(back && [...back]).toEqual([...bytes]);
      }),
    );
  });

  test('names the place of bytes that the encoding does not have', async () => {
    const bytes = Buffer.concat([Buffer.from('سطر\nثان '), Buffer.of(0xc7, 0xe1), Buffer.from(' x')]);
    for (const at of [[], [3], [13], [12, 14]])
      await expect(decode(bytes, at, { encoding: 'utf-8' })).rejects.toMatchObject({
        code: 'encoding',
        at: { line: 2, column: 5 },
        params: { offset: 14, byte: 'c7' },
      });
    await expect(decode(Buffer.of(0x41, 0xd9), [], { encoding: 'utf-8' })).rejects.toMatchObject({
      params: { offset: 1 },
    });
    await expect(decode(Buffer.of(0xff, 0xfe, 0x41))).rejects.toMatchObject({
      code: 'encoding',
      params: { reason: 'cut' },
    });
    await expect(decode(Buffer.of(0x41, 0xa1), [], { encoding: 'iso-8859-6' })).rejects.toMatchObject({
      params: { offset: 1 },
    });
    await expect(decode(Buffer.from('x'), [], { encoding: 'klingon' })).rejects.toMatchObject({
      params: { reason: 'unknown' },
    });
  });

  test('unpacks gzip, and only so far', async () => {
    expect(await decode(gzipSync(ARABIC), [1, 20])).toBe(ARABIC);
    await expect(decode(gzipSync(ARABIC).subarray(0, 60))).rejects.toMatchObject({ code: 'truncated' });
    await expect(decode(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5]))).rejects.toMatchObject({ code: 'malformedArchive' });
    const bomb = gzipSync(Buffer.alloc(1 << 26, 'a'));
    await expect(decode(bomb)).rejects.toMatchObject({ code: 'tooLarge', params: { reason: 'expansion' } });
  });

  test('takes no more bytes than allowed', async () => {
    await expect(decode(Buffer.from('abcdef'), [2, 4], { maxBytes: 5 })).rejects.toMatchObject({ code: 'tooLarge' });
  });
});

describe('detection', () => {
  const xml = (declaration: string, text: string) => `<?xml version="1.0"${declaration}?><a>${text}</a>`;

  test.each([
    ['UTF-8', encode(ARABIC, 'utf-8'), 'utf-8', 'statistics'],
    ['UTF-8 with a mark', encode(ARABIC, 'utf-8', 3), 'utf-8', 'bom'],
    ['ASCII', encode('plain', 'utf-8'), 'utf-8', 'default'],
    ['UTF-16 with a mark', encode(ARABIC, 'utf-16le', 2), 'utf-16le', 'bom'],
    ['UTF-16 the other way', encode(ARABIC, 'utf-16be', 2), 'utf-16be', 'bom'],
    ['UTF-16 Arabic without a mark', encode(ARABIC, 'utf-16le'), 'utf-16le', 'statistics'],
    ['UTF-16 English without a mark', encode(ENGLISH, 'utf-16be'), 'utf-16be', 'statistics'],
    ['UTF-16 XML without a mark', encode(xml(' encoding="UTF-16"', ARABIC), 'utf-16be'), 'utf-16be', 'statistics'],
    ['Arabic of Windows', encode(ARABIC, 'windows-1256'), 'windows-1256', 'statistics'],
    ['Arabic of ISO', encode(ARABIC, 'iso-8859-6'), 'iso-8859-6', 'statistics'],
    ['French', encode(FRENCH, 'windows-1252'), 'windows-1252', 'statistics'],
    ['English with curly quotes', encode(ENGLISH, 'windows-1252'), 'windows-1252', 'statistics'],
    ['declared', encode(xml(' encoding="Windows-1256"', ARABIC), 'windows-1256'), 'windows-1256', 'declaration'],
    ['declared Latin-1', encode(xml(' encoding="iso-8859-1"', FRENCH), 'windows-1252'), 'windows-1252', 'declaration'],
    ['declared UTF-16 that is not', encode(xml(' encoding="UTF-16"', ARABIC), 'utf-8'), 'utf-8', 'statistics'],
    ['a mark over a declaration', encode(xml(' encoding="windows-1252"', ARABIC), 'utf-8', 3), 'utf-8', 'bom'],
  ])('%s', (_, bytes, encoding, evidence) => {
    expect(detect(bytes)).toMatchObject({ encoding, evidence });
  });

  test('says what a file declares, even when it is wrong', () => {
    expect(detect(encode(xml(' encoding="windows-1252"', ARABIC), 'utf-8', 3)).declared).toBe('windows-1252');
    expect(detect(encode(xml(' encoding="UTF-16"', ARABIC), 'utf-16le', 2)).declared).toBe('UTF-16');
  });

  test('XML that declares nothing is UTF-8 or wrong', () => {
    expect(() => decodeBytes(encode(xml('', ARABIC), 'windows-1256'))).toThrow(CodecError);
  });

  test('an encoding nobody knows is named', () => {
    expect(() => decodeBytes(encode(xml(' encoding="x-own"', 'a'), 'utf-8'))).toThrow(/x-own/u);
  });

  test('windows-1252 has its own characters between 0x80 and 0x9f', () => {
    expect(decodeBytes(Uint8Array.of(0x80, 0x93, 0x99), 'windows-1252').text).toBe('€“™');
  });
});
