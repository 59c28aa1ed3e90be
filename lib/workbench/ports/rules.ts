import type { SegmentationRules } from '../../text/segmentation-rules';

/** Segmentation rules of a project's own. */
export type StoredRules = { readonly rules: SegmentationRules; readonly version: number };

export type RulesStore = {
  get(projectId: string): Promise<StoredRules | null>;
  /**
   * Stores the rules of a project, or takes them away (`rules` null). `version` is the one that was read, 0 where there were none.
   * @returns the version that is current then, 0 without rules; null when another one was: nothing was changed
   */
  put(change: {
    readonly projectId: string;
    readonly rules: SegmentationRules | null;
    readonly version: number;
    readonly actorId: string;
  }): Promise<number | null>;
};
