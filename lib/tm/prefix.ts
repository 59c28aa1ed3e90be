import { tokenize } from '../text/tokenize';
import type { LangTag, Token } from '../text/types';
import { FREQUENT_CORES } from './frequent-cores';
import { hashOf } from './string-table';
import { NUMBER_CORE, tokenForm } from './token-form';

/**
 * The prefix filter for a database: which units can match a query, decided by one array operator on an index.
 *
 * Every token of a segment becomes an element (core, occurrence): the second `the` of a sentence is another element than the
 * first. All elements stand in one fixed order, rarest first, the same for every text. Two segments of n and m tokens whose
 * graded score reaches t share at least α = ⌈t·max(n, m)⌉ elements, since the graded distance is never below the distance
 * over cores; and then the first n − α + 1 elements of the one and the first m − α + 1 of the other have one in common
 * (otherwise all shared elements would stand behind one of the two prefixes, and be fewer than α).
 *
 * So with `indexKeys` stored and `queryKeys` asked, every unit that reaches `threshold` satisfies
 *
 *     "sourceLength" between minLength and maxLength and "sourcePrefix" && prefix::int[]
 *
 * (a GIN index on the int[] column, default operator class), and what satisfies it has still to be scored.
 * Exact for every threshold from 50 to 100. The prefix stored reaches down to 50: elements that only thresholds under 70 need
 * are stored under other keys, so that the usual look-up (70 and more) does not read them.
 *
 * Source: S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006;
 * C. Xiao, W. Wang, X. Lin, J. X. Yu, "Efficient similarity joins for near duplicate detection", WWW 2008.
 *
 * Stored in databases: a change of the order, of the keys or of `tokenForm` needs a migration that makes all prefixes anew.
 */

/** The lowest threshold for which the filter is exact. */
export const PREFIX_FLOOR = 50;
/** From this threshold on only the near keys are asked. */
const NEAR_FLOOR = 70;

export type IndexKeys = {
  /** Tokens of the segment. */
  readonly length: number;
  /** One key an element, in the fixed order; equal cores get different keys by occurrence. */
  readonly keys: Int32Array;
  /** What the database stores. Empty only for a segment without tokens. */
  readonly prefix: Int32Array;
};

export type QueryKeys = {
  readonly minLength: number;
  readonly maxLength: number;
  readonly prefix: Int32Array;
};

/** The keys of a stored segment. The language is not needed: cores follow from the script of each word. */
export function indexKeys(text: string, _lang?: LangTag): IndexKeys {
  const elements = elementsOf(text);
  const n = elements.length;
  const near = prefixLength(n, NEAR_FLOOR);
  const far = prefixLength(n, PREFIX_FLOOR);
  return {
    length: n,
    keys: Int32Array.from(elements, nearKey),
    prefix: Int32Array.from(elements.slice(0, far), (element, i) => (i < near ? nearKey(element) : farKey(element))),
  };
}

/**
 * The keys and length bounds to ask for.
 * @param threshold whole percent, 50–100
 * @throws RangeError below 50: the stored prefix does not reach so far, scan instead
 */
export function queryKeys(text: string, _lang: LangTag | undefined, threshold: number): QueryKeys {
  if (!(threshold >= PREFIX_FLOOR && threshold <= 100)) throw new RangeError(`threshold ${threshold} is not in 50–100`);
  const elements = elementsOf(text);
  const n = elements.length;
  const asked = elements.slice(0, prefixLength(n, threshold));
  const keys =
    threshold >= NEAR_FLOOR ? asked.map(nearKey) : asked.flatMap((element) => [nearKey(element), farKey(element)]);
  return {
    minLength: Math.ceil((threshold * n) / 100),
    maxLength: Math.floor((100 * n) / threshold),
    prefix: Int32Array.from(keys),
  };
}

/** How many of n elements must be looked at: n − ⌈t·n⌉ + 1, none of none. */
const prefixLength = (n: number, threshold: number): number => (n === 0 ? 0 : n - Math.ceil((threshold * n) / 100) + 1);

type Element = Core & { readonly occurrence: number };

/** All elements of a text, rarest first. */
function elementsOf(text: string): readonly Element[] {
  const seen = new Map<string, number>();
  const elements = tokenize(text).map((token): Element => {
    const { core, hash, farHash, place } = coreOf(token);
    const occurrence = (seen.get(core) ?? 0) + 1;
    seen.set(core, occurrence);
    // A word is met twice in a segment far less often than once: its later occurrences count as rarer words.
    return { core, hash, farHash, place: place * occurrence ** 2, occurrence };
  });
  return elements.sort(
    (a, b) =>
      b.place - a.place ||
      a.hash - b.hash ||
      (a.core < b.core ? -1 : a.core > b.core ? 1 : 0) ||
      a.occurrence - b.occurrence,
  );
}

type Core = { readonly core: string; readonly hash: number; readonly farHash: number; readonly place: number };

/** Cores by token as written: analysing a word costs more than all the rest. Emptied when full; changes no result. */
const memo = new Map<string, Core>();
const MEMO_LIMIT = 100_000;

function coreOf(token: Token): Core {
  const known = memo.get(token.text);
  if (known !== undefined) return known;
  const { core } = tokenForm(token.text, token.kind);
  const made = { core, hash: hashOf(core), farHash: hashOf(`${core}\u00021`), place: PLACES.get(core) ?? UNLISTED };
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(token.text, made);
  return made;
}

/** Numbers are one element class and as common as the commonest words. */
const NUMBER_PLACE = 10;
const PLACES: ReadonlyMap<string, number> = new Map([
  [NUMBER_CORE, NUMBER_PLACE],
  ...FREQUENT_CORES.map((core, i) => [core, i + 1] as const),
]);
const UNLISTED = 1e9;

const nearKey = ({ core, hash, occurrence }: Element): number =>
  occurrence === 1 ? hash : hashOf(`${core}\u0001${occurrence}`);
const farKey = ({ core, farHash, occurrence }: Element): number =>
  occurrence === 1 ? farHash : hashOf(`${core}\u0002${occurrence}`);
