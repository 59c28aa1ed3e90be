import {
  cellPieces,
  cellText,
  contentOfCell,
  isPaired,
  lackingMarks,
  type Marks,
  marksOf,
} from '../../codec/bilingual/marks';
import { cellStamp, type ReturnedRow, type ReturnedTable } from '../../codec/bilingual/table';
import { groupBy } from '../../core/group-by';
import { type InlineContent, plainText } from '../../text/inline';
import { UNSTORABLE } from '../document/import-document';
import type { WholeDocument } from '../ports/documents';
import type { SegmentStatus } from '../views/common';
import type { ReturnKind, ReturnNote, ReturnRowView, ReturnTarget, ReturnView } from '../views/return';
import type { CommentView } from '../views/segment';
import { commentLine } from './bilingual-table';
import { inOrder, rowsBySegment } from './match-rows';

type Segment = WholeDocument['segments'][number];
export type ReturnOptions = {
  /** The status that words of a status column stand for, in any language they may be written in. */
  readonly statusOf: (words: string) => SegmentStatus | null;
  /** What a row becomes that was filled while its status was left at untranslated. */
  readonly filledAs: 'draft' | 'translated';
};

/**
 * What a table that came back says beside the document as it is now. A row is matched by its key, else by its source; what it was
 * when it went out is in the key, so that a change in the file is told from one made here since.
 *
 * Invariants: nothing but targets, statuses and comments is read; a row that was not touched in the file never proposes anything;
 * a locked segment, one whose marks do not pair, and one whose cell could not hold its target can never be taken from the file.
 */
export function compareReturn(whole: WholeDocument, table: ReturnedTable, options: ReturnOptions): ReturnView {
  const { matched, unknown } = rowsBySegment(whole.segments, table.rows);
  const sorted = inOrder(whole.segments, matched);
  const commentsOf = groupBy(whole.comments, ({ segmentId }) => segmentId);
  const rows: ReturnRowView[] = [];
  const missing: number[] = [];
  let unchanged = 0;
  for (const [i, segment] of whole.segments.entries()) {
    const [row, ...others] = matched.get(segment.id) ?? [];
    if (!row) {
      missing.push(i + 1);
      continue;
    }
    const view = compareRow(segment, row, others, commentsOf.get(segment.id) ?? [], options);
    const notes: readonly ReturnNote[] = sorted.has(segment.id) ? view.notes : [...view.notes, { code: 'moved' }];
    const isTold = notes.some(({ code }) => code !== 'keyLost') || view.comments.length > 0;
    const isSilent = view.kind === 'same' && !isTold;
    if (isSilent) unchanged++;
    else rows.push({ ...view, number: i + 1, notes });
  }
  const { name, sourceLang, targetLang } = whole.document;
  return {
    documentName: name,
    sourceLang,
    targetLang,
    rows,
    unchanged,
    missing,
    unknown: unknown.map(({ line, source }) => ({ line, source })),
  };
}

function compareRow(
  segment: Segment,
  row: ReturnedRow,
  others: readonly ReturnedRow[],
  comments: readonly CommentView[],
  options: ReturnOptions,
): Omit<ReturnRowView, 'number'> {
  const marks = marksOf(segment.source, segment.target);
  const text = (content: InlineContent) => cellText(cellPieces(content, marks));
  const here: ReturnTarget = {
    target: segment.target,
    targetText: segment.targetText,
    status: segment.status,
    cell: text(segment.target),
  };
  const { content, unknown } = contentOfCell(row.target, marks);
  const said = options.statusOf(row.status);
  const stampHere = cellStamp(here.cell);
  const stampFile = cellStamp(text(content));
  const base = row.key ?? { target: null, status: segment.status };
  const isHeld = row.key?.target !== null;
  const isTargetNew = isHeld && (base.target === null ? stampFile !== stampHere : stampFile !== base.target);
  const inFile = isTargetNew || (said !== null && said !== base.status);
  const since = base.target !== null && (stampHere !== base.target || segment.status !== base.status);
  // Where only the status was touched in the file, the target that is here goes on.
  const target = inFile && !isTargetNew ? segment.target : content;
  const targetText = plainText(target);
  const status = inFile
    ? fileStatus(said ?? base.status, base.status, isTargetNew, targetText, options.filledAs)
    : base.status;
  const file: ReturnTarget = { target, targetText, status, cell: text(target) };
  const isSame = inFile ? stampHere === cellStamp(text(target)) && segment.status === status : !since;
  const kind: ReturnKind = isSame ? 'same' : !inFile ? 'here' : since ? 'both' : 'file';
  const notes = notesOf(segment, row, others, { marks, content, unknown, isTargetNew, text });
  if (segment.isLocked && inFile) notes.push({ code: 'locked' });
  if (said === null) notes.push({ code: 'statusUnknown', status: row.status });
  const isBarred = notes.some(({ code }) => BARS.has(code));
  return {
    segmentId: segment.id,
    version: segment.version,
    role: segment.role,
    lang: segment.lang,
    source: text(segment.source),
    here,
    file,
    kind,
    notes,
    comments: segment.isLocked ? [] : newComments(row, comments),
    canTake: !isSame && inFile && !isBarred,
    proposed: kind === 'file' && !isBarred && !notes.some(({ code }) => WARNS.has(code)) ? 'file' : 'here',
  };
}

