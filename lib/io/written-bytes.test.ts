import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../core/stream';
import { decodeBytes } from './bytes';
import { writtenFile } from './written-bytes';

const outcome = (text: string, encoding: string, hasMark: boolean, isMarkup = false) => {
  const file = {
    fileName: 'a.en.txt',
    mediaType: 'text/plain; charset=utf-8',
    pieces: each([text]),
    writtenAs: { encoding, hasMark, isMarkup, inUtf8: (lost: string) => `!${lost}` },
  };
  return writtenFile(file);
};
const written = async (...of: Parameters<typeof outcome>) =>
  Buffer.concat((await collect((await outcome(...of)).pieces)).map((piece) => Buffer.from(piece)));

describe('writtenFile', () => {
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

  test('a letter that the encoding lacks is a reference in markup, else the file is UTF-8 and says so', async () => {
    expect((await written('<p>ا</p>', 'windows-1252', false, true)).toString('latin1')).toBe('<p>&#1575;</p>');
    expect((await written('ا', 'windows-1252', false)).toString('utf8')).toBe('!ا');
    const { fileName, lacking, mediaType } = await outcome('ا', 'windows-1252', false);
    expect([fileName, lacking, mediaType]).toEqual(['a.en.utf-8.txt', 'windows-1252', 'text/plain; charset=utf-8']);
    const held = await outcome('ا', 'windows-1256', false);
    expect([held.fileName, held.lacking, held.mediaType]).toEqual([
      'a.en.txt',
      null,
      'text/plain; charset=windows-1256',
    ]);
  });
});
