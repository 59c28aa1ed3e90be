import { type Failure, ok, type Result } from '../../core/result';
import { type CheckSetting, settingsFrom } from '../../qa/settings';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';

/**
 * Sets which checks a project runs, how much each weighs and with which options; a check that is not listed keeps its default.
 * Failures: `checkUnknown`, `checkOption`, `checkRule` as `settingsFrom` has them; nothing is changed then.
 */
export async function setChecks(
  deps: Pick<Deps, 'projects'>,
  actor: Actor,
  input: { readonly projectId: string; readonly checks: readonly CheckSetting[] },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const checks = settingsFrom(input.checks);
  if (!checks.ok) return checks;
  const done = await deps.projects.update(input.projectId, { settings: { checks: checks.value } });
  return done ? ok(null) : refuse('projectNotFound');
}
