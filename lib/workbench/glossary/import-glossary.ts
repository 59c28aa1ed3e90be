import { CodecError } from '../../codec/types';
import { type Failure, ok, type Result } from '../../core/result';
import { batches } from '../../core/stream';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { ReportBuilder } from '../exchange/import-report';
import { failureOf, forbidden, refuse } from '../failures';
import type { EntryDraft } from '../ports/glossaries';
import { type JobProgress, NO_PROGRESS } from '../ports/jobs';
import type { GlossaryView, TermEntryView } from '../views/glossary';
import type { GlossaryImportReport, MergePolicy, SameAs, TableReading } from '../views/glossary-import';
import { draftOfEntry, draftOfView } from './entry-drafts';
import { EntryIndex } from './entry-index';
import { type GlossaryFile, type GlossaryItem, readGlossary } from './glossary-file';
import { settleConflicts } from './import-conflicts';
import { ImportPlan, type Incoming, type PlannedChange } from './import-plan';

/** Entries written by one transaction: under 100 ms on the embedded database, where everybody else waits meanwhile. */
const ENTRIES_PER_BATCH = 250;
/** Terms of the glossary read at a time, to know what is there. */
const TERMS_PER_READ = 10_000;

export type ImportGlossaryInput = {
  readonly glossaryId: string;
  readonly file: GlossaryFile;
  /** Known once the file has been read. */
  readonly encoding: () => string;
  readonly reading?: TableReading;
  readonly policy: MergePolicy;
  readonly sameAs: SameAs;
  /** Set by a job, so that a run that was killed is taken back before it starts again. */
  readonly importRunId?: string;
  /** Read and judge everything, write nothing. */
  readonly isDryRun?: boolean;
};

/**
 * Brings a glossary file in. The whole file is read and everything is settled before the first entry is written; cancelled or
 * broken off, what was written is taken back. Entries without a usable term are left out and reported with their place.
 */
