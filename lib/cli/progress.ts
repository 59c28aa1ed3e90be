import type { Io } from './verb';

/** How often a progress line is drawn again, milliseconds. */
const INTERVAL = 100;

/**
 * A line on standard error that rewrites itself while work goes on; nothing when standard error is no terminal.
 *
 * @returns `show` with the text of now, and `end`, which removes the line
 */
export function progressLine(io: Io, isTerminal = process.stderr.isTTY === true) {
  let last = 0;
  return {
    show(text: string): void {
      const now = Date.now();
      if (!isTerminal || now - last < INTERVAL) return;
      last = now;
      io.err(`\r\u001b[K${text}`);
    },
    end(): void {
      if (isTerminal && last > 0) io.err('\r\u001b[K');
    },
  };
}
