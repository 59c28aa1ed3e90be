'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { Name } from '@/app/_components/segment-text';
import { actionOf } from './action-names';
import type { Conflict } from './use-alignment';

/** Steps told of each side; more are counted. */
const MOST = 8;

/** Somebody else was first: what they did, and which of one's own steps could not be done on top of it. */
export function ConflictDialog({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { t } = useTranslation(['aligning', 'alignment', 'common']);
  const { theirs, kept, lost } = conflict;
  const name = (kind: string) => {
    const action = actionOf(kind);
    return action ? t(`alignment:keys.command.${action}`) : t('aligning:others.other');
  };
  const more = (count: number) => (count > MOST ? <li>{t('aligning:others.more', { count: count - MOST })}</li> : null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('aligning:others.title')}>
      <p>{t('aligning:others.lead')}</p>
      <section aria-labelledby="conflict-theirs" className="mt-4">
        <h3 id="conflict-theirs" className="text-[13px] font-semibold">
          {t('aligning:others.theirs')}
        </h3>
        <ul className="mt-1 list-disc ps-5 text-ink-2">
          {theirs.length === 0 ? <li>{t('aligning:others.other')}</li> : null}
          {theirs.slice(0, MOST).map(({ version, kind, author, at }) => (
            <li key={version}>
              <Name>{author ?? t('aligning:others.somebody')}</Name>
              {': '}
              {name(kind)} · <DateTime value={at} withTime />
            </li>
          ))}
          {more(theirs.length)}
        </ul>
      </section>
      <section aria-labelledby="conflict-lost" className="mt-4">
        <h3 id="conflict-lost" className="text-[13px] font-semibold text-brick">
          {t('aligning:others.lost')}
        </h3>
        <ul className="mt-1 list-disc ps-5">
          {lost.slice(0, MOST).map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step that was not done has no name
            <li key={i}>
              {name(typeof step === 'string' ? step : step.kind)}
              {typeof step === 'object' && 'text' in step && step.text !== '' ? (
                <>
                  {': '}
                  <Name>{step.text}</Name>
                </>
              ) : null}
            </li>
          ))}
          {more(lost.length)}
        </ul>
      </section>
      {kept > 0 ? <p className="mt-4 text-ink-2">{t('aligning:others.kept', { count: kept })}</p> : null}
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {t('aligning:others.seen')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
