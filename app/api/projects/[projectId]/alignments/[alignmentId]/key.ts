import { z } from 'zod';
import { Id } from '@/app/_lib/schemas';
import { BEAD_STATES } from '@/lib/align/alignment';

/** What the address and the bodies of an alignment's handlers hold. */
export const AlignmentParams = z.object({ projectId: Id, alignmentId: Id });

const Place = z.number().int().min(0).max(1_000_000);
const SideName = z.enum(['source', 'target']);
const Text = z.string().max(100_000);
const Direction = z.enum(['up', 'down']);
const sentence = { side: SideName, sentence: Place };
const OperationBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), at: Place, count: Place }),
  z.object({ kind: z.literal('unlink'), at: Place }),
  z.object({ kind: z.literal('splitBead'), at: Place, source: Place, target: Place }),
  z.object({ kind: z.literal('move'), ...sentence, direction: Direction }),
  z.object({ kind: z.literal('shift'), side: SideName, at: Place, direction: Direction }),
  z.object({ kind: z.literal('splitSentence'), ...sentence, offset: Place }),
  z.object({ kind: z.literal('joinSentences'), ...sentence }),
  z.object({ kind: z.literal('editText'), ...sentence, text: Text }),
  z.object({ kind: z.literal('exclude'), ...sentence, isExcluded: z.boolean() }),
  z.object({ kind: z.literal('setState'), at: Place, state: z.enum(BEAD_STATES) }),
  z.object({ kind: z.literal('lock'), at: Place, isLocked: z.boolean() }),
  z.object({ kind: z.literal('swap'), ...sentence }),
  z.object({ kind: z.literal('insert'), at: Place, ...sentence, text: Text }),
  z.object({ kind: z.literal('removeEmpty'), ...sentence }),
  z.object({ kind: z.literal('linkSegments'), source: Place, target: Place }),
  z.object({ kind: z.literal('bring'), at: Place }),
  z.object({
    kind: z.literal('confirmAbove'),
    confidence: z.number().int().min(0).max(100),
    end: Place.optional(),
  }),
]);

export const Based = z.object({ version: Place, stepId: Id.optional() });
export const OperateBody = Based.extend({ operation: OperationBody });
export const HistoryBody = Based.extend({ direction: z.enum(['undo', 'redo']) });
export const SegmentationBody = z.object({ side: SideName, isDry: z.boolean() });
export const CommitBody = Based.extend({
  memoryId: Id,
  least: z.number().int().min(0).max(100).nullable(),
  published: z
    .object({
      outlet: z.string().trim().min(1).max(200).optional(),
      date: z.iso.date().optional(),
      url: z
        .url({ protocol: /^https?$/u })
        .max(2000)
        .optional(),
    })
    .optional(),
  isDry: z.boolean(),
});
