import { withHead } from '../../core/stream';

/** Formats that memories, glossaries, rules and bilingual documents travel in. */
export const EXCHANGE_FORMATS = ['tmx', 'xliff-1.2', 'xliff-2.1', 'tbx', 'srx', 'csv', 'tsv'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, ExchangeFormat>> = {
  tmx: 'tmx',
  xlf: 'xliff-1.2',
  xliff: 'xliff-1.2',
  sdlxliff: 'xliff-1.2',
  mqxliff: 'xliff-1.2',
  tbx: 'tbx',
  martif: 'tbx',
  srx: 'srx',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
};

/** The format a file name stands for; a `.xlf` may be any version. `.gz` at the end is passed over. */
export const formatByName = (name: string): ExchangeFormat | null =>
  EXTENSIONS[/\.([a-z0-9]+)(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

const ROOTS: Readonly<Record<string, ExchangeFormat>> = {
  tmx: 'tmx',
  xliff: 'xliff-1.2',
  tbx: 'tbx',
  martif: 'tbx',
  srx: 'srx',
};

/** The format of a text by its root element, from its first kilobytes; `null` when it is no XML or of none of ours. */
export function formatByRoot(head: string): ExchangeFormat | null {
  const root =
    /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)/u.exec(
      head.replace(/^\ufeff/u, ''),
    );
  return ROOTS[root?.[1] ?? ''] ?? null;
}

/** How much of a text is looked at for its root element, UTF-16 units. */
const HEAD = 1 << 14;

/**
 * The format of a text by its root element, else by its name, and a way to read it all from the start, once.
 * Who does not read it calls `close`.
 */
export async function withFormat(
  chunks: AsyncIterable<string>,
  fileName: string,
): Promise<{
  readonly format: ExchangeFormat | null;
  readonly chunks: AsyncIterable<string>;
  readonly close: () => Promise<void>;
}> {
  const { head, all, close } = await withHead(chunks, HEAD);
  return { format: formatByRoot(head) ?? formatByName(fileName), chunks: all, close };
}
