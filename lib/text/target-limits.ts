/**
 * What a file asks of the translation of a block: a subtitle is read in so many seconds and shown in lines of some length, a unit of
 * XLIFF may be restricted in size and bound by rules. `lib/codec` reads them, `lib/qa` holds translations against them.
 */
export type TargetLimits = {
  /** How long the text stands on the screen. */
  readonly seconds?: number;
  /** Characters of a line, and how many lines there may be. */
  readonly lineLength?: number;
  readonly lines?: number;
  /** Characters of the whole, in code points. */
  readonly length?: number;
  readonly rules?: readonly TargetRule[];
};

/** A rule of the validation module of XLIFF 2. */
export type TargetRule = {
  readonly test: 'isPresent' | 'isNotPresent' | 'startsWith' | 'endsWith';
  readonly text: string;
  readonly isCaseSensitive: boolean;
  readonly normalization: 'none' | 'nfc' | 'nfd';
  /** Of `isPresent`: exactly so often. */
  readonly occurs?: number;
  /** The rule binds only where the source keeps it too. */
  readonly existsInSource: boolean;
};

/** Limits of a block, whose text in the source had so many characters: segments of it have their share of its time. */
export type BlockLimits = TargetLimits & { readonly sourceLength: number };

/** The limits of one segment of a block. Time is shared by the length of the source; what else there is, each keeps whole. */
export function limitsOfSegment(limits: BlockLimits, sourceText: string): TargetLimits {
  const { sourceLength, seconds, ...rest } = limits;
  if (seconds === undefined) return rest;
  const share = sourceLength > 0 ? Math.min(1, sourceText.length / sourceLength) : 1;
  return { ...rest, seconds: seconds * share };
}
