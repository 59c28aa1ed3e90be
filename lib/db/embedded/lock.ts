import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * One writer in a data folder. PGlite lets two processes open one folder and destroy it; this file does not.
 *
 * `lock` is created exclusively and holds who has it. A lock whose process is gone is taken over: the process is known by its
 * number *and* the moment it started (numbers are given again), a lock from another machine or container (which we cannot look into) by a
 * heartbeat. Where the start moment cannot be read (not Linux) the number alone decides, which errs towards refusing.
 */
export type LockOwner = {
  readonly id: string;
  readonly pid: number;
  /** Jiffies since boot at which the process started, with the boot's id; empty where the system does not say. */
  readonly started: string;
  readonly host: string;
  /** `server` for `npm start`, else the command that runs. */
  readonly role: string;
  readonly since: string;
  /** The supervisor above; when it is dead, the owner is about to end by itself. */
  readonly parent?: number;
  /** Where the database can be reached, once it can. */
  readonly url?: string;
};

/** The data folder is used by a living process; the message says by which and what to do. */
export class FolderInUse extends Error {
  constructor(
    folder: string,
    readonly owner: LockOwner,
  ) {
    const what = owner.role === 'server' ? 'Qantara is already running' : `\`qantara ${owner.role}\` is working`;
    super(
      `${what} with the data in ${folder} (process ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}, ` +
        `since ${owner.since}). Use that one, or stop it first; for a second installation set QANTARA_DATA to another folder.`,
    );
  }
}

export type Lock = {
  readonly owner: LockOwner;
  /** Makes known where the database can be reached. */
  readonly publish: (url: string) => void;
  readonly release: () => void;
};

const HEARTBEAT = 10_000;
/** A lock of another host without a heartbeat for this long is dead. Milliseconds. */
const SILENCE = 60_000;
/** A take-over lasts microseconds; one that is older was interrupted. */
const TAKEOVER_LIMIT = 10_000;

/** @throws FolderInUse when a living process has the folder */
export function acquireLock(folder: string, role: string, parent?: number): Lock {
  const file = join(folder, 'lock');
  const owner: LockOwner = {
    id: randomUUID(),
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    host: hostname(),
    role,
    since: new Date().toISOString(),
    ...(parent === undefined ? {} : { parent }),
  };
  if (!create(file, owner)) {
    const holder = takeOver(folder, file);
    if (holder !== null) throw new FolderInUse(folder, holder);
    if (!create(file, owner)) throw new FolderInUse(folder, read(file) ?? owner);
  }
  const beat = setInterval(() => {
    const now = new Date();
    // Without its file the lock cannot beat; whoever removed it by hand has been told of the risk by its name.
    if (read(file)?.id === owner.id) utimesSync(file, now, now);
  }, HEARTBEAT);
  beat.unref();
  return {
    owner,
    publish: (url) => {
      writeFileSync(`${file}.${owner.id}`, JSON.stringify({ ...owner, url }), { mode: 0o600 });
      renameSync(`${file}.${owner.id}`, file);
    },
    release: () => {
      clearInterval(beat);
      if (read(file)?.id === owner.id) rmSync(file);
    },
  };
}

/** Who has the folder now, or null when nobody alive has. */
export function lockOwner(folder: string): LockOwner | null {
  const file = join(folder, 'lock');
  const owner = read(file);
  return owner !== null && isAlive(owner, file) ? owner : null;
}

/** Whether the process is there, and is the one that was meant. */
export function isRunning(pid: number, started = ''): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === '' || now === null || now === started;
}

function isAlive(owner: LockOwner, file: string): boolean {
  if (owner.host === hostname()) return isRunning(owner.pid, owner.started);
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < SILENCE;
}

/**
 * Removes the lock of a dead process; one at a time, since two that both found it dead could otherwise remove each other's new one.
 * @returns the living owner, or null when the way is free
 */
function takeOver(folder: string, file: string): LockOwner | null {
  const guard = join(folder, 'lock.takeover');
  const stats = statSync(guard, { throwIfNoEntry: false });
  if (stats && Date.now() - stats.mtimeMs > TAKEOVER_LIMIT) rmdirSync(guard);
  try {
    mkdirSync(guard);
  } catch {
    return read(file); // somebody else is taking over: that one wins
  }
  try {
    const owner = read(file);
    if (owner !== null && isAlive(owner, file)) return owner;
    rmSync(file, { force: true });
    return null;
  } finally {
    rmdirSync(guard);
  }
}

function create(file: string, owner: LockOwner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null when there is none, and when it was cut off while being written (its writer is dead then). */
function read(file: string): LockOwner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat with the boot's id, or null where there is no /proc. The name in field 2 may hold spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${fields[19]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return null;
  }
}
