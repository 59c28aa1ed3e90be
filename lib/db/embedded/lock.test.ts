import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock, FolderInUse, isRunning, type LockOwner, lockOwner } from './lock';

const folder = mkdtempSync(join(tmpdir(), 'q-lock-'));
const file = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));
const written = (): LockOwner => JSON.parse(readFileSync(file, 'utf8'));
const change = (patch: Partial<LockOwner>) => writeFileSync(file, JSON.stringify({ ...written(), ...patch }));

describe('acquireLock', () => {
  test('excludes others until it is released', () => {
    const lock = acquireLock(folder, 'server');
    expect(() => acquireLock(folder, 'backup')).toThrow(FolderInUse);
    expect(() => acquireLock(folder, 'backup')).toThrow(/already running.*QANTARA_DATA/);
    lock.release();
    acquireLock(folder, 'backup').release();
    expect(lockOwner(folder)).toBeNull();
  });

  test('makes the address known to others', () => {
    const lock = acquireLock(folder, 'server');
    lock.publish('postgresql://here');
    expect(lockOwner(folder)).toMatchObject({ role: 'server', url: 'postgresql://here', pid: process.pid });
    lock.release();
  });

  test('takes over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    acquireLock(folder, 'server');
    change({ pid: child.pid!, started: '' });
    expect(() => acquireLock(folder, 'server')).toThrow(FolderInUse);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    acquireLock(folder, 'server').release();
  });

  test.runIf(process.platform === 'linux')('does not mistake a new process with an old number for the owner', () => {
    acquireLock(folder, 'server');
    expect(isRunning(process.pid, written().started)).toBe(true);
    change({ started: '1 another-boot' });
    expect(lockOwner(folder)).toBeNull();
    acquireLock(folder, 'server').release();
  });

  test('trusts the heartbeat of another machine, and its silence', () => {
    acquireLock(folder, 'server');
    change({ host: 'another', pid: 1 });
    expect(() => acquireLock(folder, 'server')).toThrow(/on another/);
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(file, longAgo, longAgo);
    acquireLock(folder, 'server').release();
  });

  test('takes over a lock that was cut off while it was written', () => {
    writeFileSync(file, '{"pid":');
    acquireLock(folder, 'server').release();
  });

  test('has one winner when many find a dead one at once', async () => {
    writeFileSync(
      file,
      JSON.stringify({
        id: 'dead',
        pid: 2 ** 22 - 3,
        started: 'x',
        host: (await import('node:os')).hostname(),
        role: 'server',
        since: '',
      }),
    );
    const outcomes = Array.from({ length: 20 }, () => {
      try {
        return acquireLock(folder, 'server');
      } catch (error) {
        expect(error).toBeInstanceOf(FolderInUse);
        return null;
      }
    });
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    outcomes.find(Boolean)?.release();
  });
});
