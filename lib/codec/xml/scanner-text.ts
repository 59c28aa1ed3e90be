import { isXmlChar, isXmlSpace } from './chars';
import type { DecodedText } from './references';
import { ScannerState } from './scanner-state';

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const CR = 0x0d;
const RIGHT_BRACKET = 0x5d;

/** ASCII units that cannot simply be taken over. */
const TEXT_SPECIAL = new Uint8Array(128);
TEXT_SPECIAL.fill(1, 0, 0x20);
TEXT_SPECIAL[0x09] = TEXT_SPECIAL[0x0a] = 0;
for (const c of [LT, AMP, GT]) TEXT_SPECIAL[c] = 1;

/** The part of the scanner that reads character data and CDATA sections, however they are cut. */
export abstract class TextScanner extends ScannerState {
  /** Takes character data up to the next `<` or what the buffer has. @returns whether there may be more to do */
  protected characters(): boolean {
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
  protected plainCharacters(from: number): boolean {
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
  protected outside(): boolean {
    const { buffer } = this;
    let i = this.pos;
    while (i < buffer.length && isXmlSpace(buffer.charCodeAt(i))) i++;
    this.pos = i;
    if (i < buffer.length && buffer.charCodeAt(i) !== LT)
      this.malformed(this.seenRoot ? 'textAfterRoot' : 'textBeforeRoot', i);
    return true;
  }

  /** Tells the gathered text. `this.pos` stands on the markup that ends it. */
  protected flushText(): void {
    if (this.textStart === -1) return;
    const { text } = this;
    this.start = this.textStart;
    this.end = this.base + this.pos;
    this.text = '';
    this.textStart = -1;
    if (text !== '') this.handler.text(text, false);
  }

  protected cdata(): boolean {
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
  protected plain(raw: string, offset: number, cut: boolean): DecodedText {
    return this.references.plain(raw, offset, cut);
  }

  protected referenceEnd(from: number): number {
    const { buffer } = this;
    const end = buffer.indexOf(';', from);
    if (end !== -1 && end - from <= 256) return end + 1;
    if (end === -1 && !this.final && buffer.length - from <= 256 && !/[\s<&]/u.test(buffer.slice(from + 1))) return -1;
    return this.malformed('ampersand', from) as never;
  }
}

function indexOrEnd(buffer: string, what: string, from: number): number {
  const i = buffer.indexOf(what, from);
  return i === -1 ? buffer.length : i;
}
