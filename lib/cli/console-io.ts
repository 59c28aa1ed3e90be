import type { Io } from './verb';

/**
 * The terminal, or whatever our streams are connected to. `out` waits for a slow reader, and throws EPIPE when the reader has
 * gone (`qantara … | head`), so that a verb stops and still closes what it opened.
 */
export function consoleIo(): Io & { readonly flush: () => Promise<void> } {
  let broken: Error | null = null;
  process.stdout.on('error', (error) => {
    broken = error;
  });
  // A closed standard error must not end a verb: there is nobody left to tell.
  process.stderr.on('error', () => undefined);
  return {
    stdin: () => process.stdin,
    out: (text) => {
      if (broken) throw broken;
      if (process.stdout.write(text)) return;
      return new Promise((resolve, reject) => {
        const settle = (error?: Error) => {
          process.stdout.off('drain', settle).off('error', settle).off('close', settle);
          if (error) reject(error);
          else resolve();
        };
        process.stdout.once('drain', settle).once('error', settle).once('close', settle);
      });
    },
    err: (text) => void process.stderr.write(text),
    flush: () => new Promise((resolve) => (broken ? resolve() : process.stdout.write('', () => resolve()))),
  };
}
