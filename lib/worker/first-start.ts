import type { PrismaClient } from '../db/generated/client';
import { localOwner } from '../db/local-owner';
import { sampleFiles } from '../io/sample-files';
import type { Deps } from '../workbench/deps';
import { loadSample } from '../workbench/sample-project';

/**
 * Brings the sample project into an installation that nobody has used yet: there is no user and no project. Whoever deletes it later does
 * not get it back by a start. Returns whether it was brought.
 */
export async function bringSampleOnce(db: PrismaClient, deps: Deps): Promise<boolean> {
  const [users, projects] = await Promise.all([db.user.count(), db.project.count()]);
  if (users + projects > 0) return false;
  const loaded = await loadSample(deps, await localOwner(db), sampleFiles());
  if (!loaded.ok) throw new Error(`the sample project was refused: ${loaded.error.code}`);
  return true;
}
