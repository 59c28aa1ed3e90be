import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { failureOf, forbidden, refuse } from '../failures';
import type { GlossaryPreview, MergePolicy, SameAs, TableReading } from '../views/glossary-import';
import { headingsOf, layoutOf, openGlossary } from './glossary-file';

/** Rows of a table that a preview shows. */
const SHOWN_ROWS = 5;

export type GlossaryUpload = { readonly glossaryId: string; readonly uploadId: string; readonly fileName: string };

/** Looks at an uploaded file: its format and, of a table, its first rows and what its columns seem to be. */
export async function previewGlossaryFile(
  deps: Pick<Deps, 'glossaries' | 'uploads'>,
  actor: Actor,
  { glossaryId, uploadId, fileName }: GlossaryUpload,
): Promise<Result<GlossaryPreview, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  const upload = deps.uploads.open(uploadId);
  try {
    const open = await openGlossary({ fileName, chunks: upload.chunks, bytes: upload.content });
    if (open.format === 'tbx') {
      await open.close();
      return ok({ format: 'tbx', table: null });
    }
    const rows: (readonly string[])[] = [];
    for await (const { cells } of open.rows) if (rows.push(cells) > SHOWN_ROWS) break;
    const [first] = rows;
    if (first === undefined) return refuse('emptyGlossary');
    const { columns, hasHeading } = layoutOf(first, open.format, glossary, {});
    const width = Math.max(...rows.map((cells) => cells.length));
    const headings = Array.from({ length: width }, (_, i) => headingsOf(columns)[i] ?? '');
    return ok({ format: open.format, table: { columns: headings, hasHeading, rows } });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}

/** Lets go of an uploaded file that is not to be brought in after all. */
export async function discardGlossaryFile(
  deps: Pick<Deps, 'uploads'>,
  actor: Actor,
  uploadId: string,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  await deps.uploads.remove(uploadId);
  return ok(null);
}

export type StartGlossaryImportInput = GlossaryUpload & {
  readonly reading: TableReading;
  readonly policy: MergePolicy;
  readonly sameAs: SameAs;
  /** A dry run leaves the upload where it is, for the import that follows. */
  readonly isDryRun: boolean;
};

/** Hands an uploaded glossary file to the queue; the job says what came of it, or what would. */
export async function startGlossaryImport(
  deps: Pick<Deps, 'glossaries' | 'jobs' | 'newId'>,
  actor: Actor,
  input: StartGlossaryImportInput,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(input.glossaryId))) return refuse('glossaryNotFound');
  const jobId = deps.newId();
  await deps.jobs.create({
    id: jobId,
    projectId: null,
    kind: input.isDryRun ? 'tryGlossaryImport' : 'importGlossary',
    input: { ...input, importRunId: deps.newId() },
    actorId: actor.userId,
  });
  return ok({ jobId });
}
