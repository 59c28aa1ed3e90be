import type { DiffPart } from '@/lib/workbench/views/help';

/**
 * What makes one text into another, word by word, with the space before each word kept to it.
 *
 * Invariants: the parts without the inserted ones give `from`, without the deleted ones `to`; no part cuts a word.
 * Time and memory O(|from|·|to|) in words. Source: longest common subsequence, Wagner and Fischer (1974).
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const a = words(from);
  const b = words(to);
  // common[i][j] = length of the longest common subsequence of a[i…] and b[j…]
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i++]!);
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add('deleted', a[i++]!);
    else add('inserted', b[j++]!);
  }
  return parts;
}

/** Stretches of spaces and stretches of anything else, in order. */
const words = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? [];
