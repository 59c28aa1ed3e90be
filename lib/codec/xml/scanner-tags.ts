import { isXmlSpace } from './chars';
import { standsAt } from './scanner-state';
import { TextScanner } from './scanner-text';

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** ASCII units that cannot simply be taken over in attribute values. */
const VALUE_SPECIAL = new Uint8Array(128);
VALUE_SPECIAL.fill(1, 0, 0x20);
for (const c of [LT, AMP]) VALUE_SPECIAL[c] = 1;

/** The part of the scanner that reads tags. */
export abstract class TagScanner extends TextScanner {
  protected closeTag(): boolean {
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

  protected openTag(): boolean {
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
  protected readonly attributeNames: string[] = [];
  /** Where the value last read ends: on its closing quote. */
  protected valueEnd = 0;

  /** Reads an attribute value up to its quote, or `null` while the buffer ends inside it. */
  protected value(from: number, quote: number): string | null {
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
}
