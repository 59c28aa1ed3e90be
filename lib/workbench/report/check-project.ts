import { type Failure, ok, type Result } from '../../core/result';
import { DOCUMENT_CHECKS } from '../../qa/document-registry';
import { styleOf } from '../../qa/document-style';
import { CHECKS } from '../../qa/registry';
import { issueKey, runChecks } from '../../qa/run';
import { runDocumentChecks } from '../../qa/run-document';
import { pairOf } from '../../qa/stored-pair';
import { withTerms } from '../../qa/term-uses';
import type { DocumentSegment, QaIssue, QaSettings, SegmentPair } from '../../qa/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { limitsOf } from '../document/document-limits';
import { forbidden, refuse } from '../failures';
import { compileGlossaries } from '../glossary/recognize-terms';
import { termEntry } from '../glossary/term-entry';
import type { JobProgress } from '../ports/jobs';
import { hasLimits } from '../views/document';
import type { NewFinding } from '../views/report';
import type { SegmentView } from '../views/segment';

type Needs = Pick<Deps, 'projects' | 'documents' | 'segments' | 'glossaries' | 'reports'>;

/** Segments between two looks at whether to stop, and findings written at a time. */
const STEP = 200;
const ORDER = new Map([...CHECKS, ...DOCUMENT_CHECKS].map(({ id }, i) => [id, i]));

export type ProjectChecked = { readonly segments: number; readonly findings: number };

/**
 * Runs every check of a project over all that is translated in it, and keeps what they find as its report. The report before
 * stays until this one is whole; a run that is stopped leaves nothing.
 *
 * Segments are compared with each other across the documents of the project, as names and repetitions are.
 */
export async function checkProject(
  deps: Needs,
  actor: Actor,
  { projectId, runId }: { readonly projectId: string; readonly runId: string },
  progress: JobProgress,
): Promise<Result<ProjectChecked, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const run = { projectId, runId };
  await deps.reports.start({ ...run, actorId: actor.userId });
  const looked = await look(deps, projectId, found.settings.checks, found.project.progress.segments, progress);
  if (looked === null) {
    await deps.reports.remove(run);
    return refuse('cancelled');
  }
  const compared = await compare(looked, found.settings.checks, progress);
  if (compared === null) {
    await deps.reports.remove(run);
    return refuse('cancelled');
  }
  const findings = inOrder(looked, compared);
  for (let from = 0; from < findings.length; from += STEP) {
    await deps.reports.add(run, findings.slice(from, from + STEP));
  }
  await deps.reports.finish(run, looked.length);
  return ok({ segments: looked.length, findings: findings.length });
}

type Looked = {
  readonly documentId: string;
  readonly version: number;
  readonly segment: DocumentSegment;
  readonly issues: readonly QaIssue[];
};

/** What the checks of pairs say of every translated segment, document by document; null when it was stopped. */
async function look(
  deps: Needs,
  projectId: string,
  settings: QaSettings,
  total: number,
  progress: JobProgress,
): Promise<readonly Looked[] | null> {
  const glossaries = await deps.projects.glossaries(projectId);
  const { automaton, entries } = await compileGlossaries(
    deps,
    glossaries.map(({ glossary }) => glossary.id),
  );
  const entryOf = (id: string) => {
    const entry = entries.get(id);
    return entry && termEntry(entry);
  };
  const looked: Looked[] = [];
  let done = 0;
  for (const { id: documentId, targetLang, format } of await deps.documents.list(projectId)) {
    const limits = hasLimits(format) ? limitsOf(await deps.documents.skeleton(projectId, documentId)) : {};
    const segments = (await deps.segments.inDocument(projectId, documentId)).filter(isTranslated);
    const style = styleOf(segments.map(({ targetText }) => targetText));
    for (const view of segments) {
      const pair: SegmentPair = withTerms(
        { ...pairOf(view, targetLang, limits[view.blockIndex] ?? null), style },
        automaton,
        entryOf,
      );
      const segment = { id: view.id, ...pair };
      looked.push({ documentId, version: view.version, segment, issues: runChecks(pair, settings) });
      done++;
      if (done % STEP > 0) continue;
      await progress.report(done, total);
      if (await progress.isCancelled()) return null;
    }
  }
  await progress.report(total, total);
  return looked;
}

const isTranslated = ({ translate, targetText }: SegmentView): boolean => translate && targetText.trim() !== '';

type Compared = ReadonlyMap<string, readonly QaIssue[]>;

/** What the checks that compare segments say, by segment, a check at a time; null when it was stopped between them. */
async function compare(
  looked: readonly Looked[],
  settings: QaSettings,
  progress: JobProgress,
): Promise<Compared | null> {
  const segments = looked.map(({ segment }) => segment);
  const compared = new Map<string, QaIssue[]>();
  for (const check of DOCUMENT_CHECKS) {
    if (await progress.isCancelled()) return null;
    for (const { segmentId, ...issue } of runDocumentChecks(segments, settings, [check])) {
      const before = compared.get(segmentId);
      if (before) before.push(issue);
      else compared.set(segmentId, [issue]);
    }
  }
  return compared;
}

/** All findings, numbered in the order of documents, segments and checks. */
function inOrder(looked: readonly Looked[], compared: Compared): readonly NewFinding[] {
  let number = 0;
  return looked.flatMap(({ documentId, version, segment, issues }) =>
    [...issues, ...(compared.get(segment.id) ?? [])].map(
      ({ checkId, severity, params, span, sourceSpan }): NewFinding => ({
        number: ++number,
        documentId,
        segmentId: segment.id,
        segmentVersion: version,
        checkId,
        checkOrder: ORDER.get(checkId) ?? ORDER.size,
        severity,
        params,
        span,
        sourceSpan,
        key: issueKey({ checkId, params }),
      }),
    ),
  );
}
