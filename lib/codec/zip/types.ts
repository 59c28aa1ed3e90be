/** Bounds on what one archive may make us hold. Sizes in bytes, after unpacking. */
export type ZipLimits = {
  readonly maxEntries: number;
  readonly maxEntry: number;
  /** All entries together, as the archive declares them: what is unpacked is held to what was declared. */
  readonly maxTotal: number;
  /** Unpacked to packed, for entries above `freeBytes`: below that much, the ratio says nothing. */
  readonly maxRatio: number;
  readonly freeBytes: number;
};

/** Office files swell ten- to fortyfold, sheets of equal cells two hundredfold. */
export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 10_000,
  maxEntry: 1 << 27,
  maxTotal: 1 << 28,
  maxRatio: 400,
  freeBytes: 1 << 24,
};

export type ZipEntry = {
  /** As written, `/` between folders. Never a path of ours: nothing is unpacked to a disk. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly size: number;
};

/** Where things stand in the archive; `central` is its record in the directory. */
export type ZipRecord = ZipEntry & {
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  /** From the local header to behind the data, as far as the next entry or the directory. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  readonly central: { readonly start: number; readonly end: number };
};

/** What an archive is to be made of. */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };
