import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { BlockRole } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { failureOf, forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';
import type { AskedDocument, ReadUpload } from '../ports/outside';
import type { RuleNeeds } from '../rules/cut-document';
import type { ImportPreview } from '../views/import-preview';
import { importDocument, previewDocument } from './import-document';
import { importPreview } from './import-preview';

/** A document that was sent before, and what the user says about it. */
export type UploadedInput = AskedDocument & {
  readonly projectId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly name: string;
};
export type StoreUploadInput = UploadedInput & {
  readonly documentId: string;
  readonly roles: Readonly<Record<number, BlockRole>>;
};

/** Reading, cutting, and storing or showing. */
const STEPS = 3;

/** Hands a large document to the queue: to be shown as it would be cut, or to be stored. */
export async function startDocumentJob(
  deps: Pick<Deps, 'projects' | 'jobs' | 'newId'>,
  actor: Actor,
  { roles, ...input }: UploadedInput & { readonly roles: StoreUploadInput['roles'] | null },
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const { projectId } = input;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const jobId = deps.newId();
  const job = roles
    ? { kind: 'importDocument', input: { ...input, roles, documentId: deps.newId() } }
    : { kind: 'previewDocument', input };
  await deps.jobs.create({ id: jobId, projectId, ...job, actorId: actor.userId });
  return ok({ jobId });
}

/** What an import of an uploaded document would store; the upload stays for the import. */
export async function previewUpload(
  deps: Pick<Deps, 'projects' | 'uploads' | RuleNeeds>,
  actor: Actor,
  input: UploadedInput,
  progress: JobProgress,
): Promise<Result<ImportPreview, Failure>> {
  const read = await readUpload(deps, input, progress);
  if (!read.ok) return read;
  const { source, detected } = read.value;
  const draft = await previewDocument(deps, actor, { ...source, projectId: input.projectId });
  if (!draft.ok) return draft;
  await progress.report(STEPS, STEPS);
  return ok(importPreview(draft.value, { name: input.name, format: source.format, encoding: detected }));
}

/** Stores an uploaded document, whole or not at all, and lets the upload go. Run again after a kill, it stores nothing twice. */
export async function importUpload(
  deps: Pick<Deps, 'projects' | 'documents' | 'importRuns' | 'newId' | 'uploads' | RuleNeeds>,
  actor: Actor,
  input: StoreUploadInput,
  progress: JobProgress,
): Promise<Result<{ readonly documentId: string }, Failure>> {
  const { projectId, documentId, name, roles, uploadId } = input;
  if (!(await deps.documents.get(projectId, documentId))) {
    const read = await readUpload(deps, input, progress);
    if (!read.ok) return read;
    const { source, detected } = read.value;
    const encoding = { encoding: detected?.encoding ?? 'binary', hasMark: (detected?.bomLength ?? 0) > 0 };
    const stored = await importDocument(deps, actor, { ...source, ...encoding, projectId, documentId, name, roles });
    if (!stored.ok) return stored;
  }
  await deps.uploads.remove(uploadId);
  await progress.report(STEPS, STEPS);
  return ok({ documentId });
}

async function readUpload(
  { uploads }: Pick<Deps, 'uploads'>,
  { uploadId, fileName, encoding, format, trackedChanges }: UploadedInput,
  progress: JobProgress,
): Promise<Result<ReadUpload, Failure>> {
  await progress.report(0, STEPS);
  try {
    const read = await uploads.document(uploadId, fileName, { encoding, format, trackedChanges });
    await progress.report(1, STEPS);
    return (await progress.isCancelled()) ? refuse('cancelled') : ok(read);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}
