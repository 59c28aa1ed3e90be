import { isXmlSpace } from './chars';
import { DoctypeRefusal, doctypeEnd, readDoctype } from './doctype';
import { TagScanner } from './scanner-tags';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;

/**
 * A conforming, non-validating parser for XML 1.0 that is fed text piece by piece and holds no more than one piece of
 * markup. It checks well-formedness, never loads anything, and expands only the entities of text of an internal subset,
 * within bounds. Namespaces are the business of `events.ts`.
 *
 * Invariant: the calls made are the same however the input is cut (scanner.test.ts).
 */
export class XmlScanner extends TagScanner {
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
}

/** Up to this many units waiting, every piece is looked at as it comes. */
const PATIENCE = 1 << 10;

/** Units that are more than themselves: controls but for white space, surrogates, U+FFFE and U+FFFF. */
const UNUSUAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/;

const DECLARATION =
  /^version\s*=\s*(["'])1\.[0-9]+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*$/u;
