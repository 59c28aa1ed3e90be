import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../core/stream';
import { decodeBytes } from './bytes';
import { writtenBytes } from './written-bytes';

const written = async (text: string, encoding: string, hasMark: boolean, isMarkup = false) => {
  const file = {
    fileName: 'a',
    mediaType: 'text/plain',
    pieces: each([text]),
    writtenAs: { encoding, hasMark, isMarkup },
  };
  return Buffer.concat((await collect(writtenBytes(file))).map((piece) => Buffer.from(piece)));
};

describe('writtenBytes', () => {
  test('what was read in an encoding is written in it', async () => {
    const text = fc.string({ unit: fc.constantFrom('ا', 'ل', 'a', ' ', '\n', '؟'), minLength: 1 });
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6');
    await fc.assert(
      fc.asyncProperty(text, encoding, async (words, as) => {
        const hasMark = as.startsWith('utf-16');
        const bytes = await written(words, as, hasMark);
        const { text: read, detected } = decodeBytes(new Uint8Array(bytes), as);
        expect([read, detected.bomLength > 0]).toEqual([words, hasMark]);
      }),
    );
  });

  test('a letter that the encoding lacks is a reference in markup, else the text is UTF-8 with a mark', async () => {
    expect((await written('<p>ا</p>', 'windows-1252', false, true)).toString('latin1')).toBe('<p>&#1575;</p>');
    expect((await written('ا', 'windows-1252', false)).toString('utf8')).toBe('\ufeffا');
  });
});
