/** The shapes a bead can have: segments of the source, segments of the target. The order is that of the weights. */
export const BEAD_TYPES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2],
  [1, 4],
  [4, 1],
] as const;
export const TYPE_COUNT: number = BEAD_TYPES.length;
/** The first of them suffice to find the way through a long pair. */
export const COMMON_TYPES = 5;
/** The longest run of segments on one side of a bead. */
export const MAX_SPAN = 4;
export const [SOURCE_ONLY, TARGET_ONLY] = [1, 2] as const;
export const isNull = (type: number): boolean => type === SOURCE_ONLY || type === TARGET_ONLY;
