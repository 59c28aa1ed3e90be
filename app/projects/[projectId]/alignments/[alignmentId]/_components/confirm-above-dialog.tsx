'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { SelectField, TextField } from '@/app/_components/field';
import { SURE } from '@/lib/align/alignment';
import { isAbove } from '@/lib/align/operations';
import type { AlignmentModel } from './use-alignment';

/** Confirms every automatic link from a confidence on, in the whole alignment or down to the cursor. */
export function ConfirmAboveDialog({ model, onClose }: { model: AlignmentModel; onClose: () => void }) {
  const { t } = useTranslation(['alignment', 'common']);
  const [written, setWritten] = useState(String(SURE));
  const [scope, setScope] = useState<'all' | 'here'>('all');
  const confidence = Math.round(Number(written));
  const isValid = written.trim() !== '' && confidence >= 0 && confidence <= 100;
  const end = scope === 'here' ? model.cursor.bead + 1 : model.state.beads.length;
  const count = isValid ? model.state.beads.slice(0, end).filter((bead) => isAbove(bead, confidence)).length : 0;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('alignment:above.title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (count === 0) return;
          onClose();
          if (model.perform({ kind: 'confirmAbove', confidence, end })) model.say(t('alignment:done.confirmed'));
        }}
      >
        <TextField
          label={t('alignment:above.confidence')}
          hint={t('alignment:above.hint', { sure: SURE })}
          type="number"
          min={0}
          max={100}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <SelectField
          label={t('alignment:above.scope')}
          value={scope}
          options={[
            { value: 'all', label: t('alignment:above.all') },
            { value: 'here', label: t('alignment:above.here', { number: model.cursor.bead + 1 }) },
          ]}
          onChange={(event) => setScope(event.target.value === 'here' ? 'here' : 'all')}
        />
        <p role="status" className="nums font-semibold">
          {t('alignment:above.count', { count })}
        </p>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={count === 0}>
            {t('alignment:above.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
