'use client';

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { ConflictNotes, useConflicts } from '@/app/glossaries/_components/entry/conflict-notes';
import { entryApi } from '@/app/glossaries/_components/entry/entry-api';
import { type EntryFields, NEW_ENTRY, newTerm } from '@/app/glossaries/_components/entry/entry-fields';
import { EntryForm } from '@/app/glossaries/_components/entry/entry-form';
import type { Failure } from '@/lib/core/result';
import type { GlossaryView, TermEntryView } from '@/lib/workbench/views/glossary';

type Props = {
  readonly glossary: GlossaryView;
  readonly onClose: () => void;
  readonly onAdded: () => void;
};

/** A new concept. What it collides with is told while it is typed. */
export function EntryDialog({ glossary, onClose, onAdded }: Props) {
  const { t } = useTranslation(['glossary', 'common']);
  const api = useMemo(() => entryApi(glossary.id), [glossary.id]);
  const [fields, setFields] = useState<EntryFields>(() => ({
    ...NEW_ENTRY,
    terms: [glossary.sourceLang, glossary.targetLang].map((lang) => newTerm(lang, 'preferred', crypto.randomUUID())),
  }));
  const [known, setKnown] = useState<ReadonlyMap<string, TermEntryView>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const conflicts = useConflicts(api, null, fields, []);
  async function add() {
    setBusy(true);
    const result = await api.add(fields);
    setBusy(false);
    if (result.ok) onAdded();
    else setFailure(result.error);
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('glossary:entry.add')} width="wide">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        {failure ? <ErrorPanel failure={failure} /> : null}
        <ConflictNotes {...{ conflicts, glossary }} entryId={null} />
        <EntryForm
          {...{ api, glossary, fields, known }}
          entryId={null}
          onChange={setFields}
          onKnown={(entry) => setKnown(new Map(known).set(entry.id, entry))}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={isBusy}>
            {t('common:action.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
