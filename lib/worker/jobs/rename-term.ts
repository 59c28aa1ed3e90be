import { z } from 'zod';
import { previewRename, renameTerm, undoRename } from '../../workbench/consistency/rename-term';
import { job as define } from '../job';
import { Scope } from './name-scope';

const Key = z.object({ glossaryId: z.uuid(), entryId: z.uuid() });
const Renaming = Key.extend({ scope: Scope, lang: z.string(), to: z.string(), from: z.array(z.string()) });
const Rename = Renaming.extend({
  changeId: z.uuid(),
  demoteTo: z.enum(['admitted', 'deprecated', 'superseded']).nullable(),
  skip: z.array(z.uuid()),
  include: z.array(z.uuid()),
});
const Undo = Key.extend({
  changeId: z.uuid(),
  projectIds: z.array(z.uuid()),
  entryVersion: z.number().int().nullable(),
});

/** What a change of a preferred form would touch, the change, or its undo. Each may be run again from the start. */
export const job = define({
  kind: 'renameTerm',
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('preview'), renaming: Renaming }),
    z.object({ kind: z.literal('rename'), rename: Rename }),
    z.object({ kind: z.literal('undo'), undo: Undo }),
  ]),
  run: async (input, { deps, actor, progress }) => {
    if (input.kind === 'preview') return previewRename(deps, actor, input.renaming, progress);
    if (input.kind === 'undo') return undoRename(deps, actor, input.undo, progress);
    return renameTerm(deps, actor, input.rename, progress);
  },
});