/** With these the file's target cannot be had at all, and with those somebody has to say so. */
const BARS = new Set<ReturnNote['code']>(['locked', 'pairsBroken', 'unstorable', 'tooLong']);
const WARNS = new Set<ReturnNote['code']>([
  'sourceChanged',
  'duplicate',
  'marksLacking',
  'marksAdded',
  'marksUnknown',
  'keyLost',
]);

function fileStatus(
  said: SegmentStatus,
  base: SegmentStatus,
  isTargetNew: boolean,
  text: string,
  filledAs: SegmentStatus,
): SegmentStatus {
  if (text.trim() === '') return 'untranslated';
  if (said !== 'untranslated') return said;
  return isTargetNew && base === 'untranslated' ? filledAs : 'draft';
}

function notesOf(
  segment: Segment,
  row: ReturnedRow,
  others: readonly ReturnedRow[],
  {
    marks,
    content,
    unknown,
    isTargetNew,
    text,
  }: {
    readonly marks: Marks;
    readonly content: InlineContent;
    readonly unknown: readonly string[];
    readonly isTargetNew: boolean;
    readonly text: (content: InlineContent) => string;
  },
): ReturnNote[] {
  const notes: ReturnNote[] = [];
  if (row.source !== text(segment.source)) notes.push({ code: 'sourceChanged' });
  if (row.key === null) notes.push({ code: 'keyLost' });
  if (row.key?.target === null && row.target !== '') notes.push({ code: 'tooLong' });
  const other = others.find((one) => one.target !== row.target || one.status !== row.status);
  if (other) notes.push({ code: 'duplicate', line: other.line });
  if (!isTargetNew) return notes;
  if (UNSTORABLE.test(plainText(content))) notes.push({ code: 'unstorable' });
  if (unknown.length > 0) notes.push({ code: 'marksUnknown', marks: unknown.join(' ') });
  if (content.length === 0) return notes;
  const lacking = lackingMarks(segment.source, content, marks);
  const added = lackingMarks(content, segment.source, marks);
  // What the target lacked or had already is nobody's news.
  const wasLacking = segment.target.length === 0 ? [] : lackingMarks(segment.source, segment.target, marks);
  const hadAdded = lackingMarks(segment.target, segment.source, marks);
  if (lacking.join() !== wasLacking.join() && lacking.length > 0)
    notes.push({ code: 'marksLacking', marks: lacking.join(' ') });
  if (added.join() !== hadAdded.join() && added.length > 0) notes.push({ code: 'marksAdded', marks: added.join(' ') });
  if (!isPaired(content) && isPaired(segment.source)) notes.push({ code: 'pairsBroken' });
  return notes;
}

/** Lines of the comment cell that are none of those that went out or have been written since. */
function newComments({ comments }: ReturnedRow, known: readonly CommentView[]): readonly string[] {
  const there = new Set(known.flatMap((comment) => [commentLine(comment), comment.text.replace(/\s+/gu, ' ').trim()]));
  return [...new Set(comments.map((line) => line.replace(/\s+/gu, ' ').trim()))].filter((line) => !there.has(line));
}
