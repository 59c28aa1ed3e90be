import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { Page } from '../views/common';
import type { FindingView, QaRunView, ReportFilter } from '../views/report';

type Needs = Pick<Deps, 'projects' | 'reports'>;
export type ReportView = {
  readonly project: { readonly id: string; readonly name: string };
  /** Null until the checks have looked at the project once. */
  readonly run: QaRunView | null;
  readonly findings: Page<FindingView>;
};
const NOTHING: Page<FindingView> = { items: [], next: null, total: 0 };
const AT_ONCE = 50;
const PER_READ = 500;

/** A page of what the checks found in a project when they last looked. */
export async function viewReport(
  deps: Needs,
  actor: Actor,
  input: { readonly projectId: string; readonly filter: ReportFilter; readonly cursor: string | null },
): Promise<Result<ReportView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(input.projectId);
  if (!found) return refuse('projectNotFound');
  const run = await deps.reports.latest(input.projectId);
  const key = run && { projectId: input.projectId, runId: run.id };
  const findings = key ? await deps.reports.page(key, input.filter, input.cursor, AT_ONCE) : NOTHING;
  return ok({ project: { id: input.projectId, name: found.project.name }, run, findings });
}

/** Everything of the report that passes the filter, in its order, read in parts. */
export async function* reportFindings(
  deps: Pick<Deps, 'reports'>,
  run: { readonly projectId: string; readonly runId: string },
  filter: ReportFilter,
): AsyncGenerator<FindingView> {
  let cursor: string | null = null;
  do {
    const page: Page<FindingView> = await deps.reports.page(run, filter, cursor, PER_READ);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}
