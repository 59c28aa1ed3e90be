import { type Failure, ok, type Result } from '../../core/result';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { RulesView } from '../views/rules';

/** More than the largest file of rules known holds (2,772 rules, 600,000 characters), with room. */
const MAX_RULES = 10_000;
const MAX_LENGTH = 3_000_000;

/** The rules that the texts of a project are cut by: its own, else the shipped ones. */
export async function rulesOfProject(
  deps: Pick<Deps, 'rules' | 'segmentationRules'>,
  projectId: string,
): Promise<{ readonly rules: SegmentationRules; readonly version: number }> {
  return (await deps.rules.get(projectId)) ?? { rules: deps.segmentationRules(), version: 0 };
}

/** The rules of a project for its editor; `version` 0 says that they are the shipped ones. */
export async function viewRules(
  deps: Pick<Deps, 'projects' | 'rules' | 'segmentationRules'>,
  actor: Actor,
  projectId: string,
): Promise<Result<RulesView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { rules, version } = await rulesOfProject(deps, projectId);
  return ok({ project: found.project, rules, version });
}

export type SaveRulesInput = {
  readonly projectId: string;
  /** Null gives the project back to the shipped rules. */
  readonly rules: SegmentationRules | null;
  /** The one the change was made from: what somebody else has saved since is not written over. */
  readonly version: number;
};

/** Stores the rules of a project. Expressions that do not compile are stored too: they are off and named wherever rules are shown. */
export async function saveRules(
  deps: Pick<Deps, 'projects' | 'rules'>,
  actor: Actor,
  { projectId, rules, version }: SaveRulesInput,
): Promise<Result<{ readonly version: number }, Failure>> {
  const refusal = forbidden(actor, 'manage') ?? (rules ? tooMany(rules) : null);
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const stored = await deps.rules.put({ projectId, rules, version, actorId: actor.userId });
  return stored === null ? refuse('staleEdit') : ok({ version: stored });
}

/** The refusal when rules are more than anybody writes, else null. */
export function tooMany({ languageRules, languageMaps }: SegmentationRules) {
  const all = languageRules.flatMap(({ rules }) => rules);
  const length = all.reduce((sum, { before, after, note = '' }) => sum + before.length + after.length + note.length, 0);
  const count = all.length + languageRules.length + languageMaps.length;
  return count > MAX_RULES || length > MAX_LENGTH ? refuse('rulesTooMany', { max: MAX_RULES }) : null;
}
