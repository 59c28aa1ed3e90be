'use client';

import { ArrowRightLeft, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { TextField } from '@/app/_components/field';
import { useToast } from '@/app/_components/toast';
import { ConflictNotes, useConflicts } from '@/app/glossaries/_components/entry/conflict-notes';
import { entryApi } from '@/app/glossaries/_components/entry/entry-api';
import { type EntryFields, fieldsOf, termsOfLang } from '@/app/glossaries/_components/entry/entry-fields';
import { EntryForm } from '@/app/glossaries/_components/entry/entry-form';
import { bestTerm } from '@/app/glossaries/_components/entry/entry-name';
import { changesBetween } from '@/app/glossaries/_components/entry/entry-parts';
import { StaleDialog } from '@/app/glossaries/_components/entry/stale-dialog';
import { RenameDialog } from '@/app/glossaries/_components/names/rename-dialog';
import type { Failure, Result } from '@/lib/core/result';
import type { EntryPageView } from '@/lib/workbench/views/entry';
import type { TermEntryView } from '@/lib/workbench/views/glossary';
import { EntryAside } from './entry-aside';
import { EntryHistory } from './entry-history';

/** One concept: its form with what it collides with, where it stands in the review, what was said of it, and all it ever was. */
export function EntryDesk({ view }: { view: EntryPageView }) {
  const { glossary, entry, related, relatedFrom } = view;
  const { t } = useTranslation(['entry', 'names', 'common']);
  const router = useRouter();
  const toast = useToast();
  const api = useMemo(() => entryApi(glossary.id), [glossary.id]);
  const base = useMemo(() => fieldsOf(entry), [entry]);
  const [fields, setFields] = useState<EntryFields>(base);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [theirs, setTheirs] = useState<TermEntryView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const [known, setKnown] = useState<ReadonlyMap<string, TermEntryView>>(
    () => new Map([...related, ...relatedFrom].map((each) => [each.entry.id, each.entry])),
  );
  const conflicts = useConflicts(api, entry.id, fields, view.conflicts);
  const isChanged = changesBetween(base, fields).length > 0;

  async function settle<T>(work: Promise<Result<T, Failure>>, done: string): Promise<Result<T, Failure>> {
    setBusy(true);
    setFailure(null);
    const result = await work;
    setBusy(false);
    if (result.ok) {
      toast('done', done);
      router.refresh();
    } else setFailure(result.error);
    return result;
  }
  async function save(wanted: EntryFields, version: number) {
    setTheirs(null);
    const result = await settle(api.save(entry.id, version, wanted, reason), t('common:state.saved'));
    if (result.ok || result.error.code !== 'staleEdit') return;
    const now = await api.read(entry.id);
    if (!now.ok) return setFailure(now.error);
    setFailure(null);
    setTheirs(now.value);
  }
  const setDeleted = (isDeleted: boolean) =>
    settle(
      api.setDeleted(entry.id, entry.version, isDeleted),
      t(isDeleted ? 'entry:deleted.done' : 'entry:deleted.restored'),
    );

  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1fr_19rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {failure ? <ErrorPanel failure={failure} /> : null}
        {entry.isDeleted ? (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-brick bg-brick-soft px-3.5 py-2.5">
            <p>{t('entry:deleted.text')}</p>
            <Button size="sm" disabled={isBusy} onClick={() => void setDeleted(false)}>
              <RotateCcw aria-hidden className="size-4" />
              {t('entry:deleted.restore')}
            </Button>
          </div>
        ) : (
          <form
            aria-label={t('entry:form')}
            className="flex flex-col gap-5 rounded-card border border-line bg-sheet p-5"
            onSubmit={(event) => {
              event.preventDefault();
              void save(fields, entry.version);
            }}
          >
            <ConflictNotes {...{ conflicts, glossary }} entryId={entry.id} />
            <EntryForm
              {...{ api, glossary, fields, known }}
              entryId={entry.id}
              onChange={setFields}
              onKnown={(found) => setKnown(new Map(known).set(found.id, found))}
            />
            <div className="flex flex-wrap items-end gap-2 border-t border-line pt-4">
              <TextField
                className="min-w-52 flex-1"
                label={t('entry:reason')}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                maxLength={2000}
                dir="auto"
              />
              <Button onClick={() => setRenaming(true)} disabled={isChanged}>
                <ArrowRightLeft aria-hidden className="size-4" />
                {t('names:rename.open')}
              </Button>
              <Button tone="danger" disabled={isBusy} onClick={() => void setDeleted(true)}>
                <Trash2 aria-hidden className="size-4" />
                {t('common:action.delete')}
              </Button>
              <Button type="submit" tone="primary" disabled={isBusy || !isChanged}>
                <Save aria-hidden className="size-4" />
                {t('common:action.save')}
              </Button>
            </div>
          </form>
        )}
        <EntryHistory
          {...{ glossary, entry, known }}
          steps={view.history}
          onRestore={(to) => void settle(api.restore(entry.id, entry.version, to), t('entry:history.restored'))}
        />
      </div>
      <EntryAside
        view={view}
        onReview={(review, why) =>
          void settle(api.review(entry.id, entry.version, review, why), t('entry:review.done'))
        }
        onComment={(text) => void settle(api.comment(entry.id, text), t('entry:commented'))}
      />
      {isRenaming ? (
        <RenameDialog
          glossaryId={glossary.id}
          entryId={entry.id}
          scope={{ kind: 'glossary', id: glossary.id }}
          lang={glossary.targetLang}
          forms={termsOfLang(entry.terms, glossary.targetLang).map(({ text }) => ({ text, isUnlisted: false }))}
          preferred={bestTerm(entry, glossary.targetLang)}
          onClose={() => setRenaming(false)}
        />
      ) : null}
      {theirs ? (
        <StaleDialog
          {...{ glossary, known, base }}
          mine={fields}
          theirs={fieldsOf(theirs)}
          onSave={(merged) => void save(merged, theirs.version)}
          onClose={() => setTheirs(null)}
        />
      ) : null}
    </div>
  );
}
