import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { UNSTORABLE } from '../document/import-document';
import { forbidden, refuse } from '../failures';
import type { CommentView } from '../views/segment';

type Needs = Pick<Deps, 'comments'>;
/** The longest comment, in UTF-16 units. */
const MAX_COMMENT = 4000;

/** What was said about the segments of a document, the oldest first. */
export async function documentComments(
  deps: Needs,
  actor: Actor,
  { projectId, documentId }: { readonly projectId: string; readonly documentId: string },
): Promise<Result<readonly CommentView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  return refusal ?? ok(await deps.comments.inDocument(projectId, documentId));
}

/** Says something about a segment. Whoever may read may speak. */
export async function addComment(
  deps: Pick<Deps, 'comments' | 'newId' | 'now'>,
  actor: Actor,
  input: { readonly projectId: string; readonly segmentId: string; readonly text: string },
): Promise<Result<CommentView, Failure>> {
  const text = input.text.trim();
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  if (text === '' || text.length > MAX_COMMENT) return refuse('commentLength', { max: MAX_COMMENT });
  if (UNSTORABLE.test(text)) return refuse('untranslatableCharacters');
  const comment = { ...input, text, id: deps.newId(), authorId: actor.userId };
  if (!(await deps.comments.add(comment))) return refuse('segmentNotFound');
  const { id, segmentId } = comment;
  return ok({ id, segmentId, text, author: actor.name, createdAt: deps.now().toISOString(), isResolved: false });
}

/** Says that a comment is dealt with, or that it is not after all. */
export async function resolveComment(
  deps: Needs,
  actor: Actor,
  {
    projectId,
    commentId,
    isResolved,
  }: { readonly projectId: string; readonly commentId: string; readonly isResolved: boolean },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  return (await deps.comments.setResolved(projectId, commentId, isResolved)) ? ok(null) : refuse('commentNotFound');
}
