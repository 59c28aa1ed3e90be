import { strToU8 } from 'fflate';
import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import { XLIFF_STATUSES, type XliffStatus } from '../xliff/types';
import { crc32 } from '../zip/crc32';
import { type CellPiece, cellPieces, cellText, marksOf } from './marks';

/** The columns of a bilingual table, in order. Only `target`, `status` and `comment` are read back. */
export const TABLE_COLUMNS = ['number', 'role', 'source', 'target', 'status', 'comment'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Words around the texts, in the language of whoever sends the table out. */
export type TableWords = {
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly statuses: Readonly<Record<XliffStatus, string>>;
  readonly roles: Readonly<Record<BlockRole, string>>;
  /** What may be changed, said above the table. */
  readonly hint: string;
  readonly locked: string;
};

export type TableSegment = {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly role: BlockRole;
  readonly sourceLang: LangTag;
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly status: XliffStatus;
  /** What has been said about it so far, one line each. */
  readonly comments: readonly string[];
  readonly isLocked: boolean;
};
/** A document as a table for people who work in Word or Excel. */
export type BilingualTable = {
  readonly documentId: string;
  readonly title: string;
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
  /** Language of `words`: the table runs in its direction. */
  readonly locale: LangTag;
  readonly words: TableWords;
  readonly segments: readonly TableSegment[];
};

/** What a row was when it went out: the segment, and what its target and status were. */
export type RowKey = {
  readonly segmentId: string;
  /** `cellStamp` of the target; null where the cell could not hold it, so that it is not read back. */
  readonly target: string | null;
  readonly status: XliffStatus;
};
/** A row that came back, cells as plain text with marks. `line` counts the rows of the file from 1. */
export type ReturnedRow = {
  readonly line: number;
  /** Null where it is gone, as in a copy made by hand. */
  readonly key: RowKey | null;
  readonly number: string;
  readonly source: string;
  readonly target: string;
  readonly status: string;
  /** The comment cell, and what was said in the margin. */
  readonly comments: readonly string[];
};
export type ReturnedTable = { readonly documentId: string | null; readonly rows: readonly ReturnedRow[] };

/** A short stamp of a cell's text: equal texts have equal ones, others differ but for a chance in four thousand million. */
export const cellStamp = (text: string): string => `${crc32(strToU8(text)).toString(36)}.${text.length.toString(36)}`;

const DOCUMENT_KEY = /qantara:document:([0-9a-f-]{36})/u;
const ROW_KEY = /qantara:row:([0-9a-f-]{36}):([0-9a-z]+\.[0-9a-z]+|-):([a-z]+)/u;

export const documentKey = ({ documentId }: Pick<BilingualTable, 'documentId'>): string =>
  `qantara:document:${documentId}`;
export const documentOfKey = (text: string): string | null => DOCUMENT_KEY.exec(text)?.[1] ?? null;

export function rowKeyIn(text: string): RowKey | null {
  const [, segmentId, target, status] = ROW_KEY.exec(text) ?? [];
  const known = XLIFF_STATUSES.find((one) => one === status);
  return segmentId && target && known ? { segmentId, target: target === '-' ? null : target, status: known } : null;
}

/** A segment with its texts as cells hold them. */
export type WrittenRow = {
  readonly segment: TableSegment;
  readonly key: string;
  readonly source: readonly CellPiece[];
  readonly target: readonly CellPiece[];
  readonly comment: string;
};

/** @param longest the most UTF-16 units a cell holds; a longer target is left out and not read back */
export function* writtenRows({ segments }: BilingualTable, longest = Number.POSITIVE_INFINITY): Generator<WrittenRow> {
  for (const segment of segments) {
    const marks = marksOf(segment.source, segment.target);
    const target = cellPieces(segment.target, marks);
    const text = cellText(target);
    const fits = text.length <= longest;
    yield {
      segment,
      key: `qantara:row:${segment.id}:${fits ? cellStamp(text) : '-'}:${segment.status}`,
      source: cellPieces(segment.source, marks),
      target: fits ? target : [],
      comment: segment.comments.join('\n'),
    };
  }
}
