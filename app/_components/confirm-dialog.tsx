'use client';

import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The verb of what will happen, as the button says it. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly isBusy?: boolean;
};

/** Asks before something is lost. The way back has the focus. */
export function ConfirmDialog({ open, onOpenChange, title, children, action, onConfirm, isBusy = false }: Props) {
  const { t } = useTranslation('common');
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} initialFocus={cancel}>
      <div className="text-ink-2">{children}</div>
      <DialogActions>
        <Button ref={cancel} onClick={() => onOpenChange(false)}>
          {t('action.cancel')}
        </Button>
        <Button tone="danger" disabled={isBusy} onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
