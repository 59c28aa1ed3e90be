import type { QaSettings } from '../../qa/types';
import type { LanguagePair, Progress } from './common';
import type { DocumentView } from './document';
import type { GlossaryView } from './glossary';
import type { MemoryView } from './memory';

export type ProjectSettings = {
  /** Whole percentage, 50 to 100: matches below it are not offered. */
  readonly fuzzyFloor: number;
  readonly matchLimit: number;
  /** What differs from the defaults of the checks. */
  readonly checks: QaSettings;
};

export const DEFAULT_SETTINGS: ProjectSettings = { fuzzyFloor: 70, matchLimit: 5, checks: {} };

export type ProjectView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isSample: boolean;
  readonly documents: number;
  readonly progress: Progress;
  readonly updatedAt: string;
};

export type AttachedMemory = {
  readonly memory: MemoryView;
  readonly priority: number;
  readonly penalty: number;
  readonly isWritten: boolean;
};

export type AttachedGlossary = {
  readonly glossary: GlossaryView;
  readonly priority: number;
  readonly isWritten: boolean;
};

export type ProjectPageView = {
  readonly project: ProjectView;
  readonly settings: ProjectSettings;
  readonly documents: readonly DocumentView[];
  readonly memories: readonly AttachedMemory[];
  readonly glossaries: readonly AttachedGlossary[];
};
