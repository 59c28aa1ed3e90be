import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { PGlite as Pglite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitOptions = Parameters<NodeFS['init']>[1];
/** What of the Emscripten module we reach into. */
type Module = {
  readonly FS: {
    readonly filesystems: { readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { nfd: number }) => number } } };
  };
};

/**
 * A folder of this machine as PGlite's file system, on which a commit reaches the disk.
 *
 * PGlite's own NodeFS ignores fsync, so a power cut could lose what was acknowledged. Here `fsync` of a file in the database is
 * `fsync` of the file on disk; together with `durableStartParams` each commit makes one such call. Every call is counted.
 */
export class DurableNodeFS extends NodeFS {
  /** How often the database has asked the disk to keep what it was given. */
  syncs = 0;

  override async init(pg: PGlite, options: InitOptions) {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = emscriptenOpts.preRun as ((module: unknown) => void)[];
    preRun.push((module) => {
      (module as Module).FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        this.syncs++;
        return 0;
      };
    });
    return { emscriptenOpts };
  }
}

/** PGlite's own parameters without `-F` (fsync off), and with the one method that Emscripten passes on: its fdatasync does nothing. */
export const durableStartParams = (): string[] => [
  ...Pglite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];
