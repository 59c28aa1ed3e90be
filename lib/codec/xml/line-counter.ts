import type { InputPosition } from '../types';

const NONE = Number.MAX_SAFE_INTEGER;

/**
 * Knows line and column of offsets in a text that arrives in pieces. `\n`, `\r\n` and a lone `\r` each end a line.
 * All offsets are absolute; `base` is that of `buffer[0]`. Every unit is looked at once, however often one asks.
 */
export class LineCounter {
  /** Absolute starts of the lines touched by the current buffer, the first of them line `firstLine`. */
  private starts = [0];
  private firstLine = 1;
  private counted = 0;
  /** The next line ends at or after `counted`, `NONE` while none was seen up to `seen`. */
  private lf = NONE;
  private cr = NONE;
  private seen = 0;

  /** Position of an offset inside the buffer (or at its end). */
  at(buffer: string, base: number, offset: number): InputPosition {
    this.advance(buffer, base, offset);
    let i = this.starts.length - 1;
    while (i > 0 && this.starts[i]! > offset) i--;
    return { line: this.firstLine + i, column: offset - this.starts[i]! + 1 };
  }

  /** Counts what stands before `to`, which the buffer is about to forget. */
  forget(buffer: string, base: number, to: number): void {
    this.advance(buffer, base, to);
    let i = this.starts.length - 1;
    while (i > 0 && this.starts[i]! > to) i--;
    if (i === 0) return;
    this.starts = this.starts.slice(i);
    this.firstLine += i;
  }

  private advance(buffer: string, base: number, to: number): void {
    if (to <= this.counted) return;
    const bufferEnd = base + buffer.length;
    if (this.seen < bufferEnd) {
      if (this.lf === NONE) this.lf = find(buffer, '\n', base, this.seen);
      if (this.cr === NONE) this.cr = find(buffer, '\r', base, this.seen);
      this.seen = bufferEnd;
    }
    while (this.lf < to || this.cr < to) {
      if (this.cr < this.lf) {
        // The line feed of a pair, known or still to come, moves the start of the line that this begins.
        this.starts.push(this.cr + 1);
        this.cr = find(buffer, '\r', base, this.cr + 1);
      } else {
        const last = this.starts.length - 1;
        if (this.starts[last] === this.lf && this.lf > 0 && this.afterCr(buffer, base)) this.starts[last] = this.lf + 1;
        else this.starts.push(this.lf + 1);
        this.lf = find(buffer, '\n', base, this.lf + 1);
      }
    }
    this.endedInCr = buffer.charCodeAt(to - base - 1) === 0x0d;
    this.counted = to;
  }

  private endedInCr = false;

  private afterCr(buffer: string, base: number): boolean {
    const before = this.lf - base - 1;
    return before >= 0 ? buffer.charCodeAt(before) === 0x0d : this.endedInCr;
  }
}

const find = (buffer: string, what: string, base: number, from: number): number => {
  const i = buffer.indexOf(what, from - base);
  return i === -1 ? NONE : base + i;
};
