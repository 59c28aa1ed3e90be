/**
 * What use cases need from the outside, wired once by each door. `lib/db` and `lib/io` implement the ports (`ports/`); tests pass
 * a few lines. Ids are UUIDs, dates are `Date`, texts come with their language. A method that changes something does it as a
 * whole or not at all.
 */
import type { AlignmentStore } from './ports/alignments';
import type { DocumentStore } from './ports/documents';
import type { GlossaryImports, GlossaryStore, TermReviewStore } from './ports/glossaries';
import type { ImportRunStore, JobStore } from './ports/jobs';
import type { MemoryStore } from './ports/memories';
import type { Outside } from './ports/outside';
import type { ProjectStore } from './ports/projects';
import type { RenameStore } from './ports/renames';
import type { ReportStore } from './ports/reports';
import type { RulesStore } from './ports/rules';
import type { CommentStore, SegmentStore } from './ports/segments';

/** Everything together, as a door wires it once; a use case asks only for the part it needs. */
export type Deps = Outside & {
  readonly projects: ProjectStore;
  readonly rules: RulesStore;
  readonly documents: DocumentStore;
  readonly segments: SegmentStore;
  readonly comments: CommentStore;
  readonly renames: RenameStore;
  readonly memories: MemoryStore;
  readonly glossaries: GlossaryStore;
  readonly glossaryImports: GlossaryImports;
  readonly termReview: TermReviewStore;
  readonly importRuns: ImportRunStore;
  readonly jobs: JobStore;
  readonly alignments: AlignmentStore;
  readonly reports: ReportStore;
};
