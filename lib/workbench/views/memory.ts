import type { InlineContent } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import type { LanguagePair } from './common';

export type MemoryView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly units: number;
  readonly projects: number;
  readonly createdAt: string;
};

export type UnitView = LanguagePair & {
  readonly memoryId: string;
  readonly id: string;
  readonly sourceText: string;
  readonly targetText: string;
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly status: string;
  readonly author: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly usageCount: number;
  readonly provenance: string;
  readonly role: BlockRole | null;
  /** Guards an edit against a change by somebody else. */
  readonly revision: string;
};
