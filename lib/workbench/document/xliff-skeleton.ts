/** What is kept of an XLIFF that came in: its text, and which unit each block stands for. */
export type XliffSkeleton = { readonly format: string; readonly text: string; readonly units: readonly number[] };

export const isXliffSkeleton = (skeleton: unknown): skeleton is XliffSkeleton =>
  typeof skeleton === 'object' && skeleton !== null && 'units' in skeleton && 'text' in skeleton;
