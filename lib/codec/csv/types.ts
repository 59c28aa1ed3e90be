import type { InputPosition } from '../types';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One record, with the place where it begins; a cell in quotes may run over several lines. */
export type TableRow = { readonly cells: readonly string[]; readonly at: InputPosition };

export type TableOptions = {
  /** Without it, the separator is told from the first lines. */
  readonly separator?: Separator | undefined;
};
