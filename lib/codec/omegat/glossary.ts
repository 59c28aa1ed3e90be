import type { InputPosition } from '../types';

/** A line of a glossary: a term, its rendering and what is said of them. */
export type OmegatRecord = {
  readonly source: string;
  readonly target: string;
  readonly comment: string;
};

/**
 * Reads a glossary of OmegaT: a record a line, parted by tabs, no head and no quotes; lines that begin with `#` are comments.
 * Lines without a term or a rendering give a record all the same, so that who reads can say where it stands.
 *
 * Source: OmegaT, GlossaryReaderTSV.
 */
export async function* readOmegat(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly cells: readonly string[]; readonly at: InputPosition }> {
  let line = 0;
  for await (const text of lines(chunks)) {
    line++;
    if (text.startsWith('#') || text.trim() === '') continue;
    yield { cells: text.split('\t').map((cell) => cell.trim()), at: { line, column: 1 } };
  }
}

/**
 * Writes one. Tabs and line breaks inside a text become spaces; a term that begins with `#` gets a space before it, since its
 * line would be a comment. No guard against formulas: OmegaT shows the text as it stands, and an apostrophe would be part of it.
 */
export function* writeOmegat(records: Iterable<OmegatRecord>): Generator<string> {
  for (const { source, target, comment } of records) {
    const cells = [source, target, comment].map((cell) => cell.replace(/\s+/gu, ' ').trim());
    if (cells[0]!.startsWith('#')) cells[0] = ` ${cells[0]}`;
    yield `${(cells[2] === '' ? cells.slice(0, 2) : cells).join('\t')}\n`;
  }
}

async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = rest + (isFirst ? chunk.replace(/^\ufeff/u, '') : chunk);
    isFirst = false;
    // a \r at the end may be half of a line end
    const cut = text.endsWith('\r') ? text.length - 1 : text.length;
    const parts = text.slice(0, cut).split(/\r\n|\n|\r/u);
    rest = parts.pop()! + text.slice(cut);
    yield* parts;
  }
  yield* rest.split(/\r\n|\n|\r/u);
}