export async function importGlossary(
  deps: Pick<Deps, 'glossaries' | 'glossaryImports' | 'importRuns' | 'newId'>,
  actor: Actor,
  input: ImportGlossaryInput,
  progress: JobProgress = NO_PROGRESS,
): Promise<Result<GlossaryImportReport, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(input.glossaryId);
  if (!glossary) return refuse('glossaryNotFound');
  const importRunId = input.importRunId ?? deps.newId();
  // Killed and run again: what the first attempt had written goes first.
  if (await deps.importRuns.get(importRunId)) await deps.glossaryImports.undo(glossary.id, importRunId, actor.userId);
  const report = new ReportBuilder(importRunId, input.file.fileName, input.encoding);
  const planned = await settled(deps, glossary, input, report, progress);
  if (!planned.ok) return planned;
  const { plan, changed, conflicts } = planned.value;
  const summary = () => ({
    ...report.done(),
    isDryRun: input.isDryRun ?? false,
    ...plan.summary(changed),
    ...conflicts,
  });
  if (input.isDryRun) return ok(summary());

  const run = { id: importRunId, kind: 'glossary', ownerId: glossary.id, fileName: input.file.fileName };
  if (!(await deps.importRuns.get(importRunId))) await deps.importRuns.start({ ...run, actorId: actor.userId });
  const abandon = async () => {
    await deps.glossaryImports.undo(glossary.id, importRunId, actor.userId);
    await deps.importRuns.finish(importRunId, 'failed', report.done());
  };
  try {
    const isWritten = await write(deps, actor, { glossary, importRunId, plan, changed, report }, progress);
    if (!isWritten) {
      await abandon();
      return refuse('cancelled');
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  await deps.importRuns.finish(importRunId, 'done', report.done());
  return ok(summary());
}

type Planned = {
  readonly plan: ImportPlan;
  readonly changed: readonly PlannedChange[];
  readonly conflicts: Pick<GlossaryImportReport, 'conflicts' | 'conflictCount'>;
};

async function settled(
  deps: Pick<Deps, 'glossaries' | 'glossaryImports' | 'newId'>,
  glossary: GlossaryView,
  input: ImportGlossaryInput,
  report: ReportBuilder,
  progress: JobProgress,
): Promise<Result<Planned, Failure>> {
  const read = async (ids: readonly string[]): Promise<readonly TermEntryView[]> => {
    const views: TermEntryView[] = [];
    for (let i = 0; i < ids.length; i += ENTRIES_PER_BATCH)
      views.push(...(await deps.glossaries.entries(glossary.id, ids.slice(i, i + ENTRIES_PER_BATCH))));
    return views;
  };
  const known = async (ids: readonly string[]) =>
    new Map((await read(ids)).map((view) => [view.id, { entry: draftOfView(view), version: view.version }]));
  const plan = new ImportPlan(await indexOf(deps, glossary), input.policy, input.sameAs, known);
  const items = readGlossary(input.file, glossary, input.reading);
  let count = 0;
  try {
    for await (const batch of batches(items, ENTRIES_PER_BATCH)) {
      if (await progress.isCancelled()) return refuse('cancelled');
      await plan.take(incoming(deps, batch, report));
      count += batch.length;
      await progress.report(count, null);
    }
  } catch (error) {
    if (error instanceof CodecError)
      return noTerms(error) ? refuse('noTermColumns') : { ok: false, error: failureOf(error) };
    throw error;
  }
  if (report.done().read === report.done().rejected) return refuse('emptyGlossary');
  for (const issue of plan.relate()) report.issue(issue);
  const after = [...plan.added.values(), ...plan.changed().map((change) => change.after)];
  const { circles, ...conflicts } = await settleConflicts(plan, after, async (ids) =>
    (await read(ids)).map(draftOfView),
  );
  for (const { entry, at } of circles)
    report.issue({ code: 'glossary.cyclicRelation', severity: 'repaired', at, params: { entry } });
  return ok({ plan, changed: plan.changed(), conflicts });
}

const noTerms = ({ params }: CodecError): boolean => params['reason'] === 'noTermColumns';

async function indexOf(deps: Pick<Deps, 'glossaryImports'>, glossary: GlossaryView): Promise<EntryIndex> {
  const index = new EntryIndex(glossary);
  for await (const rows of deps.glossaryImports.terms(glossary.id, TERMS_PER_READ))
    for (const { entryId, lang, text } of rows) index.add(entryId, [{ lang, text }]);
  return index;
}

/** Entries of the file as they would be stored; what cannot be is reported. */
function incoming(
  deps: Pick<Deps, 'newId'>,
  items: readonly GlossaryItem[],
  report: ReportBuilder,
): readonly Incoming[] {
  return items.flatMap((item): readonly Incoming[] => {
    if (item.kind === 'issue') {
      report.issue(item.issue);
      return [];
    }
    const { entry, rest, at } = item;
    const draft = draftOfEntry(deps, entry, rest);
    if (!draft.ok) {
      report.issue({ code: `glossary.${draft.error.code}`, severity: 'unitRefused', at });
      return [];
    }
    report.countRead();
    return [{ fileId: entry.id, draft: draft.value, relations: entry.relations ?? [], at }];
  });
}

type Writing = {
  readonly glossary: GlossaryView;
  readonly importRunId: string;
  readonly plan: ImportPlan;
  readonly changed: readonly PlannedChange[];
  readonly report: ReportBuilder;
};

/** Writes in batches. False: somebody asked to stop. What others changed since it was read stays as they left it, and is told. */
async function write(
  deps: Pick<Deps, 'glossaryImports'>,
  actor: Actor,
  { glossary, importRunId, plan, changed, report }: Writing,
  progress: JobProgress,
): Promise<boolean> {
  const options = { importRunId, actorId: actor.userId };
  const added: readonly EntryDraft[] = [...plan.added.values()];
  const total = added.length + changed.length;
  for (let i = 0; i < added.length; i += ENTRIES_PER_BATCH) {
    if (await progress.isCancelled()) return false;
    const batch = added.slice(i, i + ENTRIES_PER_BATCH);
    report.countWritten(await deps.glossaryImports.insert(glossary.id, batch, options, i));
    await progress.report(i, total);
  }
  for (let i = 0; i < changed.length; i += ENTRIES_PER_BATCH) {
    if (await progress.isCancelled()) return false;
    const batch = changed.slice(i, i + ENTRIES_PER_BATCH).map(({ after, version }) => ({ entry: after, version }));
    const written = await deps.glossaryImports.replace(glossary.id, batch, options);
    report.countWritten(written.length);
    const done = new Set(written);
    for (const { entry } of batch)
      if (!done.has(entry.id))
        report.issue({ code: 'glossary.staleEdit', severity: 'accepted', at: { line: 0, column: 0 } });
    await progress.report(added.length + i, total);
  }
  await deps.glossaryImports.finish(glossary.id);
  return true;
}
