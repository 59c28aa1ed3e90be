import { attributeName, type ElementNode } from './element';

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Changes to a text by ranges of it, gathered first and made in one go: what no range touches stays as it is. */
export class TextEdits {
  private readonly edits: Edit[] = [];

  constructor(readonly original: string) {}

  replace(start: number, end: number, text: string): void {
    if (this.original.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }

  /**
   * Sets an attribute, in the quotes it has; a new one goes to the end of the tag, in the quotes the tag uses.
   * `null` takes it away with the white space before it.
   */
  attribute(element: ElementNode, name: string, value: string | null): void {
    const span = element.values?.[name];
    if (span === undefined) {
      if (value !== null) this.addAttribute(element, name, value);
      return;
    }
    const quote = this.original[span.end]!;
    if (value !== null) {
      if (element.attrs[name] !== value) this.replace(span.start, span.end, quoted(value, quote));
      return;
    }
    const before = this.original.slice(element.start, span.start);
    const head = /\s+[^\s=]+\s*=\s*["']$/u.exec(before);
    if (head) this.replace(element.start + head.index, span.end + 1, '');
  }

  private addAttribute(element: ElementNode, name: string, value: string): void {
    const tag = this.original.slice(element.start, element.openEnd);
    const end = element.start + tag.replace(/\s*\/?>$/u, '').length;
    const spans = Object.values(element.values ?? {});
    const quote = spans.length > 0 ? this.original[spans.at(-1)!.end]! : '"';
    this.insert(end, ` ${name}=${quote}${quoted(value, quote)}${quote}`);
  }

  /** The text with all changes made. */
  apply(): string {
    const ordered = this.edits
      .map((edit, i) => ({ edit, i }))
      .sort((a, b) => a.edit.start - b.edit.start || isReplacing(a.edit) - isReplacing(b.edit) || a.i - b.i);
    const out: string[] = [];
    let at = 0;
    for (const { edit } of ordered) {
      if (edit.start < at) throw new Error(`Edits overlap at ${edit.start}`);
      out.push(this.original.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    out.push(this.original.slice(at));
    return out.join('');
  }
}

/** Insertions come before a replacement that starts at the same place. */
const isReplacing = ({ start, end }: Edit): number => Number(end > start);

function quoted(value: string, quote: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')
    .replace(/[\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`);
}

/** The line break that most lines of a text end with. */
export function lineBreakOf(text: string): string {
  let crlf = 0;
  let lf = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
    if (text.charCodeAt(i - 1) === 13) crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}

/** Declarations that a start tag needs where `scope` is in force instead of its own. */
export function missingDeclarations(element: ElementNode, scope: ElementNode): string {
  if (element.namespaces === scope.namespaces) return '';
  const prefixes = new Set(
    [element.name, ...Object.keys(element.attrs)]
      .filter((name) => name.includes(':'))
      .map((name) => name.slice(0, name.indexOf(':'))),
  );
  let out = '';
  for (const prefix of prefixes) {
    if (prefix === 'xml' || prefix === 'xmlns' || Object.hasOwn(element.attrs, `xmlns:${prefix}`)) continue;
    const { uri } = attributeName(element, `${prefix}:x`);
    if (uri !== '' && attributeName(scope, `${prefix}:x`).uri !== uri) out += ` xmlns:${prefix}="${quoted(uri, '"')}"`;
  }
  return out;
}
