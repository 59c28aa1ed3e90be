import type { Verb } from './verb';

/** Every verb, loaded only when it is called: a verb that works on files never pays for the database. */
export const VERBS: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  migrate: () => import('./verbs/migrate'),
  backup: () => import('./verbs/backup'),
  restore: () => import('./verbs/restore'),
  doctor: () => import('./verbs/doctor'),
  'memory lookup': () => import('./verbs/memory-lookup'),
};
