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
  const { cores, occurrences } = elementsOf(text);
  const n = cores.length;
  const near = prefixLength(n, NEAR_FLOOR);
  const keys = new Int32Array(n);
  for (let i = 0; i < n; i++) keys[i] = nearKey(cores[i]!, occurrences[i]!);
  const prefix = keys.slice(0, prefixLength(n, PREFIX_FLOOR));
  for (let i = near; i < prefix.length; i++) prefix[i] = farKey(cores[i]!, occurrences[i]!);
  return { length: n, keys, prefix };
}

/**
 * The keys and length bounds to ask for.
 * @param threshold whole percent, 50–100
 * @throws RangeError below 50: the stored prefix does not reach so far, scan instead
 */
export function queryKeys(text: string, _lang: LangTag | undefined, threshold: number): QueryKeys {
  if (!(threshold >= PREFIX_FLOOR && threshold <= 100)) throw new RangeError(`threshold ${threshold} is not in 50–100`);
  const { cores, occurrences } = elementsOf(text);
  const n = cores.length;
  const asked = prefixLength(n, threshold);
  const keys: number[] = [];
  for (let i = 0; i < asked; i++) {
    keys.push(nearKey(cores[i]!, occurrences[i]!));
    if (threshold < NEAR_FLOOR) keys.push(farKey(cores[i]!, occurrences[i]!));
  }
  return {
    minLength: Math.ceil((threshold * n) / 100),
    maxLength: Math.floor((100 * n) / threshold),
    prefix: Int32Array.from(keys),
  };
}

/** How many of n elements must be looked at: n − ⌈t·n⌉ + 1, none of none. */
const prefixLength = (n: number, threshold: number): number => (n === 0 ? 0 : n - Math.ceil((threshold * n) / 100) + 1);

/** All elements of a text, rarest first: element i is the `occurrences[i]`th of `cores[i]`. */
type Elements = { readonly cores: readonly Core[]; readonly occurrences: readonly number[] };

function elementsOf(text: string): Elements {
  forgetOldCores();
  const run = ++runs;
  const cores: Core[] = [];
  const occurrences: number[] = [];
  for (const token of tokenize(text)) {
    const core = coreOf(token);
    if (core.run !== run) {
      core.run = run;
      core.count = 0;
    }
    cores.push(core);
    occurrences.push(++core.count);
  }
  if (cores.length > SHORT) return sorted(cores, occurrences);
  sortInPlace(cores, occurrences);
  return { cores, occurrences };
}

/** Sorting by insertion is the fastest up to about so many. */
const SHORT = 48;

function sortInPlace(cores: Core[], occurrences: number[]): void {
  for (let i = 1; i < cores.length; i++) {
    const core = cores[i]!;
    const occurrence = occurrences[i]!;
    let at = i;
    while (at > 0 && order(cores[at - 1]!, occurrences[at - 1]!, core, occurrence) > 0) {
      cores[at] = cores[at - 1]!;
      occurrences[at] = occurrences[at - 1]!;
      at--;
    }
    cores[at] = core;
    occurrences[at] = occurrence;
  }
}

function sorted(cores: readonly Core[], occurrences: readonly number[]): Elements {
  const places = cores.map((_, i) => i).sort((a, b) => order(cores[a]!, occurrences[a]!, cores[b]!, occurrences[b]!));
  return { cores: places.map((i) => cores[i]!), occurrences: places.map((i) => occurrences[i]!) };
}

/** Rarest first. A word is met twice in a segment far less often than once: its later occurrences count as rarer words. */
const order = (a: Core, m: number, b: Core, n: number): number =>
  b.place * n ** 2 - a.place * m ** 2 || a.hash - b.hash || (a.core < b.core ? -1 : a.core > b.core ? 1 : 0) || m - n;

/** `run` and `count` are scratch: how often the core was met in the text of this run. */
type Core = {
  readonly core: string;
  readonly hash: number;
  readonly farHash: number;
  readonly place: number;
  run: number;
  count: number;
};
let runs = 0;

/**
 * Cores by token as written, for analysing a word costs more than all the rest; and by what they are, so that one core is one
 * object however it is written. Two generations: common words survive when the younger is full. Changes no result.
 */
let young = new Map<string, Core>();
let old = new Map<string, Core>();
let known = new Map<string, Core>();
const GENERATION = 100_000;

/** Between two texts only: within one, a core must stay the same object. */
function forgetOldCores(): void {
  if (young.size < GENERATION) return;
  old = young;
  young = new Map();
  known = new Map();
  for (const core of old.values()) known.set(core.core, core);
}

function coreOf(token: Token): Core {
  const met = young.get(token.text);
  if (met !== undefined) return met;
  const core = old.get(token.text) ?? canonical(tokenForm(token.text, token.kind).core);
  young.set(token.text, core);
  return core;
}

function canonical(core: string): Core {
  const same = known.get(core);
  if (same !== undefined) return same;
  const hash = hashOf(core);
  const farHash = hashOf(`${core}\u00021`);
  const made: Core = { core, hash, farHash, place: PLACES.get(core) ?? UNLISTED, run: 0, count: 0 };
  known.set(core, made);
  return made;
}

/** Numbers are one element class and as common as the commonest words. */
const NUMBER_PLACE = 10;
const PLACES: ReadonlyMap<string, number> = new Map([
  [NUMBER_CORE, NUMBER_PLACE],
  ...FREQUENT_CORES.map((core, i) => [core, i + 1] as const),
]);
const UNLISTED = 1e9;

const nearKey = ({ core, hash }: Core, occurrence: number): number =>
  occurrence === 1 ? hash : hashOf(`${core}\u0001${occurrence}`);
const farKey = ({ core, farHash }: Core, occurrence: number): number =>
  occurrence === 1 ? farHash : hashOf(`${core}\u0002${occurrence}`);
