import type { Failure } from '@/lib/core/result';

/** What a form shows after it was sent. Texts are i18n keys; only the view turns them into words. */
export type ActionState<T = null> =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'invalid'; readonly fields: Readonly<Record<string, readonly string[]>> }
  | { readonly status: 'failed'; readonly failure: Failure };

export const IDLE: ActionState<never> = { status: 'idle' };

/** What is wrong with one field, if anything is. */
export const fieldErrors = (state: ActionState<unknown>, name: string): readonly string[] | undefined =>
  state.status === 'invalid' ? state.fields[name] : undefined;
