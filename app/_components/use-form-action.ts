'use client';

import { useActionState, useEffect, useRef } from 'react';
import { type ActionState, IDLE } from './action-state';

type Action<T> = (state: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/** A form's server action with its outcome; `onDone` runs once for every success. */
export function useFormAction<T>(action: Action<T>, onDone: (value: T) => void) {
  const [state, submit, isBusy] = useActionState(action, IDLE as ActionState<T>);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (state.status === 'done') done.current(state.value);
  }, [state]);
  return { state, submit, isBusy, failure: state.status === 'failed' ? state.failure : null };
}
