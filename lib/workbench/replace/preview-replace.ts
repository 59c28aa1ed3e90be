import { type Failure, ok, type Result } from '../../core/result';
import { replaceInText } from '../../text/replace-content';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { WholeDocument } from '../ports/documents';
import type { ReplaceHit, Replacement, ReplacePreview, ReplaceQuery } from '../views/replace';
import { replacerOf } from './replacer';

type Needs = Pick<Deps, 'projects' | 'documents' | 'pattern'>;

/** Hits that are shown; the others are counted. */
const SHOWN = 200;
/** Milliseconds after which a preview says what it has. */
const LIMIT = 2_000;

/** What a replacement would change, segment by segment. Nothing is changed. */
export async function previewReplace(
  deps: Needs,
  actor: Actor,
  query: ReplaceQuery,
): Promise<Result<ReplacePreview, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  if (query.find === '') return refuse('nothingToSearch');
  if (!(await deps.projects.get(query.projectId))) return refuse('projectNotFound');
  const replacer = replacerOf(deps, query, LIMIT);
  if (!replacer) return refuse('patternInvalid');
  const until = performance.now() + LIMIT;
  const hits: ReplaceHit[] = [];
  let [segments, places, locked] = [0, 0, 0];
  let isPartial = false;
  try {
    for (const { id } of await documentsOf(deps, query)) {
      const whole = await deps.documents.whole(query.projectId, id);
      const edits = whole && (await replacer.edits(whole.segments.map(({ targetText }) => targetText)));
      if (edits === null) {
        if (whole && hits.length === 0) return refuse('patternTooSlow', { seconds: LIMIT / 1000 });
        isPartial ||= whole !== null;
        continue;
      }
      edits.forEach((found, i) => {
        const segment = whole!.segments[i]!;
        if (found.length === 0 || !segment.translate) return;
        if (segment.isLocked) locked++;
        else {
          segments++;
          places += found.length;
          if (hits.length < SHOWN) hits.push(hitOf(whole!, i, found));
        }
      });
      if (performance.now() < until) continue;
      isPartial = true;
      break;
    }
  } finally {
    await replacer.close();
  }
  return ok({ hits, segments, places, locked, isPartial });
}

/** The documents that are looked through. */
export async function documentsOf(
  deps: Pick<Deps, 'documents'>,
  { projectId, documentId }: Pick<ReplaceQuery, 'projectId' | 'documentId'>,
): Promise<readonly { readonly id: string }[]> {
  const documents = await deps.documents.list(projectId);
  return documents.filter(({ id }) => documentId === null || id === documentId);
}

function hitOf({ document, segments }: WholeDocument, i: number, edits: readonly Replacement[]): ReplaceHit {
  const { id, lang, sourceText, targetText } = segments[i]!;
  let moved = 0;
  const after = edits.map(({ start, end, text }) => {
    const span = { start: start + moved, end: start + moved + text.length };
    moved += text.length - (end - start);
    return span;
  });
  return {
    segmentId: id,
    number: i + 1,
    document: { id: document.id, name: document.name },
    source: { lang, text: sourceText },
    before: { lang: document.targetLang, text: targetText, spans: edits.map(({ start, end }) => ({ start, end })) },
    after: { lang: document.targetLang, text: replaceInText(targetText, edits), spans: after },
  };
}
