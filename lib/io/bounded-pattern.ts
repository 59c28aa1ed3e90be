import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PatternMatch, PatternSearch } from '../workbench/ports/outside';

/** Found in one text at most; a pattern that fits more often says nothing more. */
const SPANS_PER_TEXT = 1000;

/** Runs in a thread of its own, which can be ended in the middle of a match. Plain JavaScript: it is handed over as text. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { source, flags, replacement } = workerData;
const pattern = new RegExp(source, flags);
const here = new RegExp(source, flags.replace('g', 'y'));
const inPlace = (text, start, end) => {
  here.lastIndex = start;
  return text.replace(here, replacement).slice(start, text.length === end ? undefined : end - text.length);
};
parentPort.on('message', (texts) => {
  parentPort.postMessage(texts.map((text) => {
    const spans = [];
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (start < end) spans.push(replacement === null ? { start, end } : { start, end, text: inPlace(text, start, end) });
      if (spans.length === ${SPANS_PER_TEXT}) break;
    }
    return spans;
  }));
});`;

/**
 * A regular expression as JavaScript has them, blind to case, under a limit of time: one that explodes is stopped and holds
 * up nobody else. Null when it is none.
 *
 * @param limitMs milliseconds for all texts together
 */
export function boundedPattern(source: string, limitMs: number, replacement?: string): PatternSearch | null {
  const flags = 'giu';
  try {
    new RegExp(source, flags);
  } catch {
    return null;
  }
  const thread = new Worker(THREAD, { eval: true, workerData: { source, flags, replacement: replacement ?? null } });
  thread.unref();
  let left = limitMs;
  let isReady = false;
  const ask = (texts: readonly string[], signal?: AbortSignal) => {
    const answer = once(thread, 'message', signal ? { signal } : {});
    thread.postMessage(texts);
    return answer;
  };
  return {
    async find(texts) {
      if (left <= 0) return null;
      // how long a busy machine takes to start a thread says nothing about the pattern
      if (!isReady) await ask([]);
      isReady = true;
      const started = performance.now();
      const ended = new AbortController();
      const timer = setTimeout(() => ended.abort(), left);
      try {
        const [spans] = await ask(texts, ended.signal);
        return spans as readonly (readonly PatternMatch[])[];
      } catch (error) {
        if (ended.signal.aborted) return null;
        throw error;
      } finally {
        clearTimeout(timer);
        left -= performance.now() - started;
        if (left <= 0) await thread.terminate();
      }
    },
    async close() {
      await thread.terminate();
    },
  };
}
