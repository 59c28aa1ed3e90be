import { readTmx } from '../codec/tmx/read';
import { CodecError } from '../codec/types';
import { type Failure, fail, ok, type Result } from '../core/result';
import { batches } from '../core/stream';
import type { Actor } from './actor';
import type { Deps, DuplicatePolicy, JobProgress, UnitDraft } from './deps';
import { forbidden, refuse } from './failures';
import { ReportBuilder } from './import-report';
import { draftsOfTmx } from './tmx-units';
import type { ImportReport, LanguagePair } from './views';

/** Units written by one transaction: under 100 ms on the embedded database, where everybody else waits meanwhile. */
const UNITS_PER_BATCH = 1000;

export type ImportMemoryInput = {
  readonly memoryId: string;
  readonly fileName: string;
  /** Known once the first chunk has been read. */
  readonly encoding: () => string;
  readonly chunks: AsyncIterable<string>;
  readonly policy: DuplicatePolicy;
  /** Set by a job, so that a run that was killed is taken back before it starts again. */
  readonly importRunId?: string;
  /** Read and judge everything, write nothing. */
  readonly isDryRun?: boolean;
};
export type ImportProgress = Pick<JobProgress, 'isCancelled'> & { report(read: number): Promise<void> };
const NO_PROGRESS: ImportProgress = { report: async () => {}, isCancelled: async () => false };

/**
 * Streams a TMX file into a memory. A file that breaks off or is cancelled leaves nothing behind: what had been written
 * is taken back, and the failure says where it broke. Units that cannot be used are left out and reported with their place.
 */
export async function importMemory(
  deps: Pick<Deps, 'memories' | 'importRuns' | 'now' | 'newId'>,
  actor: Actor,
  input: ImportMemoryInput,
  progress: ImportProgress = NO_PROGRESS,
): Promise<Result<ImportReport, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  const memory = await deps.memories.get(input.memoryId);
  if (!memory) return refuse('memoryNotFound');
  const importRunId = input.importRunId ?? deps.newId();
  if (!input.isDryRun) await begin(deps, actor, input, importRunId);
  const report = new ReportBuilder(importRunId, input.fileName, input.encoding);
  const options = { importRunId, policy: input.policy, actorId: actor.userId };

  const abandon = async <T>(failure: Result<T, Failure>): Promise<Result<T, Failure>> => {
    if (!input.isDryRun) {
      await deps.memories.undoImport(input.memoryId, importRunId, actor.userId);
      await deps.importRuns.finish(importRunId, 'failed', report.done());
    }
    return failure;
  };
  try {
    let read = 0;
    for await (const batch of batches(drafts(input, memory, deps, report), UNITS_PER_BATCH)) {
      if (await progress.isCancelled()) return await abandon(refuse('cancelled'));
      if (!input.isDryRun) report.countWritten((await deps.memories.insert(input.memoryId, batch, options)).written);
      read += batch.length;
      await progress.report(read);
    }
  } catch (error) {
    if (!(error instanceof CodecError)) {
      await abandon(refuse('fileUnreadable'));
      throw error;
    }
    const { code, at, params } = error;
    return abandon(fail({ code, params: { ...params, line: at.line, column: at.column } }));
  }
  if (!input.isDryRun) await deps.importRuns.finish(importRunId, 'done', report.done());
  return ok(report.done());
}

/** Opens the run; when one of this id was interrupted, what it had written goes first. */
async function begin(
  deps: Pick<Deps, 'memories' | 'importRuns'>,
  actor: Actor,
  { memoryId, fileName }: ImportMemoryInput,
  id: string,
): Promise<void> {
  if (await deps.importRuns.get(id)) await deps.memories.undoImport(memoryId, id, actor.userId);
  else await deps.importRuns.start({ id, kind: 'memory', ownerId: memoryId, fileName, actorId: actor.userId });
}

/** The units of a file, in order; whatever else the file says goes to the report. */
async function* drafts(
  input: ImportMemoryInput,
  languages: LanguagePair,
  clock: Pick<Deps, 'now' | 'newId'>,
  report: ReportBuilder,
): AsyncGenerator<UnitDraft> {
  for await (const item of readTmx(input.chunks)) {
    if (item.kind === 'issue') report.issue(item.issue);
    if (item.kind !== 'unit') continue;
    const found = draftsOfTmx(item.unit, languages, clock, input.fileName);
    if (found.length === 0) {
      const langs = item.unit.variants.map(({ lang }) => lang).join(', ');
      report.issue({ code: 'memory.otherLanguages', severity: 'unitRefused', at: item.at, params: { langs } });
      continue;
    }
    report.countRead();
    yield* found;
  }
}
