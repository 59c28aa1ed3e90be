/** What is kept of an XLIFF that came in: its text, and which unit each block stands for. */
export type XliffSkeleton = { readonly format: string; readonly text: string; readonly units: readonly number[] };
