import type { InputPosition } from '../types';
import { LineCounter } from './line-counter';

/** An element as it stands in a file, from its first `<` to its last `>`. `isCut` where its end is missing or too far away. */
export type RawElement = {
  readonly text: string;
  readonly from: InputPosition;
  readonly to: InputPosition;
  readonly isCut: boolean;
};

/** A longer element is given as far as this, UTF-16 units. */
const LIMIT = 1 << 22;
/** Of an element whose end never comes so much is given. */
const CUT = 1 << 16;

/**
 * Cuts elements of some names out of a text, tag by tag, without reading what is in them: also out of files that are not
 * well-formed, which is what it is for. Elements of these names do not lie in each other in the formats it is used on.
 *
 * Memory is bounded by the largest element.
 */
export async function* rawElements(
  chunks: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<RawElement> {
  const cutter = new Cutter(names);
  for await (const chunk of chunks) yield* cutter.take(chunk);
  yield* cutter.end();
}

class Cutter {
  private readonly opening: RegExp;
  private readonly lines = new LineCounter();
  private buffer = '';
  private base = 0;

  constructor(names: readonly string[]) {
    this.opening = new RegExp(`<((?:[\\w.-]+:)?(?:${names.join('|')}))(?=[\\s/>])[^>]*>`, 'g');
  }

  *take(chunk: string): Generator<RawElement> {
    this.buffer += chunk;
    for (let found = this.next(0); found; found = this.next(0)) {
      const { index, end } = found;
      if (end === null && this.buffer.length - index < LIMIT) {
        this.forget(index);
        return;
      }
      const stop = end ?? index + LIMIT;
      yield this.element(index, stop, end === null);
      this.forget(stop);
    }
    // what may be the beginning of a tag stays
    const tag = this.buffer.lastIndexOf('<');
    this.forget(tag >= 0 && this.buffer.length - tag < LIMIT ? tag : this.buffer.length);
  }

  *end(): Generator<RawElement> {
    const found = this.next(0);
    if (found) yield this.element(found.index, Math.min(this.buffer.length, found.index + CUT), true);
  }

  /** Where the next element begins and where it ends, if that has come. */
  private next(from: number): { readonly index: number; readonly end: number | null } | null {
    this.opening.lastIndex = from;
    const found = this.opening.exec(this.buffer);
    if (!found) return null;
    const { index } = found;
    if (found[0].endsWith('/>')) return { index, end: index + found[0].length };
    const close = new RegExp(`</${found[1]!.replaceAll('.', '\\.')}\\s*>`, 'g');
    close.lastIndex = index;
    return { index, end: close.exec(this.buffer) ? close.lastIndex : null };
  }

  private element(start: number, end: number, isCut: boolean): RawElement {
    return {
      text: this.buffer.slice(start, end),
      from: this.lines.at(this.buffer, this.base, this.base + start),
      to: this.lines.at(this.buffer, this.base, this.base + end),
      isCut,
    };
  }

  private forget(to: number): void {
    this.lines.forget(this.buffer, this.base, this.base + to);
    this.buffer = this.buffer.slice(to);
    this.base += to;
  }
}
