import { z } from 'zod';

/** `NameScope` of lib/workbench/views/names.ts as a job was given it. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), projectId: z.uuid(), id: z.uuid() }),
  z.object({ kind: z.enum(['project', 'memory', 'glossary']), id: z.uuid() }),
]);
