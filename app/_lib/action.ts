import 'server-only';
import { z } from 'zod';
import type { Failure, Result } from '@/lib/core/result';
import type { ActionState } from '../_components/action-state';

/**
 * Makes a server action: parse, run, answer. A server action is a public endpoint, so nothing reaches `run` unparsed.
 * Repeated fields come as arrays where the schema asks for one. Bugs are not caught here: `error.tsx` shows them.
 */
export function action<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>) => Promise<Result<T, Failure>>) {
  return async (_previous: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    const parsed = schema.safeParse(formValues(form));
    if (!parsed.success) {
      return { status: 'invalid', fields: z.flattenError(parsed.error).fieldErrors as Record<string, string[]> };
    }
    const result = await run(parsed.data);
    return result.ok ? { status: 'done', value: result.value } : { status: 'failed', failure: result.error };
  };
}

function formValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const all = form.getAll(key);
    values[key] = all.length > 1 ? all : all[0];
  }
  return values;
}
