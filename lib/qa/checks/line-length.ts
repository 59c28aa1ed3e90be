import { defineCheck } from '../types';

/** A subtitle does not fit into its lines: it would be broken into more of them, or a word is longer than a line. */
export const lineLength = defineCheck({
  id: 'lineLength',
  severity: 'warning',
  on: true,
  defaults: { characters: 42, lines: 2 },
  run({ target, limits }, { characters, lines }) {
    if (limits?.lineLength === undefined) return [];
    // a cue whose own lines were longer may have such lines again
    const width = Math.max(characters, limits.lineLength);
    const most = Math.max(lines, limits.lines ?? 0);
    const words = target.text
      .trim()
      .split(/\s+/u)
      .map((word) => [...word].length);
    const needed = linesOf(words, width);
    if (needed <= most && words.every((length) => length <= width)) return [];
    return [
      {
        params: { lines: needed, most, characters: width, length: [...target.text.trim()].length },
        span: { start: 0, end: target.text.length },
      },
    ];
  },
});

/** Lines that words of these lengths take when each line is filled before the next. */
function linesOf(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const length of words) {
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}
