/**
 * The part of the grid that is searched. Node (i, j) means: the first i source and j target segments are aligned.
 * Row i holds the nodes j in `[lo[i], hi[i]]`, stored from `offset[i]` on; both bounds never fall as i grows.
 */
export type Band = {
  readonly rows: number;
  readonly columns: number;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly offset: Int32Array;
  readonly size: number;
};

/** Makes a band of any bounds sound: within the grid, monotone, connected, from corner to corner. */
export function bandOf(rows: number, columns: number, bounds: (i: number) => readonly [lo: number, hi: number]): Band {
  const lo = new Int32Array(rows + 1);
  const hi = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) {
    const [from, to] = bounds(i);
    lo[i] = Math.max(0, Math.min(columns, Math.floor(from)));
    hi[i] = Math.max(lo[i]!, Math.min(columns, Math.ceil(to)));
  }
  lo[0] = 0;
  hi[rows] = columns;
  for (let i = 1; i <= rows; i++) hi[i] = Math.max(hi[i]!, hi[i - 1]!);
  for (let i = rows - 1; i >= 0; i--) lo[i] = Math.min(lo[i]!, lo[i + 1]!);
  for (let i = 1; i <= rows; i++) hi[i - 1] = Math.max(hi[i - 1]!, Math.min(columns, lo[i]!));
  const offset = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) offset[i + 1] = offset[i]! + hi[i]! - lo[i]! + 1;
  return { rows, columns, lo, hi, offset, size: offset[rows + 1]! };
}

export const fullBand = (rows: number, columns: number): Band => bandOf(rows, columns, () => [0, columns]);

/** A band of `radius` nodes to either side of a path of nodes, given as the target node of each source node. */
export function bandAround(rows: number, columns: number, pathAt: Int32Array, radius: number): Band {
  return bandOf(rows, columns, (i) => [pathAt[i]! - radius, (pathAt[i + 1] ?? pathAt[i]!) + radius]);
}

/** Where node (i, j) is stored, or −1 outside the band. */
export const nodeAt = (band: Band, i: number, j: number): number =>
  i < 0 || i > band.rows || j < band.lo[i]! || j > band.hi[i]! ? -1 : band.offset[i]! + j - band.lo[i]!;
