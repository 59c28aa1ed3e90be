import type { PrismaClient } from '../db/generated/client';
import { localOwner } from '../db/local-owner';
import { sampleFiles } from '../io/sample-files';
import type { Deps } from '../workbench/deps';
import { loadSample } from '../workbench/project/sample-project';

/**
 * Brings the sample project into an installation that has never had it and has no project of its own. Whoever deletes it later
 * does not get it back by a start: the run that brought it is remembered. Returns whether it was brought.
 */
export async function bringSampleOnce(db: PrismaClient, deps: Deps): Promise<boolean> {
  const [runs, projects] = await Promise.all([db.importRun.count({ where: { kind: KIND } }), db.project.count()]);
  if (runs + projects > 0) return false;
  const owner = await localOwner(db);
  const loaded = await loadSample(deps, owner, sampleFiles());
  if (!loaded.ok) throw new Error(`the sample project was refused: ${loaded.error.code}`);
  const run = { id: deps.newId(), kind: KIND, ownerId: loaded.value.projectId, fileName: 'sample' };
  await deps.importRuns.start({ ...run, actorId: owner.userId });
  await deps.importRuns.finish(run.id, 'done', null);
  return true;
}

const KIND = 'sample';
