import { readBilingualDocx } from '../../codec/bilingual/docx-read';
import type { ReturnedTable } from '../../codec/bilingual/table';
import { readBilingualXlsx } from '../../codec/bilingual/xlsx-read';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { FileFormat } from '../document/document-source';
import { failureOf, forbidden, refuse } from '../failures';
import type { WholeDocument } from '../ports/documents';
import type { SegmentVersion } from '../ports/segments';
import { writtenMemory } from '../segment/unit-of-segment';
import { unitsOfSaves, within } from '../segment/units-of-saves';
import type { ReturnOutcome, ReturnRowView, ReturnView } from '../views/return';
import { compareReturn, type ReturnOptions } from './compare-return';

export type ReturnInput = ReturnOptions & {
  readonly projectId: string;
  readonly documentId: string;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
};
export type ApplyInput = ReturnInput & {
  readonly fileName: string;
  /** Rows whose target comes from the file, as they were when they were looked at; or all that nothing speaks against. */
  readonly take: readonly SegmentVersion[] | 'proposed';
};

/** What a bilingual table that came back would change in its document. Nothing is changed. */
export async function previewReturn(
  deps: Pick<Deps, 'documents'>,
  actor: Actor,
  input: ReturnInput,
): Promise<Result<ReturnView, Failure>> {
  const opened = await open(deps, actor, input);
  return opened.ok ? ok(opened.value.view) : opened;
}

/**
 * Takes targets, statuses and comments from a bilingual table, as one import: every change is a revision of its segment, confirmed ones go
 * to the project's memory, and the whole is undone as a whole. A row that has changed here since it was looked at refuses everything.
 */
export async function applyReturn(
  deps: Pick<Deps, 'documents' | 'segments' | 'projects' | 'now' | 'newId'>,
  actor: Actor,
  input: ApplyInput,
): Promise<Result<ReturnOutcome, Failure>> {
  const opened = await open(deps, actor, input);
  if (!opened.ok) return opened;
  const { whole, view } = opened.value;
  const taken = takenRows(view, input.take);
  if (!taken) return refuse('staleEdit');
  const comments = view.rows.flatMap(({ segmentId, comments }) =>
    comments.map((text) => ({ id: deps.newId(), segmentId, text })),
  );
  if (taken.length === 0 && comments.length === 0) return refuse('nothingReturned');
  const origin = { kind: 'imported', format: `bilingual-${input.format}` } as const;
  const saves = taken.map(({ segmentId: id, version, file }) => ({ id, version, origin, ...within(actor, file) }));
  const memoryId = await writtenMemory(deps, input.projectId);
  const importRunId = deps.newId();
  const { projectId, documentId, fileName } = input;
  const done = await deps.segments.saveMany({
    projectId,
    documentId,
    changeId: importRunId,
    kind: 'return',
    actorId: actor.userId,
    file: { name: fileName, rows: view.rows.length + view.unchanged },
    saves,
    units: memoryId ? { memoryId, drafts: unitsOfSaves(deps, actor, whole, saves) } : null,
    comments,
  });
  return done ? ok({ importRunId, segments: saves.length, comments: comments.length }) : refuse('staleEdit');
}

async function open(
  deps: Pick<Deps, 'documents'>,
  actor: Actor,
  input: ReturnInput,
): Promise<Result<{ readonly whole: WholeDocument; readonly view: ReturnView }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const whole = await deps.documents.whole(input.projectId, input.documentId);
  if (!whole) return refuse('documentNotFound');
  let table: ReturnedTable;
  try {
    table = input.format === 'docx' ? readBilingualDocx(input.bytes) : readBilingualXlsx(input.bytes);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return error.params['reason'] === 'noTable' ? refuse('noBilingualTable') : fail(failureOf(error));
  }
  if (table.documentId !== null && table.documentId !== input.documentId) return refuse('otherDocument');
  return ok({ whole, view: compareReturn(whole, table, input) });
}

/** Null when one of the rows cannot be taken, or is not what it was when somebody looked at it. */
function takenRows(view: ReturnView, take: ApplyInput['take']): readonly ReturnRowView[] | null {
  if (take === 'proposed') return view.rows.filter(({ proposed }) => proposed === 'file');
  const rowOf = new Map(view.rows.map((row) => [row.segmentId, row]));
  const rows = take.map(({ id, version }) => {
    const row = rowOf.get(id);
    return row?.canTake && row.version === version ? row : null;
  });
  return rows.every((row) => row !== null) ? rows : null;
}
