/**
 * A piece of a translated regular expression, and what is known about the characters at its ends.
 *
 * `first` and `last` list class items (ready to stand inside `[…]` under the flag `v`): every non-empty match begins
 * with a character of `first` and ends with one of `last`. `null` means any character.
 */
export type PatternNode = {
  readonly source: string;
  readonly first: readonly string[] | null;
  readonly last: readonly string[] | null;
  /** Whether it can match the empty string. Assertions are empty and restrict nothing. */
  readonly isNullable: boolean;
};

/**
 * How far an unbounded repetition reaches, in characters or groups. It keeps the work at one position bounded, hence
 * segmentation linear, whatever rules a user imports; no rule met in a public file needs more than a few words.
 */
export const REPETITION_LIMIT = 1000;

export const EMPTY: PatternNode = { source: '', first: [], last: [], isNullable: true };

/** An assertion: takes no character. */
export const assertion = (source: string): PatternNode => ({ source, first: [], last: [], isNullable: true });

/** One character out of a class given by its items. */
export const oneOf = (items: readonly string[]): PatternNode => ({
  source: items.length === 1 && isAtom(items[0]!) ? items[0]! : `[${items.join('')}]`,
  first: items,
  last: items,
  isNullable: false,
});

/** A piece about whose ends nothing is known. */
export const opaque = (source: string, isNullable: boolean): PatternNode => ({
  source,
  first: null,
  last: null,
  isNullable,
});

export function sequence(nodes: readonly PatternNode[]): PatternNode {
  return {
    source: nodes.map((node) => node.source).join(''),
    first: ends(nodes, 'first'),
    last: ends([...nodes].reverse(), 'last'),
    isNullable: nodes.every((node) => node.isNullable),
  };
}

export function alternation(branches: readonly PatternNode[]): PatternNode {
  if (branches.length === 1) return branches[0]!;
  return {
    source: branches.map((node) => node.source).join('|'),
    first: union(branches.map((node) => node.first)),
    last: union(branches.map((node) => node.last)),
    isNullable: branches.some((node) => node.isNullable),
  };
}

/** `node` repeated `min` to `max` times; `max` null means without limit, cut at `REPETITION_LIMIT`. */
export function repeat(node: PatternNode, min: number, max: number | null, isLazy: boolean): PatternNode {
  const top = max ?? Math.max(min, REPETITION_LIMIT);
  return {
    source: `${node.source}{${min},${top}}${isLazy ? '?' : ''}`,
    first: node.first,
    last: node.last,
    isNullable: node.isNullable || min === 0,
  };
}

const isAtom = (item: string): boolean => /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|[\p{L}\p{N}])$/su.test(item);

function ends(nodes: readonly PatternNode[], side: 'first' | 'last'): readonly string[] | null {
  const items: string[] = [];
  for (const node of nodes) {
    const own = node[side];
    if (own === null) return null;
    items.push(...own);
    if (!node.isNullable) break;
  }
  return items;
}

const union = (lists: readonly (readonly string[] | null)[]): readonly string[] | null =>
  lists.includes(null) ? null : [...new Set(lists.flatMap((list) => list ?? []))];
