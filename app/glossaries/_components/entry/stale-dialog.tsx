'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import type { GlossaryView, TermEntryView } from '@/lib/workbench/views/glossary';
import type { EntryFields } from './entry-fields';
import { type Merge, mergeFields } from './entry-parts';
import { PartText, usePartName } from './part-value';

type Side = 'mine' | 'theirs';
type Props = {
  readonly glossary: GlossaryView;
  readonly known: ReadonlyMap<string, TermEntryView>;
  /** What the edit began from, what was typed, and what somebody else saved meanwhile. */
  readonly base: EntryFields;
  readonly mine: EntryFields;
  readonly theirs: EntryFields;
  readonly onSave: (merged: EntryFields) => void;
  readonly onClose: () => void;
};

/** Somebody saved the entry meanwhile: both versions side by side, and for every field that both changed a choice. */
export function StaleDialog({ base, mine, theirs, onSave, onClose, ...names }: Props) {
  const { t } = useTranslation(['entry', 'common']);
  const partName = usePartName();
  const [merge] = useState<Merge>(() => mergeFields(base, mine, theirs));
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const isOpen = merge.clashes.some(({ key }) => choices[key] === undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('entry:stale.title')}
      description={t(merge.clashes.length > 0 ? 'entry:stale.lead' : 'entry:stale.leadWithout')}
      width="wide"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOpen) onSave(merge.resolve((key) => choices[key] ?? 'theirs'));
        }}
      >
        {merge.clashes.map(({ key, ...sides }) => (
          <fieldset key={key} className="mb-4">
            <legend className="mb-1 text-[13px] font-semibold">{partName(key, sides.mine ?? sides.theirs)}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {(['mine', 'theirs'] as const).map((side) => (
                <label
                  key={side}
                  className={`flex cursor-pointer items-start gap-2 rounded-card border px-3 py-2 ${choices[key] === side ? 'border-bridge bg-bridge-soft' : 'border-edge'}`}
                >
                  <input
                    type="radio"
                    name={key}
                    className="mt-1 accent-bridge"
                    checked={choices[key] === side}
                    onChange={() => setChoices({ ...choices, [key]: side })}
                  />
                  <span className="min-w-0">
                    <span className="block text-[12.5px] text-ink-2">{t(`entry:stale.${side}`)}</span>
                    <PartText part={key} value={sides[side]} {...names} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {merge.theirs.length > 0 ? (
          <section className="rounded-card border border-line bg-paper px-3 py-2">
            <h3 className="mb-1 text-[13px] font-semibold text-ink-2">{t('entry:stale.takenOver')}</h3>
            <ul className="flex flex-col gap-1">
              {merge.theirs.map(({ key, before, after }) => (
                <li key={key}>
                  <span className="text-ink-2">{partName(key, after ?? before)}: </span>
                  <PartText part={key} value={after} {...names} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.back')}</Button>
          <Button type="submit" tone="primary" disabled={isOpen}>
            {t('entry:stale.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
