import { type Failure, ok, type Result } from '../../core/result';
import { replaceInText } from '../../text/replace-content';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { DocumentView } from '../views/document';
import type { ReplaceHit, Replacement, ReplacePreview, ReplaceQuery } from '../views/replace';
import type { SegmentView } from '../views/segment';
import { replacerOf } from './replacer';

type Needs = Pick<Deps, 'projects' | 'documents' | 'segments' | 'pattern'>;

/** Hits that are shown; the others are counted. */
const SHOWN = 200;
/** Milliseconds after which a preview says what it has. */
const LIMIT = 2_000;
/** Segments between two looks at the clock. */
const STEP = 1_000;

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
    for await (const { document, first, part } of partsOf(deps, query)) {
      if (performance.now() >= until) {
        isPartial = true;
        break;
      }
      const edits = await replacer.edits(part.map(({ targetText }) => targetText));
      if (edits === null) {
        if (hits.length === 0) return refuse('patternTooSlow', { seconds: LIMIT / 1000 });
        isPartial = true;
        break;
      }
      edits.forEach((found, i) => {
        const segment = part[i]!;
        if (found.length === 0 || !segment.translate) return;
        if (segment.isLocked) locked++;
        else {
          segments++;
          places += found.length;
          if (hits.length < SHOWN) hits.push(hitOf(document, segment, { number: first + i + 1, edits: found }));
        }
      });
    }
  } finally {
    await replacer.close();
  }
  return ok({ hits, segments, places, locked, isPartial });
}

/** The segments that are looked through, some at a time. */
async function* partsOf(deps: Pick<Deps, 'documents' | 'segments'>, query: ReplaceQuery) {
  for (const document of await documentsOf(deps, query)) {
    const segments = await deps.segments.inDocument(query.projectId, document.id);
    for (let first = 0; first < segments.length; first += STEP) {
      yield { document, first, part: segments.slice(first, first + STEP) };
    }
  }
}

/** The documents that are looked through. */
export async function documentsOf(
  deps: Pick<Deps, 'documents'>,
  { projectId, documentId }: Pick<ReplaceQuery, 'projectId' | 'documentId'>,
): Promise<readonly DocumentView[]> {
  const documents = await deps.documents.list(projectId);
  return documents.filter(({ id }) => documentId === null || id === documentId);
}

function hitOf(
  document: DocumentView,
  { id, lang, sourceText, targetText }: SegmentView,
  { number, edits }: { readonly number: number; readonly edits: readonly Replacement[] },
): ReplaceHit {
  let moved = 0;
  const after = edits.map(({ start, end, text }) => {
    const span = { start: start + moved, end: start + moved + text.length };
    moved += text.length - (end - start);
    return span;
  });
  return {
    segmentId: id,
    number,
    document: { id: document.id, name: document.name },
    source: { lang, text: sourceText },
    before: { lang: document.targetLang, text: targetText, spans: edits.map(({ start, end }) => ({ start, end })) },
    after: { lang: document.targetLang, text: replaceInText(targetText, edits), spans: after },
  };
}
