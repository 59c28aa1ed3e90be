'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { TextField } from '@/app/_components/field';
import { toAsciiDigits } from '@/lib/text/digits';

type Props = { readonly last: number; readonly onClose: () => void; readonly onGo: (number: number) => void };

/** Asks for a number, in whichever digits it is typed. */
export function GoToDialog({ last, onClose, onGo }: Props) {
  const { t } = useTranslation(['editor', 'common']);
  const [text, setText] = useState('');
  const number = Number(toAsciiDigits(text.trim()));
  const isInside = Number.isInteger(number) && number >= 1 && number <= last;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('editor:goTo.title')} finalFocus={() => null}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isInside) onGo(number);
        }}
      >
        <TextField
          label={t('editor:goTo.label', { last })}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {text !== '' && !isInside ? <p className="mt-1 text-[12.5px] text-brick">{t('editor:goTo.outside')}</p> : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={!isInside}>
            {t('editor:goTo.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
