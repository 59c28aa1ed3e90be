'use client';

import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { TextField } from '@/app/_components/field';
import { Kbd } from '@/app/_components/kbd';
import { InlineText } from '@/app/_components/segment-text';
import type { Failure } from '@/lib/core/result';
import { direction } from '@/lib/text/lang';
import type { SpellingView } from '@/lib/workbench/views/help';
import { termsApi } from './terms-api';

/** Digits that insert. */
const KEYS = 9;

type Props = {
  readonly projectId: string;
  readonly name: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly onInsert: (spelling: string) => void;
  readonly onAdd: ((source: string, target: string) => void) | null;
  readonly onClose: () => void;
};

/** How a name may be spelled: Enter takes the first, a digit any other. */
export function SpellingsDialog({ projectId, name, sourceLang, targetLang, onInsert, onAdd, onClose }: Props) {
  const { t } = useTranslation(['terms', 'common']);
  const [asked, setAsked] = useState(name);
  const [spellings, setSpellings] = useState<readonly SpellingView[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let isGone = false;
    if (asked.trim() === '') return setSpellings([]);
    setFailure(null);
    const timer = setTimeout(async () => {
      const found = await termsApi(projectId)
        .spellings(asked)
        .catch((): { ok: false; error: Failure } => ({ ok: false, error: { code: 'offline' } }));
      if (isGone) return;
      if (found.ok) setSpellings(found.value);
      else setFailure(found.error);
    }, 150);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [projectId, asked]);

  const take = (index: number) => {
    const chosen = spellings?.[index];
    if (!chosen) return;
    onClose();
    onInsert(chosen.text);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const isEnter = event.key === 'Enter' && !(event.target instanceof HTMLButtonElement);
    if (!digit && !isEnter) return;
    event.preventDefault();
    take(isEnter ? 0 : Number(digit) - 1);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('terms:spellings.title')}
      description={t('terms:spellings.lead')}
      finalFocus={() => null}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog; every spelling is a button too */}
      <div className="flex flex-col gap-3" onKeyDown={onKeyDown}>
        {failure ? <ErrorPanel failure={failure} /> : null}
        <TextField
          label={t('terms:spellings.name')}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          maxLength={300}
          lang={sourceLang}
          dir={direction(sourceLang)}
          inputClassName="text text-sm-read"
        />
        {spellings !== null && spellings.length > 0 ? (
          <ol aria-label={t('terms:spellings.title')} className="overflow-hidden rounded-card border border-line">
            {spellings.map((spelling, i) => (
              <li key={spelling.text} className="border-b border-line last:border-0">
                <button
                  type="button"
                  onClick={() => take(i)}
                  className="flex w-full items-baseline gap-3 px-3 py-1.5 text-start hover:bg-plum-soft"
                >
                  <span className="min-w-0 flex-1">
                    <InlineText lang={targetLang} className={`text ${i === 0 ? 'font-semibold' : ''}`}>
                      {spelling.text}
                    </InlineText>
                  </span>
                  <span className="text-[12.5px] text-ink-2">
                    {spelling.from === 'memory'
                      ? t('terms:spellings.before', { count: spelling.count ?? 0 })
                      : t(`terms:spellings.from.${spelling.from}`)}
                  </span>
                  {i < KEYS ? <Kbd keys={String(i + 1)} /> : null}
                </button>
              </li>
            ))}
          </ol>
        ) : (
          <p role="status" className="text-ink-2">
            {spellings === null && !failure ? t('common:state.loading') : t('terms:spellings.none')}
          </p>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        {onAdd ? (
          <Button disabled={!spellings?.[0]} onClick={() => onAdd(asked.trim(), spellings?.[0]?.text ?? '')}>
            {t('terms:spellings.add')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}
