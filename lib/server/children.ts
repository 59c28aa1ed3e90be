import { type ChildProcess, spawn } from 'node:child_process';
import type { FromChild, Ready, ToChild } from './child';
import type { Log } from './log';

/** Delay before a process that died is started again: doubles from the first to the last, milliseconds. */
const FIRST_DELAY = 250;
const LAST_DELAY = 10_000;
/** A process that lived this long was healthy: the next death is treated as the first. */
const HEALTHY_AFTER = 30_000;
/** So many deaths in a row without health mean that starting again does not help. */
const DEATHS_AT_MOST = 8;
/** A process that does not stop at our word is killed after this long; longer than its own limit. */
const STOP_LIMIT = 17_000;

export type Environment = Readonly<Record<string, string | undefined>>;

export type ChildOptions = {
  readonly name: string;
  readonly script: string;
  /** Of Node, before the script. */
  readonly flags?: readonly string[];
  /** Asked at every start, so that what the first start found (a port) can be given to the next. */
  readonly env: () => Environment;
  readonly log: Log;
  /** Starting again did not help; what the process said last. */
  readonly onGivenUp: (reason: string) => void;
};

/**
 * A process of ours that is started again when it dies. It has a process group of its own, so that Ctrl+C in the terminal reaches the
 * supervisor alone, and a channel, by whose end it learns that the supervisor is gone.
 */
export class Child {
  private process: ChildProcess | null = null;
  private deaths = 0;
  private isStopping = false;
  private lastWords = '';

  constructor(private readonly options: ChildOptions) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Starts it for the first time. Rejects with what it said when it ends before it is ready. */
  start(): Promise<Ready> {
    return this.spawn();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (child.connected) child.send({ kind: 'stop' } satisfies ToChild);
    const timer = setTimeout(() => {
      this.options.log.error('does not stop, killed', { child: this.options.name });
      child.kill('SIGKILL');
    }, STOP_LIMIT);
    await ended;
    clearTimeout(timer);
  }

  private spawn(): Promise<Ready> {
    const { name, script, flags = [], env, log } = this.options;
    const startedAt = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', ...flags, script], {
      env: { ...env(), QANTARA_CHILD: '1' } as unknown as NodeJS.ProcessEnv,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.process = child;
    this.lastWords = '';
    return new Promise((resolve, reject) => {
      let isReady = false;
      child.on('message', (message: FromChild) => {
        if (message.kind === 'failed') this.lastWords = message.message;
        if (message.kind !== 'ready') return;
        isReady = true;
        resolve(message);
      });
      child.on('error', (error) => {
        this.lastWords = error.message;
      });
      child.once('close', (code, signal) => {
        if (this.isStopping) return resolve({ kind: 'ready' });
        if (Date.now() - startedAt > HEALTHY_AFTER) this.deaths = 0;
        this.deaths++;
        const reason = this.lastWords || `it ended with ${signal ?? `status ${code}`}`;
        // Before it was ready for the first time there is somebody who waits and can say it to the person.
        if (!isReady) reject(new Error(reason));
        if (isReady) this.again(reason);
      });
      log.debug('started', { child: name, pid: child.pid });
    });
  }

  private again(reason: string): void {
    const { name, log, onGivenUp } = this.options;
    if (this.deaths >= DEATHS_AT_MOST) {
      onGivenUp(reason);
      return;
    }
    const delay = Math.min(FIRST_DELAY * 2 ** (this.deaths - 1), LAST_DELAY);
    log.warn('died, starting again', { child: name, reason, delayMs: delay });
    setTimeout(() => {
      if (this.isStopping) return;
      this.spawn().then(
        () => log.info('is back', { child: name, pid: this.pid }),
        (error: Error) => this.again(error.message),
      );
    }, delay);
  }
}
