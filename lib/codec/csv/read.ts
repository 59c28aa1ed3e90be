import { CodecError, type InputPosition } from '../types';
import { unguard } from './guard';
import { sniffSeparator } from './sniff';
import type { Separator, TableOptions, TableRow } from './types';

/** One record longer than this (UTF-16 units) is a file without line ends, or a quote that was never closed. */
const MAX_RECORD = 1 << 22;
/** Up to this many units waiting, every piece is looked at as it comes. */
const PATIENCE = 1 << 10;
/** How much is looked at before the separator is settled. */
const HEAD = 1 << 13;

/**
 * Reads CSV or TSV as RFC 4180 has it, more patiently: any of `, ; tab |`, any line end, `sep=` lines of Excel, text behind a
 * closing quote. Records come one at a time; blank lines are passed over. The guard that `writeTable` sets is taken off.
 *
 * In tab-separated text a quote is mostly just a quote, since many tools never quote there: it opens a cell only when that cell
 * also ends with one on its line, or when this line or the next would not have as many cells as the first record.
 *
 * @throws CodecError `malformedTable` at a quote that is never closed, `tooLarge`
 */
export async function* readTable(chunks: AsyncIterable<string>, options: TableOptions = {}): AsyncGenerator<TableRow> {
  const parser = new TableParser(options.separator ?? null);
  for await (const chunk of chunks) yield* parser.read(chunk, false);
  yield* parser.read('', true);
}

class TableParser {
  private pending = '';
  private buffer = '';
  private pos = 0;
  private line = 1;
  private column = 1;
  private started = false;
  private final = false;
  private separator: Separator = ',';
  /** Cells of the first record: what a record should have. */
  private width = 0;

  constructor(private readonly asked: Separator | null) {}

  *read(chunk: string, final: boolean): Generator<TableRow> {
    // A record that came cut is read again from its start: wait until there is as much anew.
    this.pending += chunk;
    const waiting = this.buffer.length - this.pos;
    const known = waiting + this.pending.length;
    if (!final && waiting > PATIENCE && known < 2 * waiting && known <= MAX_RECORD) return;
    this.buffer = this.buffer.slice(this.pos) + this.pending;
    this.pending = '';
    this.pos = 0;
    this.final = final;
    if (!this.started && !this.start()) return;
    while (this.pos < this.buffer.length) {
      const at = { line: this.line, column: this.column };
      const cells = this.record();
      if (cells === null) {
        if (this.buffer.length - this.pos > MAX_RECORD) throw new CodecError('tooLarge', at, { limit: MAX_RECORD });
        return;
      }
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      if (this.width === 0) this.width = cells.length;
      yield { cells: cells.map(unguard), at };
    }
  }

  private start(): boolean {
    if (!this.final && this.buffer.length < HEAD) return false;
    this.started = true;
    if (this.buffer.startsWith('\ufeff')) this.pos = 1;
    const declared = /^sep=([,;\t|])(?:\r\n|\n|\r)/u.exec(this.buffer.slice(this.pos, this.pos + 8));
    if (declared !== null) {
      this.pos += declared[0].length;
      this.line++;
    }
    this.separator =
      this.asked ??
      (declared?.[1] as Separator | undefined) ??
      sniffSeparator(this.buffer.slice(this.pos, this.pos + HEAD));
    return true;
  }

  /** The record at `pos`, and moves behind it; `null` while the buffer ends inside it. */
  private record(): string[] | null {
    const { buffer, separator } = this;
    const cells: string[] = [];
    for (let i = this.pos; ; ) {
      const end = this.cellEnd(i, cells.length);
      if (end === null) return null;
      cells.push(end.text);
      i = end.next;
      if (buffer[i] === separator) {
        i++;
        continue;
      }
      if (buffer[i] === '\r' && i + 1 === buffer.length && !this.final) return null;
      this.pass(i + (buffer[i] === '\r' && buffer[i + 1] === '\n' ? 2 : i < buffer.length ? 1 : 0));
      return cells;
    }
  }

  /** One cell from `from`: its text, and where the separator or line end behind it stands. */
  private cellEnd(from: number, index: number): { readonly text: string; readonly next: number } | null {
    const { buffer } = this;
    const plain = this.plainEnd(from);
    if (buffer[from] !== '"') return plain === null ? null : { text: buffer.slice(from, plain), next: plain };
    if (this.separator === '\t') {
      if (plain === null) return null;
      const cell = buffer.slice(from, plain);
      const closes = /^"(?:[^"]|"")*"$/u.test(cell);
      const literal = closes ? false : this.standsAlone(plain, index);
      if (literal === null) return null;
      if (literal) return { text: cell, next: plain };
    }
    let text = '';
    for (let i = from + 1; ; ) {
      const quote = buffer.indexOf('"', i);
      if (quote === -1 || (quote + 1 === buffer.length && !this.final)) {
        if (quote === -1 && this.final) throw new CodecError('malformedTable', this.placeOf(from), { reason: 'quote' });
        return null;
      }
      text += buffer.slice(i, quote);
      i = quote + 1;
      if (buffer[i] === '"') {
        text += '"';
        i++;
        continue;
      }
      const next = this.plainEnd(i);
      return next === null ? null : { text: text + buffer.slice(i, next), next };
    }
  }

  /** Offset of the next separator or line end. */
  private plainEnd(from: number): number | null {
    const { buffer, separator } = this;
    for (let i = from; i < buffer.length; i++) {
      const c = buffer[i]!;
      if (c === separator || c === '\n' || c === '\r') return i;
    }
    return this.final ? buffer.length : null;
  }

  /**
   * Whether a line is a whole record as it stands, though a quote opens in it: it has the right number of cells, and so has the
   * next. `null` while that is not known.
   */
  private standsAlone(cellEnd: number, index: number): boolean | null {
    const here = this.restOfLine(cellEnd);
    if (here === null) return null;
    if (index + here.separators + 1 !== this.width) return false;
    const { buffer } = this;
    const start = here.end + (buffer[here.end] === '\r' && buffer[here.end + 1] === '\n' ? 2 : 1);
    const next = this.restOfLine(start);
    if (next === null) return null;
    return start >= buffer.length || next.separators + 1 === this.width;
  }

  private restOfLine(from: number): { readonly separators: number; readonly end: number } | null {
    let separators = 0;
    for (let i = from; i < this.buffer.length; i++) {
      const c = this.buffer[i]!;
      if (c === '\n' || c === '\r') return { separators, end: i };
      if (c === this.separator) separators++;
    }
    return this.final ? { separators, end: this.buffer.length } : null;
  }

  private pass(to: number): void {
    const { line, column } = this.placeOf(to);
    this.line = line;
    this.column = column;
    this.pos = to;
  }

  private placeOf(offset: number): InputPosition {
    const passed = this.buffer.slice(this.pos, offset);
    let line = this.line;
    let last = -1;
    for (const end of passed.matchAll(/\r\n|\n|\r/gu)) {
      line++;
      last = end.index + end[0].length;
    }
    return { line, column: last === -1 ? this.column + passed.length : passed.length - last + 1 };
  }
}
