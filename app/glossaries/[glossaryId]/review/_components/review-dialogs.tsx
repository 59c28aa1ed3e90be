'use client';

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { TextField } from '@/app/_components/field';
import { Kbd } from '@/app/_components/kbd';
import { REVIEW_COMMANDS, REVIEW_KEYS } from './keys';

/** Every key of the page, from the table that the page itself reads. */
export function ReviewKeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('review');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('keys.title')}>
      <dl>
        {REVIEW_COMMANDS.map((command) => (
          <div
            key={command}
            className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 last:border-0"
          >
            <dt>{t(`keys.command.${command}`)}</dt>
            <dd className="flex shrink-0 items-center gap-1.5 text-[12px] text-ink-2">
              {REVIEW_KEYS[command].map((chord, i) => (
                <Fragment key={chord}>
                  {i > 0 ? t('keys.or') : null}
                  <Kbd keys={chord} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Rejects with a reason of one's own; Enter is enough. */
export function RejectDialog({ onReject, onClose }: { onReject: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common', 'glossary']);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('review:reject.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReject(String(new FormData(event.currentTarget).get('reason')).trim());
        }}
      >
        <TextField name="reason" label={t('review:reject.reason')} maxLength={2000} dir="auto" />
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="danger">
            {t('glossary:review.reject')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
