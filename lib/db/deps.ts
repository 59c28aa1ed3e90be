import type { Deps } from '../workbench/deps';
import type { Outside } from '../workbench/ports/outside';
import { alignmentStore } from './alignment-store';
import { commentStore } from './comment-store';
import { documentStore } from './document-store';
import type { PrismaClient } from './generated/client';
import { glossaryImports } from './glossary-import';
import { glossaryStore } from './glossary-store';
import { importRunStore } from './import-run-store';
import { jobStore } from './job-store';
import { memoryStore } from './memory-store';
import { projectStore } from './project-store';
import { renameStore } from './rename-store';
import { reportStore } from './report-store';
import { rulesStore } from './rules-store';
import { segmentStore } from './segment-store';
import { termReviewStore } from './term-review-store';

/** All ports of the use cases over one database. A door calls this once. */
export const databaseDeps = (db: PrismaClient, outside: Outside): Deps => ({
  ...outside,
  projects: projectStore(db),
  rules: rulesStore(db),
  documents: documentStore(db),
  segments: segmentStore(db),
  comments: commentStore(db),
  renames: renameStore(db),
  memories: memoryStore(db),
  glossaries: glossaryStore(db),
  glossaryImports: glossaryImports(db),
  termReview: termReviewStore(db),
  importRuns: importRunStore(db),
  jobs: jobStore(db),
  alignments: alignmentStore(db),
  reports: reportStore(db),
});
