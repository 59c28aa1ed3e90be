import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { EntryBody } from '@/app/_lib/entry-schema';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { REVIEW_STATES } from '@/lib/term/types';
import { reviewEntry, saveEntry, setEntryDeleted } from '@/lib/workbench/glossary/edit-entry';
import { readEntry, restoreEntry } from '@/lib/workbench/glossary/open-entry';
import { commentOnTerm } from '@/lib/workbench/glossary/review-terms';

const Params = z.object({ glossaryId: Id, entryId: Id });
type Context = { params: Promise<unknown> };

/** The entry as it is now. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'entryNotFound' });
  const { deps, actor } = await house();
  return answer(await readEntry(deps, actor, key.data));
}

const Version = z.number().int().min(0);
const Reason = z.string().trim().max(2000);
const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('save'), version: Version, entry: EntryBody, reason: Reason }),
  z.object({ kind: z.literal('review'), version: Version, review: z.enum(REVIEW_STATES), reason: Reason }),
  z.object({ kind: z.literal('restore'), version: Version, to: Version }),
  z.object({ kind: z.literal('delete'), version: Version, isDeleted: z.boolean() }),
  z.object({ kind: z.literal('comment'), text: z.string().trim().min(1).max(2000) }),
]);

/** One deed on one entry; what is based on a version that is no longer current is refused with 409. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'entryNotFound' });
  const deed = await readJson(request, Deed);
  if (deed instanceof Response) return deed;
  const { deps, actor } = await house();
  switch (deed.kind) {
    case 'save':
      return answer(await saveEntry(deps, actor, { ...key.data, ...deed }));
    case 'review':
      return answer(await reviewEntry(deps, actor, { ...key.data, ...deed }));
    case 'restore':
      return answer(await restoreEntry(deps, actor, { ...key.data, ...deed }));
    case 'delete':
      return answer(await setEntryDeleted(deps, actor, { ...key.data, ...deed }));
    case 'comment':
      return answer(await commentOnTerm(deps, actor, { ...key.data, ...deed }));
  }
}
