import { readClass } from './char-class';
import { casesOf, LINE_END_ITEMS, literalItem, readCharacterEscape, WORD_ITEMS } from './characters';
import { Cursor, UntranslatablePattern } from './cursor';
import { alternation, assertion, EMPTY, oneOf, opaque, type PatternNode, repeat, sequence } from './node';

/** `before` is matched backwards in a look-behind, `after` forwards in a look-ahead, `whole` from end to end. */
export type PatternSide = 'before' | 'after' | 'whole';

export type Translation = PatternNode & {
  /** Constructs replaced by a near one, as written. */
  readonly approximated: readonly string[];
  /** Whether groups are numbered: such an expression cannot be joined with others. */
  readonly hasReferences: boolean;
};

type Flags = { readonly ignoreCase: boolean; readonly dotAll: boolean; readonly multiline: boolean };
const NO_FLAGS: Flags = { ignoreCase: false, dotAll: false, multiline: false };

const TEXT_START = '(?<![\\s\\S])';
const TEXT_END = '(?![\\s\\S])';
const LAST_LINE_END = `(?=(?:\\r\\n|[${LINE_END_ITEMS}])?${TEXT_END})`;
const WORD_EDGE = `(?:(?<=[${WORD_ITEMS}])(?![${WORD_ITEMS}])|(?<![${WORD_ITEMS}])(?=[${WORD_ITEMS}]))`;
const NO_WORD_EDGE = `(?:(?<=[${WORD_ITEMS}])(?=[${WORD_ITEMS}])|(?<![${WORD_ITEMS}])(?![${WORD_ITEMS}]))`;

/**
 * Translates a regular expression of Java or ICU, as SRX rules hold it, into the source of a JavaScript expression
 * for the flag `v`. Nothing is trimmed: white space at the ends of a pattern is meant.
 *
 * Departures: classes have ICU's Unicode reading (`\w`, `\d`, `\s`, `\b`, `\p{Punct}`); unbounded repetitions reach
 * `REPETITION_LIMIT`; possessive and atomic forms are exact only on the side `after`.
 *
 * @throws UntranslatablePattern naming the construct and its place
 * Source: java.util.regex.Pattern; ICU User Guide, "Regular Expressions"; ECMA-262 2024, §22.2.1 (flag `v`).
 */
export function translate(pattern: string, side: PatternSide): Translation {
  const parser = new Parser(pattern, side);
  const node = placed(parser);
  return { ...node, approximated: parser.approximated, hasReferences: parser.hasReferences };
}

function placed(parser: Parser): PatternNode {
  try {
    return parser.parse();
  } catch (error) {
    if (error instanceof UntranslatablePattern) error.at = parser.offset;
    throw error;
  }
}

class Parser {
  readonly approximated: string[] = [];
  hasReferences = false;
  private readonly cursor: Cursor;
  private readonly keepsGroups: boolean;
  /** Names of the groups so far, in order; empty for a numbered one. Kept only where something refers to them. */
  private readonly names: string[] = [];
  private atomics = 0;

  constructor(
    pattern: string,
    private readonly side: PatternSide,
  ) {
    this.cursor = new Cursor(pattern);
    this.keepsGroups = /\\[1-9]|\\k</u.test(pattern.replace(/\\\\/gu, ''));
  }

  get offset(): number {
    return this.cursor.index;
  }

  parse(): PatternNode {
    const node = this.alternatives(NO_FLAGS);
    if (!this.cursor.isAtEnd) throw new UntranslatablePattern('unmatched )', true);
    return node;
  }

