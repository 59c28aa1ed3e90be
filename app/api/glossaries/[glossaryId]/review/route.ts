import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, TermClassName } from '@/app/_lib/schemas';
import { REVIEW_QUEUES, REVIEW_STATES } from '@/lib/term/types';
import {
  arrangeTerm,
  commentOnTerm,
  decideTerm,
  mergeTerm,
  reviewQueue,
  undoDecision,
} from '@/lib/workbench/glossary/review-terms';

const Params = z.object({ glossaryId: Id });
type Context = { params: Promise<unknown> };

const Query = z.object({
  queue: z.enum(REVIEW_QUEUES).default('open'),
  q: z.string().max(300).optional(),
  class: TermClassName.optional(),
  cursor: Id.optional(),
});

/** The next candidates of the queue. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!key.success || !query.success) return failed({ code: 'glossaryNotFound' });
  const { deps, actor } = await house();
  const { queue, q, class: termClass, cursor } = query.data;
  const filter = { queue, text: q, class: termClass };
  return answer(await reviewQueue(deps, actor, { ...key.data, filter, cursor: cursor ?? null }));
}

const Version = z.number().int().min(0);
const Reason = z.string().trim().max(2000);
const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decide'), entryId: Id, version: Version, review: z.enum(REVIEW_STATES), reason: Reason }),
  z.object({ kind: z.literal('merge'), entryId: Id, version: Version, intoId: Id, reason: Reason }),
  z.object({
    kind: z.literal('undo'),
    entries: z
      .array(z.object({ entryId: Id, version: Version }))
      .min(1)
      .max(2),
  }),
  z.object({
    kind: z.literal('arrange'),
    entryId: Id,
    isDeferred: z.boolean().optional(),
    isMine: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('comment'), entryId: Id, text: z.string().trim().min(1).max(2000) }),
]);

/** One deed of a reviewer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const deed = await readJson(request, Deed);
  if (deed instanceof Response) return deed;
  const { deps, actor } = await house();
  switch (deed.kind) {
    case 'decide':
      return answer(await decideTerm(deps, actor, { ...key.data, ...deed }));
    case 'merge':
      return answer(await mergeTerm(deps, actor, { ...key.data, ...deed }));
    case 'undo':
      return answer(await undoDecision(deps, actor, { ...key.data, ...deed }));
    case 'arrange':
      return answer(await arrangeTerm(deps, actor, { ...key.data, ...deed }));
    case 'comment':
      return answer(await commentOnTerm(deps, actor, { ...key.data, ...deed }));
  }
}
