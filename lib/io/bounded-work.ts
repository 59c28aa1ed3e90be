import vm from 'node:vm';

const CALL = new vm.Script('work()');

/**
 * Does work that waits for nothing, and breaks it off where it stands when it lasts too long: also in the middle of a regular
 * expression, which nothing else in this thread could stop. Everything else of the process waits meanwhile, so limits are short.
 *
 * @param limitMs milliseconds, a whole number
 * @returns null when it was broken off; what the work throws is thrown
 * Source: nodejs.org, `vm.Script.runInContext`, option `timeout`.
 */
export function boundedWork<T>(work: () => T, limitMs: number): { readonly value: T } | null {
  let done: { readonly value: T } | null = null;
  const context = vm.createContext({
    work: () => {
      done = { value: work() };
    },
  });
  try {
    CALL.runInContext(context, { timeout: limitMs });
    return done;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
