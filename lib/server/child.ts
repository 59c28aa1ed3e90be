/**
 * What every process of ours does on the side of the supervisor's child: say when it is ready, stop when it is told to, and
 * stop as well when the supervisor is gone, so that nothing is orphaned when the supervisor dies by SIGKILL.
 */
import type { Log } from './log';

export type ToChild = { readonly kind: 'stop' };
export type Ready = Extract<FromChild, { kind: 'ready' }>;
export type FromChild =
  /** `isNew`: the database had nothing in it. */
  | { readonly kind: 'ready'; readonly url?: string; readonly isNew?: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** After this long a stop that hangs is given up: the supervisor must never wait for ever. Milliseconds. */
const STOP_LIMIT = 15_000;

export const tellSupervisor = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};

/**
 * Runs `stop` once, at the first of: the supervisor's word, its disappearance, Ctrl+C, SIGTERM; then ends the process.
 */
export function stopWhenTold(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  const once = (why: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping', { why });
    setTimeout(() => {
      log.error('stop took too long', { limitMs: STOP_LIMIT });
      process.exit(1);
    }, STOP_LIMIT).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop failed', { error });
        process.exit(1);
      },
    );
  };
  process.on('message', (message: ToChild) => {
    if (message.kind === 'stop') once('told to');
  });
  process.on('disconnect', () => once('the supervisor is gone'));
  process.on('SIGINT', () => once('SIGINT'));
  process.on('SIGTERM', () => once('SIGTERM'));
  // It may have gone while this process was starting, when nobody listened yet.
  if (process.env['QANTARA_CHILD'] === '1' && !process.connected) once('the supervisor is gone');
}

/** A child that cannot start says why, so that the supervisor can say it to the person, and ends. */
export function failStart(log: Log, error: unknown): never {
  log.error('could not start', { error });
  tellSupervisor({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  // The message travels asynchronously over the channel: leave only when it is out.
  if (process.connected) process.disconnect();
  process.exit(1);
}
