/**
 * The backup file: gzip of JSON lines, readable with `zcat FILE | head`.
 *
 *     {"qantara":"backup","format":1,"version":"0.1.0","createdAt":"…","migrations":[["name","checksum"],…]}
 *     {"table":"Segment","columns":["projectId",…],"sequences":[["id",17]]}
 *     ["…",null,…]                         one row; every value as PostgreSQL writes it as text
 *     …
 *     {"end":true,"rows":{"Segment":12,…},"sha256":"…"}
 *
 * The checksum covers every byte before the last line. Values as text and rows as plain lists make the file independent of the release
 * and of where it came from: embedded or served. Tables come parents first, so that foreign keys hold while rows are read in.
 * Not in it: the queue of running jobs (`pgboss`), which workers rebuild from "Job".
 */
export const BACKUP_FORMAT = 1;

export type BackupHeader = {
  readonly qantara: 'backup';
  readonly format: number;
  readonly version: string;
  readonly createdAt: string;
  readonly migrations: readonly (readonly [name: string, checksum: string])[];
};
export type BackupTable = {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns with a sequence, and the next value of each. */
  readonly sequences: readonly (readonly [column: string, next: number])[];
};
export type BackupRow = readonly (string | null)[];
export type BackupEnd = {
  readonly end: true;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
};

/** A backup cannot be written, read or brought back; the message says what happened, and what was kept. */
export class BackupError extends Error {}
