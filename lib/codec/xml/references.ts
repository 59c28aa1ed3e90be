import type { CodecErrorCode, IssueParams } from '../types';
import { isXmlChar } from './chars';
import { type Entities, PREDEFINED } from './doctype';
import type { XmlLimits } from './limits';

export type DecodedText = {
  readonly text: string;
  /** How much of the raw text it stands for. */
  readonly taken: number;
};

type Report = {
  readonly fail: (code: CodecErrorCode, offset: number, params: IssueParams) => never;
  /** Where given, characters XML cannot hold are dropped and told instead of failing. Offsets are absolute. */
  readonly illegal: ((offset: number, codePoint: number) => void) | undefined;
};

/** How deep entities may stand inside entities. */
const MAX_NESTING = 8;

/** Decodes references and line ends of one file, and counts what entities expand to. */
export class References {
  private expanded = 0;

  constructor(
    private readonly limits: XmlLimits,
    private readonly report: Report,
  ) {}

  /** The text of the reference `buffer[start, end)`, from `&` to `;`, in character data. */
  inText(buffer: string, start: number, end: number, base: number, entities: Entities): string {
    return this.reference(buffer.slice(start + 1, end - 1), base + start, entities);
  }

  /** An attribute value: references resolved, white space made spaces (XML 1.0, 3.3.3, for CDATA attributes). */
  inValue(raw: string, offset: number, entities: Entities): string {
    let out = '';
    for (let i = 0; i < raw.length; i++) {
      const c = raw.charCodeAt(i);
      if (c === 0x26) {
        const end = raw.indexOf(';', i);
        if (end === -1) this.report.fail('malformedXml', offset + i, { reason: 'ampersand' });
        const text = this.reference(raw.slice(i + 1, end), offset + i, entities);
        out += raw.charCodeAt(i + 1) === 0x23 ? text : text.replace(/[\t\n\r]/gu, ' ');
        i = end;
      } else if (c === 0x0d) {
        out += ' ';
        if (raw.charCodeAt(i + 1) === 0x0a) i++;
      } else if (c === 0x0a || c === 0x09) {
        out += ' ';
      } else if (c >= 0x20 && c < 0xd800) {
        out += raw[i];
      } else {
        const codePoint = raw.codePointAt(i)!;
        if (isXmlChar(codePoint)) out += String.fromCodePoint(codePoint);
        else this.illegal(offset + i, codePoint);
        if (codePoint > 0xffff) i++;
      }
    }
    return out;
  }

  /** Text without references: line ends made one, characters checked. `cut`: more of it follows, so hold back a half. */
  plain(raw: string, offset: number, cut: boolean): DecodedText {
    let end = raw.length;
    if (cut && end > 0) {
      const last = raw.charCodeAt(end - 1);
      if (last === 0x0d || (last >= 0xd800 && last < 0xdc00)) end--;
    }
    let out = '';
    let taken = 0;
    for (let i = 0; i < end; i++) {
      const c = raw.charCodeAt(i);
      if ((c >= 0x20 && c < 0xd800) || c === 0x0a || c === 0x09) continue;
      const codePoint = raw.codePointAt(i)!;
      if (c === 0x0d) {
        out += `${raw.slice(taken, i)}\n`;
        if (raw.charCodeAt(i + 1) === 0x0a) i++;
        taken = i + 1;
      } else if (isXmlChar(codePoint)) {
        if (codePoint > 0xffff) i++;
      } else {
        this.illegal(offset + i, codePoint);
        out += raw.slice(taken, i);
        taken = i + 1;
      }
    }
    return { text: out === '' ? raw.slice(taken, end) : out + raw.slice(taken, end), taken: end };
  }

  private reference(body: string, offset: number, entities: Entities): string {
    const predefined = PREDEFINED.get(body);
    if (predefined !== undefined) return predefined;
    if (body.startsWith('#')) return this.character(body, offset);
    const text = this.entity(body, offset, entities, 0);
    if (text.length > this.limits.maxEntity || (this.expanded += text.length) > this.limits.maxExpansion)
      this.report.fail('doctypeEntity', offset, { reason: 'expansion', name: body });
    return text;
  }

  private character(body: string, offset: number): string {
    const digits = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}))$/u.exec(body);
    if (digits === null)
      this.report.fail('malformedXml', offset, { reason: 'reference', reference: body.slice(0, 40) });
    const codePoint = digits[1] === undefined ? Number.parseInt(digits[2]!, 10) : Number.parseInt(digits[1], 16);
    if (isXmlChar(codePoint)) return String.fromCodePoint(codePoint);
    this.illegal(offset, codePoint);
    return '';
  }

  private entity(name: string, offset: number, entities: Entities, nesting: number): string {
    const replacement = entities.get(name);
    if (replacement === undefined)
      this.report.fail('malformedXml', offset, { reason: 'undeclaredEntity', name: name.slice(0, 40) });
    if (nesting >= MAX_NESTING) this.report.fail('doctypeEntity', offset, { reason: 'nesting', name });
    if (replacement.includes('<')) this.report.fail('doctypeEntity', offset, { reason: 'markup', name });
    if (!replacement.includes('&')) return replacement;
    let out = '';
    let from = 0;
    for (let amp = replacement.indexOf('&'); amp !== -1; amp = replacement.indexOf('&', from)) {
      const end = replacement.indexOf(';', amp);
      if (end === -1) this.report.fail('malformedXml', offset, { reason: 'ampersand', name });
      const body = replacement.slice(amp + 1, end);
      out += replacement.slice(from, amp);
      out +=
        PREDEFINED.get(body) ??
        (body.startsWith('#') ? this.character(body, offset) : this.entity(body, offset, entities, nesting + 1));
      from = end + 1;
      if (out.length > this.limits.maxEntity) this.report.fail('doctypeEntity', offset, { reason: 'expansion', name });
    }
    return out + replacement.slice(from);
  }

  private illegal(offset: number, codePoint: number): void {
    if (this.report.illegal) this.report.illegal(offset, codePoint);
    else this.report.fail('malformedXml', offset, { reason: 'illegalCharacter', codePoint: codePoint.toString(16) });
  }
}
