import { SEPARATORS, type Separator } from './types';

/**
 * The separator of a table, from its first lines: the one that stands outside quotes the same number of times on the most
 * lines, and often. A comma when nothing tells.
 */
export function sniffSeparator(head: string): Separator {
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts = countsOf(head, separator);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const alike = counts.filter((count) => count === first).length / counts.length;
    // Evenness outweighs number; a tab or bar is rarely there by chance, a comma often.
    const score = alike * 10 + Math.min(first, 5) + (separator === ',' ? 0 : 1);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** How often a separator stands outside quotes on each complete line, up to twenty. */
function countsOf(head: string, separator: Separator): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let seen = false;
  for (const c of head) {
    if (c === '"') quoted = !quoted;
    else if (c === separator && !quoted) count++;
    else if ((c === '\n' || c === '\r') && !quoted) {
      if (seen) counts.push(count);
      count = 0;
      seen = false;
      if (counts.length === 20) return counts;
      continue;
    }
    seen = true;
  }
  if (seen && (counts.length === 0 || head.length < 1000)) counts.push(count);
  return counts;
}
