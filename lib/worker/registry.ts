import type { Job } from './job';

/** Every kind of job, loaded when the first of its kind comes. */
export const JOBS: Readonly<Record<string, () => Promise<{ readonly job: Job }>>> = {
  alignPairs: () => import('./jobs/align-pairs'),
  checkProject: () => import('./jobs/check-project'),
  importGlossary: () => import('./jobs/import-glossary'),
  tryGlossaryImport: () => import('./jobs/import-glossary'),
  importDocument: () => import('./jobs/import-document'),
  previewDocument: () => import('./jobs/preview-document'),
  importMemory: () => import('./jobs/import-memory'),
  learnWords: () => import('./jobs/learn-words'),
  lookAtMemoryFile: () => import('./jobs/look-at-memory-file'),
  resegmentDocument: () => import('./jobs/resegment-document'),
  alignmentNames: () => import('./jobs/alignment-names'),
  listNames: () => import('./jobs/list-names'),
  mineTerms: () => import('./jobs/mine-terms'),
  reviewEntries: () => import('./jobs/review-entries'),
  renameTerm: () => import('./jobs/rename-term'),
  realign: () => import('./jobs/realign'),
  replaceTexts: () => import('./jobs/replace-texts'),
  undoReplace: () => import('./jobs/undo-replace'),
};
