import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { ReportBuilder } from '../exchange/import-report';
import { forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';
import type { DuplicatePolicy, UnitDraft } from '../ports/memories';
import type { ImportReport } from '../views/job';
import { type MemorySourceFormat, memorySource } from './memory-source';

/** Units written by one transaction: under 100 ms on the embedded database, where everybody else waits meanwhile. */
const UNITS_PER_BATCH = 1000;

export type ImportMemoryInput = {
  readonly memoryId: string;
  readonly fileName: string;
  /** Known once the first chunk has been read. */
  readonly encoding: () => string;
  readonly chunks: AsyncIterable<string>;
  /** The file as it came, for a workbook. */
  readonly bytes?: (() => Promise<Uint8Array>) | undefined;
  /** Told by the text and the file's name where nobody says it. */
  readonly format?: MemorySourceFormat | undefined;
  readonly policy: DuplicatePolicy;
  /** Set by a job, so that a run that was killed is taken back before it starts again. */
  readonly importRunId?: string;
  /** Read and judge everything, write nothing. */
  readonly isDryRun?: boolean;
  /** Take what stands before the place where the file breaks off, which the report names, instead of nothing. */
  readonly keepsBroken?: boolean | undefined;
};
export type ImportProgress = Pick<JobProgress, 'isCancelled'> & { report(read: number): Promise<void> };
const NO_PROGRESS: ImportProgress = { report: async () => {}, isCancelled: async () => false };

/**
 * Streams a TMX, an XLIFF or a table into a memory. A file that breaks off or is cancelled leaves nothing behind: what had
 * been written is taken back, and the failure says where it broke, unless what stands before is asked for. Units that cannot be
 * used are left out and reported with their place.
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
  const write = async (units: readonly UnitDraft[]): Promise<void> => {
    if (!input.isDryRun) report.countWritten((await deps.memories.insert(input.memoryId, units, options)).written);
  };

  const abandon = async <T>(failure: Result<T, Failure>): Promise<Result<T, Failure>> => {
    if (!input.isDryRun) {
      await deps.memories.undoImport(input.memoryId, importRunId, actor.userId);
      await deps.importRuns.finish(importRunId, 'failed', report.done());
    }
    return failure;
  };
  const writer = new Writer(write, progress);
  try {
    for await (const { drafts, read, issues } of memorySource({ ...input, languages: memory, clock: deps })) {
      for (const issue of issues) report.issue(issue);
      report.countRead(read);
      for (const draft of drafts) if (writer.isFullWith(draft)) await writer.next();
      if (writer.isCancelled) break;
    }
    await writer.end();
    if (writer.isCancelled) return await abandon(refuse('cancelled'));
  } catch (error) {
    await writer.settle();
    if (!(error instanceof CodecError)) {
      await abandon(refuse('fileUnreadable'));
      throw error;
    }
    if (!input.keepsBroken || report.isEmpty) {
      const { code, at, params } = error;
      return abandon(fail({ code, params: { ...params, line: at.line, column: at.column } }));
    }
    report.brokenBy(error);
    await writer.end();
  }
  if (!input.isDryRun) await deps.importRuns.finish(importRunId, 'done', report.done());
  return ok(report.done());
}

/** Writes in batches, one at a time, while the next is being read. */
class Writer {
  isCancelled = false;
  private batch: UnitDraft[] = [];
  private writing: Promise<void> = Promise.resolve();
  private written = 0;

  constructor(
    private readonly write: (units: readonly UnitDraft[]) => Promise<void>,
    private readonly progress: ImportProgress,
  ) {}

  /** Takes a unit; whether `next` must be called before another comes. */
  isFullWith(draft: UnitDraft): boolean {
    this.batch.push(draft);
    return this.batch.length >= UNITS_PER_BATCH;
  }

  /** Hands the batch over, as soon as the one before it is written. */
  async next(): Promise<void> {
    await this.writing;
    if (this.isCancelled || (await this.progress.isCancelled())) {
      this.isCancelled = true;
      this.batch = [];
      return;
    }
    const { batch } = this;
    this.batch = [];
    this.writing = this.write(batch).then(() => this.progress.report((this.written += batch.length)));
    this.writing.catch(() => undefined); // told to whoever waits next
  }

  async end(): Promise<void> {
    if (this.batch.length > 0) await this.next();
    await this.writing;
  }

  /** Waits until nothing is being written, whatever came of it. */
  async settle(): Promise<void> {
    await this.writing.catch(() => undefined);
  }
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
