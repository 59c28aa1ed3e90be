'use client';

import { BookA, Plus, SearchX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DataTable } from '@/app/_components/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { useFailureText } from '@/app/_components/error-panel';
import { PageLinks } from '@/app/_components/list-tools';
import { useToast } from '@/app/_components/toast';
import { entryApi } from '@/app/glossaries/_components/entry/entry-api';
import type { Page } from '@/lib/workbench/views/common';
import type { GlossaryView, ListedEntry, TermEntryView } from '@/lib/workbench/views/glossary';
import { BulkBar } from './bulk-bar';
import { useEntryColumns } from './entry-columns';
import { EntryDialog } from './entry-dialog';
import { EntryFilters } from './entry-filters';

type Props = {
  readonly glossary: GlossaryView;
  readonly entries: Page<ListedEntry>;
  readonly domains: readonly string[];
  readonly isFiltered: boolean;
};

/** The concepts of a glossary: both languages side by side, and where each stands between proposed and approved. */
export function EntryTable({ glossary, entries, domains, isFiltered }: Props) {
  const { t } = useTranslation(['glossary', 'entry', 'common']);
  const router = useRouter();
  const toast = useToast();
  const failureText = useFailureText();
  const api = useMemo(() => entryApi(glossary.id), [glossary.id]);
  const [isAdding, setAdding] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  async function setDeleted(entry: TermEntryView, isDeleted: boolean, version = entry.version) {
    const result = await api.setDeleted(entry.id, version, isDeleted);
    if (!result.ok) return toast('failed', failureText(result.error));
    toast('done', t(isDeleted ? 'entry:deleted.done' : 'entry:deleted.restored'), {
      label: t('common:action.undo'),
      onPress: () => void setDeleted(entry, !isDeleted, version + 1),
    });
    router.refresh();
  }
  const columns = useEntryColumns({ glossary, rows: entries.items, selected, setSelected, setDeleted });
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <EntryFilters {...{ glossary, domains }} />
        <Button tone="primary" onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('glossary:entry.add')}
        </Button>
      </div>
      {isFiltered ? (
        <p role="status" className="mb-2 text-[13px] text-ink-2">
          {t(entries.total > 10_000 ? 'glossary:foundMore' : 'glossary:found', {
            count: Math.min(entries.total, 10_000),
          })}
        </p>
      ) : null}
      {selected.size > 0 ? (
        <BulkBar
          glossaryId={glossary.id}
          selected={[...selected]}
          total={entries.total}
          onDone={() => setSelected(new Set())}
        />
      ) : null}
      {entries.items.length === 0 ? (
        <EmptyState
          icon={isFiltered ? <SearchX /> : <BookA />}
          title={t(isFiltered ? 'glossary:noneFound' : 'glossary:none')}
        >
          {t(isFiltered ? 'glossary:noneFoundText' : 'glossary:noneText')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('glossary:entry.label')}
          columns={columns}
          rows={entries.items}
          rowId={({ entry }) => entry.id}
        />
      )}
      <PageLinks next={entries.next} />
      {isAdding ? (
        <EntryDialog
          glossary={glossary}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}
