import { type XmlOptions, xmlEvents } from '../xml/events';
import type { XliffItem } from './types';
import { type WalkedItem, XliffWalker } from './walker';

/** Undeclared prefixes occur in extensions of real files; the core is good all the same. */
export const READ_OPTIONS: XmlOptions = { undeclaredPrefix: 'accept' };

/**
 * Reads XLIFF 1.2 (also 1.0, 1.1 and files without namespace), SDLXLIFF, mqxliff, 2.0, 2.1 and 2.2, told apart by the
 * root. Memory is bounded by the largest unit.
 *
 * Yields the document first, then each file before its units, in file order. What deviates without spoiling the unit
 * comes as an `issue` before it. A unit without a source is yielded with no segments.
 *
 * @throws CodecError `wrongRoot`, `unsupportedVersion`, and those of `xmlEvents`
 * Spec: XLIFF 1.2 (OASIS, 2008), XLIFF 2.0 (2014), 2.1 (2018), 2.2 (2025).
 */
export async function* readXliff(chunks: AsyncIterable<string>): AsyncGenerator<XliffItem> {
  const walker = new XliffWalker();
  for await (const event of xmlEvents(chunks, READ_OPTIONS)) for (const item of walker.take(event)) yield itemOf(item);
}

function itemOf(item: WalkedItem): XliffItem {
  switch (item.kind) {
    case 'document':
      return { kind: 'document', document: item.document };
    case 'file':
      return { kind: 'file', file: item.file };
    case 'unit':
      return { kind: 'unit', unit: item.parsed.unit };
    default:
      return item;
  }
}
