import { expect, test } from 'vitest';
import { subtitleLimits } from './limits';
import { readSubtitles } from './read';

const of = (text: string, format: 'srt' | 'vtt') => [...subtitleLimits(readSubtitles(text, format).skeleton)];

test('a cue has the seconds between its times and the lines of its own', () => {
  const srt =
    '1\r\n00:00:01,500 --> 00:00:04,000\r\nOne line\r\nand another\r\n\r\n2\r\n01:00:00.000 --> 01:00:00.5\r\nTwo\r\n';
  expect(of(srt, 'srt')).toEqual([
    [0, { seconds: 2.5, lineLength: 42, lines: 2, sourceLength: 20 }],
    [1, { seconds: 0.5, lineLength: 42, lines: 2, sourceLength: 3 }],
  ]);
});

test('lines of a dialogue share the time of their cue; tags have no length; longer lines may be as long again', () => {
  const long = 'x'.repeat(50);
  const vtt = `WEBVTT\n\n00:01.000 --> 00:03.000\n- <i>Yes</i>\n- No, no\n\n00:04.000 --> 00:05.000\n${long}\n`;
  expect(of(vtt, 'vtt')).toEqual([
    [0, { seconds: 2, lineLength: 42, lines: 2, sourceLength: 9 }],
    [1, { seconds: 2, lineLength: 42, lines: 2, sourceLength: 9 }],
    [2, { seconds: 1, lineLength: 50, lines: 2, sourceLength: 50 }],
  ]);
});

test('times that run backwards give no time', () => {
  expect(of('1\n00:00:05,000 --> 00:00:04,000\nText\n', 'srt')[0]?.[1].seconds).toBe(0);
});
