import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, Lang, TermText } from '@/app/_lib/schemas';
import { startListingNames } from '@/lib/workbench/consistency/list-names';
import { startRename } from '@/lib/workbench/consistency/start-rename';

const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), projectId: Id, id: Id }),
  z.object({ kind: z.enum(['project', 'memory', 'glossary']), id: Id }),
]);
const Key = z.object({ glossaryId: Id, entryId: Id });
const Renaming = Key.extend({ scope: Scope, lang: Lang, to: TermText, from: z.array(TermText).min(1).max(100) });
const Rename = Renaming.extend({
  changeId: Id,
  demoteTo: z.enum(['admitted', 'deprecated', 'superseded']).nullable(),
  skip: z.array(Id).max(20_000),
  include: z.array(Id).max(20_000),
});
const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), scope: Scope }),
  z.object({ kind: z.literal('preview'), renaming: Renaming }),
  z.object({ kind: z.literal('rename'), rename: Rename }),
  z.object({
    kind: z.literal('undo'),
    undo: Key.extend({
      changeId: Id,
      projectIds: z.array(Id).max(1000),
      entryVersion: z.number().int().min(0).nullable(),
    }),
  }),
]);

/** Looks at the names of a scope, or changes a rendering: each a job whose id is answered. */
export async function POST(request: Request): Promise<Response> {
  const deed = await readJson(request, Deed);
  if (deed instanceof Response) return deed;
  const { deps, actor } = await house();
  return answer(
    deed.kind === 'list' ? await startListingNames(deps, actor, deed.scope) : await startRename(deps, actor, deed),
    202,
  );
}
