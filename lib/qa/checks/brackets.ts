import type { Span } from '../../core/span';
import { isArabic } from '../analysis';
import { defineCheck, type Found } from '../types';

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const OPENS = new Set(Object.values(CLOSES));

/**
 * Brackets of the target are paired, and there are as many kinds of pairs as in the source. Brackets are mirrored on
 * display, never in the text: the opening one comes first in either direction.
 *
 * A closing bracket of a list (`1)`, `أ)`) needs no partner, nor does a smiley.
 */
export const brackets = defineCheck({
  id: 'brackets',
  severity: 'warning',
  on: true,
  defaults: { compareWithSource: true },
  run({ source, target }, { compareWithSource }) {
    const ours = pairsOf(target.text);
    const theirs = pairsOf(source.text);
    const unpaired: Found[] = [];
    // A source that is unbalanced itself (a list, a quotation cut in two) excuses the same in the target.
    if (theirs.unpaired.length === 0 || theirs.unpaired.length !== ours.unpaired.length) {
      for (const span of ours.unpaired)
        unpaired.push({ params: { context: 'unpaired', mark: target.text[span.start]! }, span });
    }
    if (unpaired.length > 0 || !compareWithSource) return unpaired;
    const isLost = (kind: string): boolean => (theirs.count.get(kind) ?? 0) > (ours.count.get(kind) ?? 0);
    const missing = !isArabic(source) && isLost('[') && !PLACEHOLDER.test(source.text);
    if (missing && theirs.unpaired.length === 0) return [{ params: { context: 'missing', mark: '[' } }];
    const lost = (theirs.count.get('(') ?? 0) - (ours.count.get('(') ?? 0);
    // In parentheses stand what a translator may drop (a Latin spelling, an abbreviation); only their loss as a whole tells.
    const all = lost > 0 && (ours.count.get('(') ?? 0) === 0 && !OPTIONAL.test(source.text) && !isArabic(source);
    return all ? [{ params: { context: 'missing', mark: '(' }, severity: 'hint' }] : [];
  },
});

/** Letters of a word in brackets ([c]reate), links and options: the translation puts them otherwise. */
const PLACEHOLDER = /\[.{0,2}\]|\[https?:|\[\[/u;

/** Parentheses that hold an abbreviation or a name in another script. */
const OPTIONAL = /\((?:[\p{Lu}\d.&/-]{2,12}|[^()]*\p{Script=Latin}[^()]*)\)/u;

function pairsOf(text: string): { readonly unpaired: readonly Span[]; readonly count: ReadonlyMap<string, number> } {
  const open: { readonly kind: string; readonly at: number }[] = [];
  const unpaired: Span[] = [];
  const count = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (OPENS.has(char)) open.push({ kind: char, at: i });
    const kind = CLOSES[char];
    if (kind === undefined) continue;
    const last = open.findLastIndex((each) => each.kind === kind);
    if (last >= 0) {
      for (const lost of open.splice(last).slice(1)) unpaired.push({ start: lost.at, end: lost.at + 1 });
      count.set(kind, (count.get(kind) ?? 0) + 1);
    } else if (!isListMark(text, i)) unpaired.push({ start: i, end: i + 1 });
  }
  for (const { at } of open) if (!isSmiley(text, at)) unpaired.push({ start: at, end: at + 1 });
  return { unpaired: unpaired.toSorted((a, b) => a.start - b.start), count };
}

/** `1)`, `أ)`, `iv)` after a space or at the start; `:)` and `;-)`. */
const isListMark = (text: string, at: number): boolean =>
  /(?:(?:^|[\s(])(?:\p{N}{1,3}|\p{L}|[ivx]{1,4})|[:;=]-?)$/u.test(text.slice(Math.max(0, at - 6), at));
const isSmiley = (text: string, at: number): boolean => /[:;=]-?$/u.test(text.slice(Math.max(0, at - 2), at));
