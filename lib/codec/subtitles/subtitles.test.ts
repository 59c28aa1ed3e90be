import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textContent } from '../../text/inline';
import { CodecError } from '../types';
import { readSubtitles } from './read';
import { writeSubtitles } from './write';

const SRT =
  '1\r\n00:00:01,000 --> 00:00:02,500\r\nقال <i>الوزير</i>\r\nإن العمل انتهى.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n- نعم.\r\n- لا.\r\n';
const VTT =
  'WEBVTT\n\nNOTE not for you\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Sara>Fish &amp; chips</v>\n';
const texts = (text: string, format: 'srt' | 'vtt') =>
  readSubtitles(text, format).blocks.map(({ content }) => plainText(content));

const soup = fc
  .array(
    fc.constantFrom(
      '1',
      '00:00:01,000 --> 00:00:02,000',
      '00:01.000 --> 00:02.000 line:0',
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      'نص',
      'two words',
      ' ',
      '<i>',
      '</i>',
      '{\\an8}',
      '<b',
      '&amp;',
      '&lt;',
      'a & b < c',
      'WEBVTT',
      '\ufeff',
    ),
    { maxLength: 25 },
  )
  .map((parts) => `1\n00:00:01,000 --> 00:00:02,000\n${parts.join('')}`);

describe('readSubtitles and writeSubtitles', () => {
  test.each(['srt', 'vtt'] as const)('%s: what was read and not changed comes back to the byte', (format) => {
    fc.assert(
      fc.property(soup, (text) => {
        const { blocks, skeleton } = readSubtitles(text, format);
        expect(
          writeSubtitles(
            skeleton,
            blocks.map(({ content }) => content),
          ),
        ).toBe(text);
        expect(
          writeSubtitles(
            JSON.parse(JSON.stringify(skeleton)),
            blocks.map(() => null),
          ),
        ).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('a cue is a block, its lines are joined; lines of a dialogue are blocks', () => {
    expect(texts(SRT, 'srt')).toEqual(['قال الوزير إن العمل انتهى.', 'نعم.', 'لا.']);
    expect(texts(VTT, 'vtt')).toEqual(['Fish & chips']);
  });

  test('a target is broken into lines of fair length, at spaces, with the line ends of the file', () => {
    const { skeleton } = readSubtitles(SRT, 'srt');
    const long = 'The minister said that the work had come to its end after two years of delay.';
    const out = writeSubtitles(skeleton, [textContent(long), textContent('Yes.'), null]);
    const [, , first, second] = out.split('\r\n');
    expect([first, second]).toEqual([
      'The minister said that the work had come',
      'to its end after two years of delay.',
    ]);
    expect(out).toContain('00:00:03,000 --> 00:00:04,000\r\n- Yes.\r\n- لا.\r\n');
  });

  test('WebVTT escapes what would be markup', () => {
    const out = writeSubtitles(readSubtitles(VTT, 'vtt').skeleton, [textContent('<سمك> & بطاطا')]);
    expect(out).toBe(VTT.replace('<v Sara>Fish &amp; chips</v>', '&lt;سمك&gt; &amp; بطاطا'));
  });

  test('a file without times is refused', () => {
    expect(() => readSubtitles('only words', 'srt')).toThrow(CodecError);
  });

  test.each([
    ['a tag that never ends', `<${'a'.repeat(100_000)} x`],
    ['spaces', `x${' '.repeat(100_000)}x`],
    ['lines', 'x\n'.repeat(150_000).trim()],
  ])('does not slow down at %s in a cue', (_, cue) => {
    const text = `1\n00:00:01,000 --> 00:00:02,000\n${cue}\n`;
    const { blocks, skeleton } = readSubtitles(text, 'srt');
    expect(writeSubtitles(skeleton, [blocks[0]!.content])).toBe(text);
  });

  test('does not look through the whole file for each cue', () => {
    expect(readSubtitles(`${SRT.replaceAll('\r\n', '\n')}\n`.repeat(20_000), 'srt').blocks).toHaveLength(60_000);
  });
});
