import type { Skeleton } from '../../codec/document';
import { subtitleLimits } from '../../codec/subtitles/limits';
import { xliffLimits } from '../../codec/xliff/limits';
import { type Failure, ok, type Result } from '../../core/result';
import type { BlockLimits } from '../../text/target-limits';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { hasLimits } from '../views/document';
import { isXliffSkeleton } from './xliff-skeleton';

export type DocumentLimits = Readonly<Record<number, BlockLimits>>;
type Key = { readonly projectId: string; readonly documentId: string };

/** What the file of a document asks of its translations, by block; blocks without a limit are absent. */
export async function documentLimits(
  deps: Pick<Deps, 'documents'>,
  actor: Actor,
  { projectId, documentId }: Key,
): Promise<Result<DocumentLimits, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const document = await deps.documents.get(projectId, documentId);
  if (!document) return refuse('documentNotFound');
  if (!hasLimits(document.format)) return ok({});
  return ok(limitsOf(await deps.documents.skeleton(projectId, documentId)));
}

/** The same from a skeleton at hand. */
export function limitsOf(skeleton: unknown): DocumentLimits {
  if (isXliffSkeleton(skeleton)) {
    const limits = xliffLimits(skeleton.text);
    return Object.fromEntries(
      skeleton.units.flatMap((unit, block) => {
        const found = limits.get(unit);
        return found ? [[block, { ...found, sourceLength: 0 }]] : [];
      }),
    );
  }
  const { format } = skeleton as Skeleton;
  return format === 'srt' || format === 'vtt' ? Object.fromEntries(subtitleLimits(skeleton as Skeleton)) : {};
}
