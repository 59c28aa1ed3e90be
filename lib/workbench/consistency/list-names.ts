import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { compileGlossaries } from '../glossary/recognize-terms';
import type { JobProgress } from '../ports/jobs';
import type { JobView } from '../views/job';
import type { NameScope, NamesReport } from '../views/names';
import { NameTable } from './name-table';
import { glossariesOf, type PairSources, pairsIn } from './pairs';

/** Pairs between two looks at whether it is still wanted. */
const ASKED_EVERY = 500;

/** Every name of a scope with its renderings and how often each is used. Reads only; run again, it says what is then. */
export async function listNames(
  deps: PairSources,
  actor: Actor,
  { scope }: { readonly scope: NameScope },
  progress: JobProgress,
): Promise<Result<NamesReport, Failure>> {
  const refusal = forbidden(actor, 'read') ?? (await missing(deps, scope));
  if (refusal) return refusal;
  const table = new NameTable(await compileGlossaries(deps, await glossariesOf(deps, scope)));
  let pairs = 0;
  for await (const pair of pairsIn(deps, scope)) {
    table.add(pair);
    pairs += 1;
    if (pairs % ASKED_EVERY > 0) continue;
    await progress.report(pairs, null);
    if (await progress.isCancelled()) return refuse('cancelled');
  }
  return ok(table.report());
}

async function missing(deps: PairSources, scope: NameScope) {
  switch (scope.kind) {
    case 'memory':
      return (await deps.memories.get(scope.id)) ? null : refuse('memoryNotFound');
    case 'glossary':
      return (await deps.glossaries.get(scope.id)) ? null : refuse('glossaryNotFound');
    case 'project':
      return (await deps.projects.get(scope.id)) ? null : refuse('projectNotFound');
    case 'document':
      return (await deps.documents.get(scope.projectId, scope.id)) ? null : refuse('documentNotFound');
  }
}

/** Hands the look at names to the queue. */
export async function startListingNames(
  deps: PairSources & Pick<Deps, 'jobs' | 'newId'>,
  actor: Actor,
  scope: NameScope,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'read') ?? (await missing(deps, scope));
  if (refusal) return refusal;
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind: 'listNames', input: { scope }, actorId: actor.userId });
  return ok({ jobId });
}

/** The latest look at the names of a scope, running or done; null when there was none. */
export async function latestNames(
  deps: Pick<Deps, 'jobs'>,
  actor: Actor,
  scope: NameScope,
): Promise<Result<JobView | null, Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.jobs.latest('listNames', { scope }));
}