  /** Reads branches up to a closing parenthesis. Flags set inside last to the end of the group, across branches. */
  private alternatives(outer: Flags): PatternNode {
    let flags = outer;
    const branches: PatternNode[] = [];
    let parts: PatternNode[] = [];
    while (!this.cursor.isAtEnd && !this.cursor.sees(')')) {
      if (this.cursor.eat('|')) {
        branches.push(sequence(parts));
        parts = [];
        continue;
      }
      const set = this.cursor.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?\)/uy);
      if (set) {
        flags = withFlags(flags, set[1]!, set[2] ?? '', set[0]);
        continue;
      }
      parts.push(this.quantified(this.atom(flags)));
    }
    branches.push(sequence(parts));
    return alternation(branches);
  }

  private quantified(atom: PatternNode): PatternNode {
    const from = this.cursor.index;
    const found = this.cursor.match(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/uy);
    if (!found) return atom;
    const [written, sign, low, comma, high, mode] = found;
    const min = sign ? (sign === '+' ? 1 : 0) : Number(low);
    const max = sign ? (sign === '?' ? 1 : null) : comma === undefined ? min : high === '' ? null : Number(high);
    if (max !== null && max < min) throw new UntranslatablePattern(written, true);
    if (atom.source === '') throw new UntranslatablePattern(this.cursor.pattern.slice(from, this.cursor.index), true);
    const body = isSingle(atom.source) ? atom : { ...atom, source: `(?:${atom.source})` };
    const repeated = repeat(body, min, max, mode === '?');
    return mode === '+' ? this.atomic(repeated, written) : repeated;
  }

  /** What gives nothing back once matched. A look-ahead does not either, so forwards it can be written with one. */
  private atomic(node: PatternNode, construct: string): PatternNode {
    if (this.side === 'before') {
      this.approximated.push(construct);
      return { ...node, source: `(?:${node.source})` };
    }
    this.hasReferences = true;
    const name = `a${++this.atomics}`;
    return { ...node, source: `(?:(?=(?<${name}>${node.source}))\\k<${name}>)` };
  }

  private atom(flags: Flags): PatternNode {
    const { cursor } = this;
    if (cursor.eat('\\')) return this.escaped(flags);
    if (cursor.eat('[')) return oneOf([readClass(cursor, flags.ignoreCase)]);
    if (cursor.eat('(')) return this.group(flags);
    if (cursor.eat('.')) return oneOf([flags.dotAll ? '\\p{Any}' : `[^${LINE_END_ITEMS}]`]);
    if (cursor.eat('^')) return assertion(flags.multiline ? `(?<=[${LINE_END_ITEMS}]|${TEXT_START})` : TEXT_START);
    if (cursor.eat('$')) return assertion(flags.multiline ? `(?=[${LINE_END_ITEMS}]|${TEXT_END})` : LAST_LINE_END);
    const char = cursor.next();
    if (char === '*' || char === '+' || char === '?') throw new UntranslatablePattern(`dangling ${char}`, true);
    return literal(char, flags);
  }

  private group(flags: Flags): PatternNode {
    const { cursor } = this;
    const inside = (inner: Flags): PatternNode => {
      const node = this.alternatives(inner);
      cursor.expect(')');
      return node;
    };
    if (cursor.match(/\?#[^)]*\)/uy)) return EMPTY;
    const look = cursor.match(/\?<?[=!]/uy);
    if (look) return assertion(`(${look[0]}${inside(flags).source})`);
    if (cursor.eat('?>')) return this.atomic(grouped(inside(flags)), '(?>…)');
    const scoped = cursor.match(/\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:/uy);
    if (scoped) return grouped(inside(withFlags(flags, scoped[1]!, scoped[2] ?? '', scoped[0])));
    const name = cursor.match(/\?P?<([A-Za-z][A-Za-z0-9]*)>/uy)?.[1];
    if (name === undefined && cursor.sees('?')) throw new UntranslatablePattern(`(${cursor.next()}${cursor.next()}`);
    if (!this.keepsGroups) return grouped(inside(flags));
    const own = this.names.push(name ?? '');
    const node = inside(flags);
    return { ...node, source: `(?<g${own}>${node.source})` };
  }

  private escaped(flags: Flags): PatternNode {
    const { cursor } = this;
    const char = readCharacterEscape(cursor, flags.ignoreCase);
    if (char) return 'char' in char ? literal(char.char, flags) : oneOf([char.items]);
    if (cursor.eat('Q')) {
      const letters: PatternNode[] = [];
      while (!cursor.isAtEnd && !cursor.eat('\\E')) letters.push(literal(cursor.next(), flags));
      return grouped(sequence(letters));
    }
    const reference = cursor.match(/[1-9]|k<([A-Za-z][A-Za-z0-9]*)>/uy);
    if (reference) return this.reference(reference[0], reference[1]);
    const sign = cursor.next();
    switch (sign) {
      case 'b':
        return assertion(WORD_EDGE);
      case 'B':
        return assertion(NO_WORD_EDGE);
      case 'A':
        return assertion(TEXT_START);
      case 'z':
        return assertion(TEXT_END);
      case 'Z':
        return assertion(LAST_LINE_END);
      case 'R':
        return {
          ...oneOf([LINE_END_ITEMS]),
          source: '(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])',
          first: null,
          last: null,
        };
      default:
        throw new UntranslatablePattern(`\\${sign}`);
    }
  }

  private reference(written: string, name: string | undefined): PatternNode {
    const number = name === undefined ? Number(written) : this.names.indexOf(name) + 1;
    if (this.side === 'before') throw new UntranslatablePattern(`\\${written} in beforebreak`);
    if (number < 1 || number > this.names.length) throw new UntranslatablePattern(`\\${written}`, true);
    this.hasReferences = true;
    return opaque(`\\k<g${number}>`, true);
  }
}

const literal = (char: string, flags: Flags): PatternNode =>
  oneOf((flags.ignoreCase ? casesOf(char) : [char]).map(literalItem));

const grouped = (node: PatternNode): PatternNode => ({ ...node, source: `(?:${node.source})` });

/** Whether a quantifier behind the source would apply to all of it. */
const isSingle = (source: string): boolean =>
  /^(?:[\p{L}\p{N}]|\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\})$/u.test(source) || /^\[[^[\]]*\]$/u.test(source);

function withFlags(flags: Flags, on: string, off: string, construct: string): Flags {
  let next = flags;
  for (const [letters, value] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      if (letter === 'i') next = { ...next, ignoreCase: value };
      else if (letter === 's') next = { ...next, dotAll: value };
      else if (letter === 'm') next = { ...next, multiline: value };
      else if (letter !== 'u' && letter !== 'U' && letter !== 'w') throw new UntranslatablePattern(construct);
    }
  }
  return next;
}
