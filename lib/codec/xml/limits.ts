/** Bounds on what one file may make us hold. Sizes in UTF-16 units. */
export type XmlLimits = {
  readonly maxDepth: number;
  readonly maxAttribute: number;
  readonly maxAttributes: number;
  /** One run of character data, or one comment or instruction. */
  readonly maxText: number;
  readonly maxDoctype: number;
  /** What one reference, and all references of a file together, may expand to. */
  readonly maxEntity: number;
  readonly maxExpansion: number;
};

/** Far above what real exchange files hold (depth 14, attributes of 40 k in the samples), far below what hurts. */
export const XML_LIMITS: XmlLimits = {
  maxDepth: 256,
  maxAttribute: 1 << 20,
  maxAttributes: 1024,
  maxText: 1 << 24,
  maxDoctype: 1 << 17,
  maxEntity: 1 << 16,
  maxExpansion: 1 << 22,
};
