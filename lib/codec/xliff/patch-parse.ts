import { xmlEventsOf } from '../xml/events';
import type { ElementNode } from './element';
import type { ParsedUnit } from './parsed';
import { READ_OPTIONS } from './read';
import type { XliffFile } from './types';
import { XliffWalker } from './walker';

/** A file as a whole, with the places of everything that may change. */
export type Parsed = {
  readonly family: 1 | 2;
  readonly root: ElementNode;
  readonly files: readonly { readonly file: XliffFile; readonly element: ElementNode }[];
  readonly units: readonly ParsedUnit[];
};

/** @throws CodecError those of `readXliff` */
export function parseXliff(text: string): Parsed {
  const walker = new XliffWalker();
  const files: { file: XliffFile; element: ElementNode }[] = [];
  const units: ParsedUnit[] = [];
  let family: 1 | 2 = 2;
  let root: ElementNode | null = null;
  for (const event of xmlEventsOf(text, { ...READ_OPTIONS, attributeSpans: true }))
    for (const item of walker.take(event)) {
      if (item.kind === 'document') {
        family = item.dialect.family;
        root = item.root;
      } else if (item.kind === 'file') files.push(item);
      else if (item.kind === 'unit') units.push(item.parsed);
    }
  return { family, root: root!, files, units };
}
