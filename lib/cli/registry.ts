import type { Verb } from './verb';

/** Every verb, loaded only when it is called: a verb that works on files never pays for the database. */
export const VERBS: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  segment: () => import('./verbs/segment'),
  migrate: () => import('./verbs/migrate'),
  backup: () => import('./verbs/backup'),
  restore: () => import('./verbs/restore'),
  doctor: () => import('./verbs/doctor'),
  align: () => import('./verbs/align'),
  'memory create': () => import('./verbs/memory-create'),
  'memory list': () => import('./verbs/memory-list'),
  'memory delete': () => import('./verbs/memory-delete'),
  'memory import': () => import('./verbs/memory-import'),
  'memory export': () => import('./verbs/memory-export'),
  'memory lookup': () => import('./verbs/memory-lookup'),
  'memory search': () => import('./verbs/memory-search'),
  analyze: () => import('./verbs/analyze'),
  pretranslate: () => import('./verbs/pretranslate'),
  import: () => import('./verbs/import'),
  export: () => import('./verbs/export'),
  qa: () => import('./verbs/qa'),
  'terms recognize': () => import('./verbs/terms-recognize'),
  'terms extract': () => import('./verbs/terms-extract'),
  convert: () => import('./verbs/convert'),
  validate: () => import('./verbs/validate'),
  transliterate: () => import('./verbs/transliterate'),
  'same-name': () => import('./verbs/same-name'),
};
