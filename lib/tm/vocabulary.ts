import { type PrefixDifference, prefixDifference } from '../text/loose-core';
import type { Token } from '../text/types';
import { grown, StringTable, type StringTableParts } from './string-table';
import { type TokenClass, tokenForm } from './token-form';

/**
 * Every token that a memory holds, analysed once: ids for the forms of `TokenForm`, in arrays indexed by the id of the
 * token as written. All strings, of whatever depth, live in one table.
 *
 * Invariants: append-only, ids never change; `canonical[i] === canonical[j]` for canonically equivalent spellings;
 * `folded` equal ⇒ `core` equal, which is what makes the filter exact.
 */
export class Vocabulary {
  /** Token as written, NFC. Segments are stored as these. */
  canonical: Int32Array;
  plain: Int32Array;
  folded: Int32Array;
  core: Int32Array;
  prefix: Int32Array;
  suffix: Int32Array;
  /** Class in bits 0–1, negation in bit 2, from bit 3 on the id of the number class plus one. −1: not analysed. */
  traits: Int32Array;

  private constructor(
    private readonly strings: StringTable,
    columns: readonly Int32Array[],
  ) {
    [this.canonical, this.plain, this.folded, this.core, this.prefix, this.suffix, this.traits] = columns as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
  }

  static empty(): Vocabulary {
    const strings = StringTable.empty();
    strings.intern(''); // id 0: no prefix, no suffix
    return new Vocabulary(
      strings,
      COLUMNS.map(() => new Int32Array(64).fill(-1)),
    );
  }

  static from(parts: VocabularyParts): Vocabulary {
    return new Vocabulary(StringTable.from(parts.strings), parts.columns);
  }

  parts(): VocabularyParts {
    const size = this.size;
    return { strings: this.strings.parts(), columns: COLUMNS.map((name) => this[name].subarray(0, size)) };
  }

  /** Ids lie in `[0, size)`. */
  get size(): number {
    return this.strings.size;
  }

  get bytes(): number {
    return this.strings.bytes + COLUMNS.length * this.core.byteLength;
  }

  text(id: number): string {
    return this.strings.get(id);
  }

  /** The order of two strings by UTF-16 units. */
  compareTexts(a: number, b: number): number {
    return this.strings.compare(a, b);
  }

  /** Id of a string at any depth, or −1. */
  find(text: string): number {
    return this.strings.find(text);
  }

  /** Whether the id is that of a token, analysed, and not only of a form of one. */
  isToken(id: number): boolean {
    return id < this.canonical.length && this.canonical[id]! >= 0;
  }

  /** The id of a token as written (canonical), analysing it when it is new. */
  token(token: Token): number {
    const known = this.strings.find(token.text);
    const analysed = known < 0 || known >= this.canonical.length ? -1 : this.canonical[known]!;
    if (analysed >= 0) return analysed;
    const form = tokenForm(token.text, token.kind);
    const id = this.strings.intern(token.text);
    const plain = this.strings.intern(form.plain);
    const folded = this.strings.intern(form.folded);
    const core = this.strings.intern(form.core);
    const prefix = this.strings.intern(form.prefix);
    const suffix = this.strings.intern(form.suffix);
    const number = form.number === '' ? 0 : this.strings.intern(form.number) + 1;
    this.reserve();
    this.plain[id] = plain;
    this.folded[id] = folded;
    this.core[id] = core;
    this.prefix[id] = prefix;
    this.suffix[id] = suffix;
    this.traits[id] = form.class | (form.negation ? NEGATION : 0) | (number << 3);
    const composed = token.text.normalize('NFC');
    this.canonical[id] = composed === token.text ? id : this.token({ ...token, text: composed });
    return this.canonical[id]!;
  }

  /** What two prefixes, given as ids, differ in; remembered, since there are few. `null`: two words, not two forms. */
  prefixDifference(a: number, b: number): PrefixDifference | null {
    const key = a * 0x4000000 + b;
    let known = this.differences.get(key);
    if (known === undefined) {
      known = prefixDifference(this.text(a), this.text(b));
      this.differences.set(key, known);
    }
    return known;
  }

  private readonly differences = new Map<number, PrefixDifference | null>();

  private reserve(): void {
    if (this.size <= this.core.length) return;
    const length = Math.max(this.size, Math.ceil(this.core.length * 1.5));
    for (const name of COLUMNS) {
      const before = this[name].length;
      this[name] = grown(this[name], length);
      this[name].fill(-1, before);
    }
  }
}

export type VocabularyParts = { readonly strings: StringTableParts; readonly columns: readonly Int32Array[] };

const COLUMNS = ['canonical', 'plain', 'folded', 'core', 'prefix', 'suffix', 'traits'] as const;

export const NEGATION = 4;
export const classOf = (traits: number): TokenClass => (traits & 3) as TokenClass;
export const numberOf = (traits: number): number => traits >> 3;
