'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionState } from './action-state';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import { ErrorPanel } from './error-panel';
import { useFormAction } from './use-form-action';

type Props<T> = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly action: (state: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** The verb on the button. */
  readonly submit: string;
  readonly isDangerous?: boolean;
  /** Values that travel along unseen, such as ids. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly width?: 'narrow' | 'wide';
  readonly onClose: () => void;
  readonly onDone: (value: T) => void;
  readonly children: (state: ActionState<T>) => ReactNode;
};

/** A server action's form in a dialog: its fields, what is wrong with them, what the server said. */
export function FormDialog<T>(props: Props<T>) {
  const {
    title,
    description,
    action,
    submit,
    isDangerous = false,
    hidden = {},
    width,
    onClose,
    onDone,
    children,
  } = props;
  const { t } = useTranslation('common');
  const form = useFormAction(action, onDone);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      {...(description ? { description } : {})}
      {...(width ? { width } : {})}
    >
      <form action={form.submit} className="flex flex-col gap-4">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {form.failure ? <ErrorPanel failure={form.failure} /> : null}
        {children(form.state)}
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone={isDangerous ? 'danger' : 'primary'} disabled={form.isBusy}>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
