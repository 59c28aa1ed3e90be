import { CodecError, type CodecErrorCode, type InputPosition, type IssueParams } from '../types';
import { isNameChar, isNameStart, isXmlChar, isXmlSpace } from './chars';
import { DoctypeRefusal, doctypeEnd, type Entities, readDoctype } from './doctype';
import { XML_LIMITS, type XmlLimits } from './limits';
import { LineCounter } from './line-counter';
import { type DecodedText, References } from './references';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of each piece of markup, as it is met. Absolute offsets of the piece are `scanner.start` and `.end`. */
export type XmlHandler = {
  /** `selfClosing`: `<a/>`; `close` is called for it all the same. */
  readonly open: (name: string, attrs: Attributes, selfClosing: boolean) => void;
  readonly close: (name: string) => void;
  /** The whole run between two pieces of markup, however the input was cut. `cdata`: it stood in a CDATA section. */
  readonly text: (text: string, cdata: boolean) => void;
  readonly comment?: (text: string) => void;
  readonly instruction?: (target: string, data: string) => void;
  readonly doctype?: (name: string, declaration: string) => void;
  /** Where given, a character that XML cannot hold is dropped and reported instead of ending the file. */
  readonly illegal?: (at: InputPosition, codePoint: number) => void;
};

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const CR = 0x0d;
const RIGHT_BRACKET = 0x5d;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** ASCII units that cannot simply be taken over, in text and in attribute values. */
const TEXT_SPECIAL = new Uint8Array(128);
const VALUE_SPECIAL = new Uint8Array(128);
for (let c = 0; c < 0x20; c++) TEXT_SPECIAL[c] = VALUE_SPECIAL[c] = 1;
TEXT_SPECIAL[0x09] = TEXT_SPECIAL[0x0a] = 0;
for (const c of [LT, AMP, GT]) TEXT_SPECIAL[c] = 1;
for (const c of [LT, AMP]) VALUE_SPECIAL[c] = 1;

/**
 * A conforming, non-validating parser for XML 1.0 that is fed text piece by piece and holds no more than one piece of
 * markup. It checks well-formedness, never loads anything, and expands only the entities of text of an internal subset,
 * within bounds. Namespaces are the business of `events.ts`.
 *
 * Invariant: the calls made are the same however the input is cut (scanner.test.ts).
 */
export class XmlScanner {
  /** Absolute offsets of the piece being told, in UTF-16 units of the decoded text. */
  start = 0;
  end = 0;
  /** With `attributeSpans`, where each value of the open tag stands, without its quotes: `[start, end, …]`. */
  readonly valueSpans: number[] = [];
  /** How many attributes the tag being told has. */
  attributeCount = 0;

  /** What was written and not yet looked at. */
  private pending = '';
  private buffer = '';
  private base = 0;
  private pos = 0;
  private readonly lines = new LineCounter();
  private readonly open: string[] = [];
  private readonly names: string[] = new Array(512).fill('');
  private seenRoot = false;
  private seenDoctype = false;
  private final = false;
  /** Character data gathered so far, and where it began; −1 when none is. */
  private text = '';
  private textStart = -1;
  /** The place of a text that began in an earlier piece of input. */
  private textAt: { readonly offset: number; readonly position: InputPosition } | null = null;
  private inCdata = false;
  /** Whether nothing in the buffer needs a look of its own: no control, no surrogate. */
  private isPlain = true;
  /** The next of each in the buffer at or after where it was last looked for, its length when there is none. */
  private nextAmp = -1;
  private nextCr = -1;
  private nextCdataEnd = -1;
  private readonly references: References;
  private entities: Entities = new Map();

