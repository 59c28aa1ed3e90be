import { CodecError, type CodecErrorCode, type InputPosition, type IssueParams } from '../types';
import { isNameChar, isNameStart } from './chars';
import type { Entities } from './doctype';
import type { XmlHandler } from './handler';
import { XML_LIMITS, type XmlLimits } from './limits';
import { LineCounter } from './line-counter';
import { References } from './references';

/** What the parts of the scanner share: the buffer and where they stand in it, names, and the one way to fail. */
export abstract class ScannerState {
  /** Absolute offsets of the piece being told, in UTF-16 units of the decoded text. */
  start = 0;
  end = 0;
  /** With `attributeSpans`, where each value of the open tag stands, without its quotes: `[start, end, …]`. */
  readonly valueSpans: number[] = [];
  /** How many attributes the tag being told has. */
  attributeCount = 0;

  /** What was written and not yet looked at. */
  protected pending = '';
  protected buffer = '';
  protected base = 0;
  protected pos = 0;
  protected readonly lines = new LineCounter();
  protected readonly open: string[] = [];
  protected readonly names: string[] = new Array(512).fill('');
  protected seenRoot = false;
  protected seenDoctype = false;
  protected final = false;
  /** Character data gathered so far, and where it began; −1 when none is. */
  protected text = '';
  protected textStart = -1;
  /** The place of a text that began in an earlier piece of input. */
  protected textAt: { readonly offset: number; readonly position: InputPosition } | null = null;
  protected inCdata = false;
  /** Whether nothing in the buffer needs a look of its own: no control, no surrogate. */
  protected isPlain = true;
  /** The next of each in the buffer at or after where it was last looked for, its length when there is none. */
  protected nextAmp = -1;
  protected nextCr = -1;
  protected nextCdataEnd = -1;
  protected readonly references: References;
  protected entities: Entities = new Map();

  constructor(
    protected readonly handler: XmlHandler,
    protected readonly limits: XmlLimits = XML_LIMITS,
    protected readonly attributeSpans = false,
  ) {
    this.references = new References(limits, {
      fail: (code, offset, params) => this.fail(code, offset, params),
      illegal: handler.illegal && ((offset, codePoint) => this.illegal(offset, codePoint)),
    });
  }

  get depth(): number {
    return this.open.length;
  }

  /** Line and column of an offset inside the piece being told, by default of its start. */
  at(offset = this.start): InputPosition {
    if (offset === this.textAt?.offset) return this.textAt.position;
    return this.lines.at(this.buffer, this.base, offset);
  }

  /** The buffer ends inside a tag: wait for more, unless the tag is already longer than a sane one. */
  protected wait(pos: number): false {
    if (this.buffer.length - pos > this.limits.maxAttribute * 2)
      this.fail('tooLarge', this.base + pos, { limit: this.limits.maxAttribute });
    return false;
  }

  /** End of the name that starts at `from`, or −1 while the buffer ends inside it. */
  protected nameEnd(from: number): number {
    const { buffer } = this;
    if (from >= buffer.length) return -1;
    if (!isNameStart(buffer.charCodeAt(from))) this.malformed('name', from);
    let i = from + 1;
    while (i < buffer.length && isNameChar(buffer.charCodeAt(i))) i++;
    return i < buffer.length ? i : -1;
  }

  /** The name between two offsets, as the same string each time: names repeat endlessly, new strings cost. */
  protected intern(from: number, to: number): string {
    const { buffer, names } = this;
    const length = to - from;
    const middle = buffer.charCodeAt(from + (length >> 1));
    const ends = buffer.charCodeAt(from) * 31 + buffer.charCodeAt(to - 1) * 7;
    const slot = (ends + middle * 131 + length * 17) & 511;
    const known = names[slot]!;
    if (known.length === length && standsAt(buffer, known, from)) return known;
    return (names[slot] = internalized(buffer.slice(from, to)));
  }

  protected illegal(offset: number, codePoint: number): void {
    if (this.handler.illegal) this.handler.illegal(this.at(offset), codePoint);
    else this.fail('malformedXml', offset, { reason: 'illegalCharacter', codePoint: hex(codePoint) });
  }

  protected malformed(reason: string, bufferOffset: number, params: IssueParams = {}): never {
    return this.fail('malformedXml', this.base + bufferOffset, { reason, ...params });
  }

  protected fail(code: CodecErrorCode, offset: number, params: IssueParams): never {
    throw new CodecError(code, this.at(offset), params);
  }
}

/** The one copy of a string that the engine uses for property names: comparing and storing by it need no look at its text. */
const internalized = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

/** `startsWith` without the call: names are short. */
export function standsAt(buffer: string, name: string, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (buffer.charCodeAt(at + i) !== name.charCodeAt(i)) return false;
  return true;
}

const hex = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