  constructor(
    private readonly handler: XmlHandler,
    private readonly limits: XmlLimits = XML_LIMITS,
    private readonly attributeSpans = false,
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

  write(chunk: string): void {
    this.pending += chunk;
    // A tag that came cut is read again from its start: wait until there is as much anew, or tiny pieces cost their square.
    const waiting = this.buffer.length - this.pos;
    if (waiting > PATIENCE && this.pending.length < waiting) return;
    this.take();
  }

  private take(): void {
    const chunk = this.pending;
    if (chunk === '') return;
    this.pending = '';
    if (this.textStart !== -1 && this.textAt?.offset !== this.textStart)
      this.textAt = { offset: this.textStart, position: this.at(this.textStart) };
    this.lines.forget(this.buffer, this.base, this.base + this.pos);
    const hasRest = this.pos < this.buffer.length;
    this.isPlain = (this.isPlain || !hasRest) && !UNUSUAL.test(chunk);
    this.buffer = hasRest ? this.buffer.slice(this.pos) + chunk : chunk;
    this.base += this.pos;
    this.pos = 0;
    this.nextAmp = this.nextCr = this.nextCdataEnd = -1;
    if (this.base === 0 && this.buffer.charCodeAt(0) === 0xfeff) this.pos = 1;
    this.run();
  }

  /** Ends the input. @throws CodecError `truncated` when elements are open, `malformedXml` when there is no root */
  close(): void {
    this.take();
    this.final = true;
    this.run();
    const end = this.base + this.buffer.length;
    if (this.pos < this.buffer.length || this.open.length > 0 || this.inCdata) {
      const element = this.open.at(-1);
      this.fail('truncated', end, element === undefined ? {} : { element });
    }
    if (!this.seenRoot) this.fail('malformedXml', end, { reason: 'noRoot' });
  }

  private run(): void {
    const buffer = this.buffer;
    while (this.pos < buffer.length) {
      let went: boolean;
      if (this.inCdata) went = this.cdata();
      else if (buffer.charCodeAt(this.pos) === LT) went = this.markup();
      else went = this.characters();
      if (!went) break;
    }
    if (this.final && !this.inCdata && this.pos >= buffer.length) this.flushText();
    const waiting = this.buffer.length - this.pos;
    if (waiting > this.limits.maxText) this.fail('tooLarge', this.base + this.pos, { limit: this.limits.maxText });
  }

  private markup(): boolean {
    const { buffer, pos } = this;
    if (pos + 1 >= buffer.length) return false;
    const c = buffer.charCodeAt(pos + 1);
    if (c === SLASH) return this.closeTag();
    if (c === 0x3f) return this.processingInstruction();
    if (c !== 0x21) return this.openTag();
    if (buffer.startsWith('<!--', pos)) return this.commentSection();
    if (buffer.startsWith('<![CDATA[', pos)) {
      if (this.open.length === 0) this.malformed('textOutsideRoot', pos);
      this.flushText();
      this.textStart = this.base + pos;
      this.inCdata = true;
      this.pos = pos + 9;
      return true;
    }
    if (buffer.startsWith('<!DOCTYPE', pos)) return this.doctype();
    const rest = buffer.length - pos;
    if (rest < 9 && ['<!--', '<![CDATA[', '<!DOCTYPE'].some((s) => s.startsWith(buffer.slice(pos)))) return false;
    return this.malformed('markup', pos);
  }

  // ── character data ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Takes character data up to the next `<` or what the buffer has. @returns whether there may be more to do */
  private characters(): boolean {
    const { buffer, handler } = this;
    const from = this.pos;
    const length = buffer.length;
    let i = from;
    let taken = from;
    let waits = false;
    if (this.open.length === 0) return this.outside();
    if (this.textStart === -1) this.textStart = this.base + from;
    if (this.isPlain && this.plainCharacters(from)) return true;

    for (; i < length; i++) {
      const c = buffer.charCodeAt(i);
      if (c < 128 ? TEXT_SPECIAL[c] === 0 : c < 0xd800 || (c > 0xdfff && c < 0xfffe)) continue;
      if (c === LT) break;
      if (c === GT) {
        if (buffer.charCodeAt(i - 1) === RIGHT_BRACKET && buffer.charCodeAt(i - 2) === RIGHT_BRACKET && i - 2 >= from)
          this.malformed('cdataEnd', i - 2);
      } else if (c === AMP) {
        const end = this.referenceEnd(i);
        if (end === -1) {
          waits = true;
          break;
        }
        this.text += buffer.slice(taken, i) + this.references.inText(buffer, i, end, this.base, this.entities);
        taken = end;
        i = end - 1;
      } else if (c === CR) {
        if (i + 1 === length && !this.final) {
          waits = true;
          break;
        }
        this.text += `${buffer.slice(taken, i)}\n`;
        if (buffer.charCodeAt(i + 1) === 0x0a) i++;
        taken = i + 1;
      } else if (c >= 0xd800 && c < 0xdc00 && i + 1 === length && !this.final) {
        waits = true;
        break;
      } else if (isXmlChar(buffer.codePointAt(i)!)) {
        i++;
      } else {
        this.illegal(this.base + i, buffer.codePointAt(i)!);
        if (handler.illegal) this.text += buffer.slice(taken, i);
        taken = i + 1;
      }
    }
    // `]]` at the end may be the start of `]]>`: leave them for the next piece.
    if (i === length && !this.final) {
      while (i > taken && i > length - 2 && buffer.charCodeAt(i - 1) === RIGHT_BRACKET) i--;
      waits = waits || i < length;
    }
    this.text = this.text === '' ? buffer.slice(taken, i) : this.text + buffer.slice(taken, i);
    this.pos = i;
    if (this.text.length > this.limits.maxText) this.fail('tooLarge', this.textStart, { limit: this.limits.maxText });
    return !waits;
  }

  /**
   * Character data that is what it is, up to a `<` in the buffer: found by searches that the engine does many units at a time.
   * @returns false, having done nothing, when there is more to it
   */
  private plainCharacters(from: number): boolean {
    const { buffer } = this;
    const end = buffer.indexOf('<', from);
    if (end === -1) return false;
    if (this.nextAmp < from) this.nextAmp = indexOrEnd(buffer, '&', from);
    if (this.nextCr < from) this.nextCr = indexOrEnd(buffer, '\r', from);
    if (this.nextCdataEnd < from) this.nextCdataEnd = indexOrEnd(buffer, ']]>', from);
    if (this.nextAmp < end || this.nextCr < end || this.nextCdataEnd < end) return false;
    const piece = buffer.slice(from, end);
    this.text = this.text === '' ? piece : this.text + piece;
    this.pos = end;
    if (this.text.length > this.limits.maxText) this.fail('tooLarge', this.textStart, { limit: this.limits.maxText });
    return true;
  }

  /** Only white space may stand before and after the root. */
  private outside(): boolean {
    const { buffer } = this;
    let i = this.pos;
    while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i))) i++;
    this.pos = i;
    if (i < buffer.length && buffer.charCodeAt(i) !== LT)
      this.malformed(this.seenRoot ? 'textAfterRoot' : 'textBeforeRoot', i);
    return true;
  }

  /** Tells the gathered text. `this.pos` stands on the markup that ends it. */
  private flushText(): void {
    if (this.textStart === -1) return;
    const { text } = this;
    this.start = this.textStart;
    this.end = this.base + this.pos;
    this.text = '';
    this.textStart = -1;
    if (text !== '') this.handler.text(text, false);
  }

  private cdata(): boolean {
    const { buffer, pos } = this;
    const found = buffer.indexOf(']]>', pos);
    // Without an end in sight, all but a possible start of it can be taken.
    const end = found === -1 ? Math.max(pos, buffer.length - 2) : found;
    if (found === -1 && this.final) return false;
    const piece = this.plain(buffer.slice(pos, end), this.base + pos, found === -1);
    this.text += piece.text;
    this.pos = pos + piece.taken;
    if (this.text.length > this.limits.maxText) this.fail('tooLarge', this.textStart, { limit: this.limits.maxText });
    if (found === -1) return false;
    this.pos = found + 3;
    this.start = this.textStart;
    this.end = this.base + this.pos;
    const { text } = this;
    this.text = '';
    this.textStart = -1;
    this.inCdata = false;
    this.handler.text(text, true);
    return true;
  }

  /** Text without references: line ends made one, characters checked. `cut`: more of it follows in the next piece. */
  private plain(raw: string, offset: number, cut: boolean): DecodedText {
    return this.references.plain(raw, offset, cut);
  }

  private referenceEnd(from: number): number {
    const { buffer } = this;
    const end = buffer.indexOf(';', from);
    if (end !== -1 && end - from <= 256) return end + 1;
    if (end === -1 && !this.final && buffer.length - from <= 256 && !/[\s<&]/u.test(buffer.slice(from + 1))) return -1;
    return this.malformed('ampersand', from) as never;
  }

  // ── tags ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  private closeTag(): boolean {
    const { buffer, pos } = this;
    const expected = this.open.length === 0 ? undefined : this.open[this.open.length - 1]!;
    let i = expected === undefined ? -1 : pos + 2 + expected.length;
    if (i === -1 || buffer.charCodeAt(i) !== GT || !standsAt(buffer, expected!, pos + 2)) {
      i = this.nameEnd(pos + 2);
      if (i === -1) return false;
      const name = buffer.slice(pos + 2, i);
      while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i))) i++;
      if (i === buffer.length) return false;
      if (buffer.charCodeAt(i) !== GT) this.malformed('endTag', pos);
      if (name !== expected) {
        if (expected === undefined) this.malformed('unexpectedEndTag', pos, { name });
        this.malformed('mismatchedTag', pos, { name, expected: expected! });
      }
    }
    this.flushText();
    this.pos = i + 1;
    this.start = this.base + pos;
    this.end = this.base + i + 1;
    this.open.pop();
    this.handler.close(expected!);
    return true;
  }

  private openTag(): boolean {
    const { buffer, pos, limits } = this;
    let i = this.nameEnd(pos + 1);
    if (i === -1) return this.wait(pos);
    const name = this.intern(pos + 1, i);
    const attrs: Record<string, string> = {};
    const seen = this.attributeNames;
    let count = 0;
    if (this.attributeSpans) this.valueSpans.length = 0;

    for (;;) {
      const before = i;
      while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i))) i++;
      if (i >= buffer.length) return this.wait(pos);
      const c = buffer.charCodeAt(i);
      if (c === GT) break;
      if (c === SLASH) {
        if (i + 1 >= buffer.length) return this.wait(pos);
        if (buffer.charCodeAt(i + 1) !== GT) this.malformed('tag', i);
        break;
      }
      if (i === before) this.malformed('attributeSpace', i);
      const nameStart = i;
      i = this.nameEnd(i);
      if (i === -1) return this.wait(pos);
      const attribute = this.intern(nameStart, i);
      while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i))) i++;
      if (i >= buffer.length) return this.wait(pos);
      if (buffer.charCodeAt(i) !== EQUALS) this.malformed('attributeValue', nameStart, { name: attribute });
      do i++;
      while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i)));
      if (i >= buffer.length) return this.wait(pos);
      const quote = buffer.charCodeAt(i);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)
        this.malformed('attributeValue', nameStart, { name: attribute });
      const valueStart = i + 1;
      const value = this.value(valueStart, quote);
      if (value === null) return this.wait(pos);
      i = this.valueEnd + 1;
      if (count >= limits.maxAttributes) this.fail('tooLarge', this.base + nameStart, { limit: limits.maxAttributes });
      // Names of one spelling are one string, but for clashes in the table of names; both comparisons are cheap.
      for (let n = 0; n < count; n++)
        if (seen[n] === attribute) this.malformed('repeatedAttribute', nameStart, { name: attribute });
      seen[count++] = attribute;
      if (attribute === '__proto__')
        Object.defineProperty(attrs, attribute, { value, enumerable: true, configurable: true, writable: true });
      else attrs[attribute] = value;
      if (this.attributeSpans) this.valueSpans.push(this.base + valueStart, this.base + this.valueEnd);
    }

    if (this.open.length === 0 && this.seenRoot) this.malformed('secondRoot', pos, { name });
    if (this.open.length >= limits.maxDepth) this.fail('tooDeep', this.base + pos, { limit: limits.maxDepth });
    this.flushText();
    this.seenRoot = true;
    const selfClosing = buffer.charCodeAt(i) === SLASH;
    this.pos = i + (selfClosing ? 2 : 1);
    this.start = this.base + pos;
    this.end = this.base + this.pos;
    this.attributeCount = count;
    this.open.push(name);
    this.handler.open(name, attrs, selfClosing);
    if (selfClosing) {
      this.start = this.end;
      this.open.pop();
      this.handler.close(name);
    }
    return true;
  }

  /** Names of the attributes of the tag being read. */
  private readonly attributeNames: string[] = [];
  /** Where the value last read ends: on its closing quote. */
  private valueEnd = 0;

  /** Reads an attribute value up to its quote, or `null` while the buffer ends inside it. */
  private value(from: number, quote: number): string | null {
    const { buffer } = this;
    let special = false;
    for (let i = from; i < buffer.length; i++) {
      const c = buffer.charCodeAt(i);
      if (c === quote) {
        this.valueEnd = i;
        if (i - from > this.limits.maxAttribute)
          this.fail('tooLarge', this.base + from, { limit: this.limits.maxAttribute });
        const raw = buffer.slice(from, i);
        return special ? this.references.inValue(raw, this.base + from, this.entities) : raw;
      }
      if (c < 128 ? VALUE_SPECIAL[c] !== 0 : c >= 0xd800) {
        if (c === LT) this.malformed('lessThanInAttribute', i);
        special = true;
      }
    }
    return null;
  }

  /** The buffer ends inside a tag: wait for more, unless the tag is already longer than a sane one. */
  private wait(pos: number): false {
    if (this.buffer.length - pos > this.limits.maxAttribute * 2)
      this.fail('tooLarge', this.base + pos, { limit: this.limits.maxAttribute });
    return false;
  }

  /** End of the name that starts at `from`, or −1 while the buffer ends inside it. */
  private nameEnd(from: number): number {
    const { buffer } = this;
    if (from >= buffer.length) return -1;
    if (!isNameStart(buffer.charCodeAt(from))) this.malformed('name', from);
    let i = from + 1;
    while (i < buffer.length && isNameChar(buffer.charCodeAt(i))) i++;
    return i < buffer.length ? i : -1;
  }

  /** The name between two offsets, as the same string each time: names repeat endlessly, new strings cost. */
  private intern(from: number, to: number): string {
    const { buffer, names } = this;
    const length = to - from;
    const middle = buffer.charCodeAt(from + (length >> 1));
    const ends = buffer.charCodeAt(from) * 31 + buffer.charCodeAt(to - 1) * 7;
    const slot = (ends + middle * 131 + length * 17) & 511;
    const known = names[slot]!;
    if (known.length === length && standsAt(buffer, known, from)) return known;
    return (names[slot] = internalized(buffer.slice(from, to)));
  }

  // ── the rest ─────────────────────────────────────────────────────────────────────────────────────────────────────

  private commentSection(): boolean {
    const { buffer, pos } = this;
    const end = buffer.indexOf('--', pos + 4);
    if (end === -1 || end + 2 >= buffer.length) return false;
    if (buffer.charCodeAt(end + 2) !== GT) this.malformed('comment', end);
    const { text } = this.plain(buffer.slice(pos + 4, end), this.base + pos + 4, false);
    this.flushText();
    this.pos = end + 3;
    this.start = this.base + pos;
    this.end = this.base + this.pos;
    this.handler.comment?.(text);
    return true;
  }

  private processingInstruction(): boolean {
    const { buffer, pos } = this;
    const end = buffer.indexOf('?>', pos + 2);
    if (end === -1) return false;
    const nameEnd = this.nameEnd(pos + 2);
    const target = buffer.slice(pos + 2, nameEnd);
    const after = buffer.charCodeAt(nameEnd);
    if (nameEnd !== end && !isXmlSpace(after)) this.malformed('instruction', pos);
    let dataStart = nameEnd;
    while (dataStart < end && isXmlSpace(buffer.charCodeAt(dataStart))) dataStart++;
    const { text } = this.plain(buffer.slice(dataStart, end), this.base + dataStart, false);
    if (target.toLowerCase() === 'xml') {
      const first = this.base + pos === 0 || (this.base === 0 && pos === 1 && buffer.charCodeAt(0) === 0xfeff);
      if (!first || target !== 'xml') this.malformed('declaration', pos);
      if (!DECLARATION.test(text)) this.malformed('declaration', pos);
    }
    this.flushText();
    this.pos = end + 2;
    this.start = this.base + pos;
    this.end = this.base + this.pos;
    this.handler.instruction?.(target, text);
    return true;
  }

  private doctype(): boolean {
    const { buffer, pos, limits } = this;
    if (this.seenRoot || this.seenDoctype) this.malformed('doctype', pos);
    const end = doctypeEnd(buffer, pos);
    const length = (end === -1 ? buffer.length : end) - pos;
    if (length > limits.maxDoctype) this.fail('tooLarge', this.base + pos, { limit: limits.maxDoctype });
    if (end === -1) return false;
    const declaration = buffer.slice(pos, end);
    try {
      const { name, entities } = readDoctype(declaration);
      this.entities = entities;
      this.seenDoctype = true;
      this.pos = end;
      this.start = this.base + pos;
      this.end = this.base + end;
      this.handler.doctype?.(name, declaration);
    } catch (error) {
      if (!(error instanceof DoctypeRefusal)) throw error;
      this.fail(error.code, this.base + pos + error.offset, error.params);
    }
    return true;
  }

  private illegal(offset: number, codePoint: number): void {
    if (this.handler.illegal) this.handler.illegal(this.at(offset), codePoint);
    else this.fail('malformedXml', offset, { reason: 'illegalCharacter', codePoint: hex(codePoint) });
  }

  private malformed(reason: string, bufferOffset: number, params: IssueParams = {}): never {
    return this.fail('malformedXml', this.base + bufferOffset, { reason, ...params });
  }

  private fail(code: CodecErrorCode, offset: number, params: IssueParams): never {
    throw new CodecError(code, this.at(offset), params);
  }
}

/** Up to this many units waiting, every piece is looked at as it comes. */
const PATIENCE = 1 << 10;

/** Units that are more than themselves: controls but for white space, surrogates, U+FFFE and U+FFFF. */
const UNUSUAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/;

function indexOrEnd(buffer: string, what: string, from: number): number {
  const i = buffer.indexOf(what, from);
  return i === -1 ? buffer.length : i;
}

/** The one copy of a string that the engine uses for property names: comparing and storing by it need no look at its text. */
const internalized = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

/** `startsWith` without the call: names are short. */
function standsAt(buffer: string, name: string, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (buffer.charCodeAt(at + i) !== name.charCodeAt(i)) return false;
  return true;
}

const DECLARATION =
  /^version\s*=\s*(["'])1\.[0-9]+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*$/u;

const hex = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
