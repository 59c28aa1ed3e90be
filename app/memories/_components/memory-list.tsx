'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Database, Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { TextArea, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { LanguagePair } from '@/app/_components/language-pair';
import { PairFields } from '@/app/_components/pair-fields';
import { Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { MemoryView } from '@/lib/workbench/views/memory';
import { createMemoryAction } from '../actions';

const column = createColumnHelper<TableParts, MemoryView>();

export function MemoryList({ memories }: { memories: readonly MemoryView[] }) {
  const { t } = useTranslation('memory');
  const format = useFormat();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('list.name'),
          cell: ({ row }) => (
            <>
              <Link
                href={`/memories/${row.original.id}`}
                className="rounded-control font-semibold hover:text-bridge hover:underline"
              >
                <Name>{row.original.name}</Name>
              </Link>
              {row.original.note ? (
                <p dir="auto" className="text-start text-[12.5px] text-ink-2">
                  {row.original.note}
                </p>
              ) : null}
            </>
          ),
        }),
        column.display({ id: 'pair', header: t('list.pair'), cell: ({ row }) => <LanguagePair {...row.original} /> }),
        column.accessor('units', {
          header: t('list.units'),
          cell: ({ getValue }) => <span className="nums">{format.number(getValue())}</span>,
        }),
        column.accessor('projects', {
          header: t('list.projects'),
          cell: ({ getValue }) => <span className="nums">{format.number(getValue())}</span>,
        }),
        column.accessor('createdAt', {
          header: t('list.created'),
          cell: ({ getValue }) => <DateTime value={getValue()} />,
        }),
      ]),
    [t, format],
  );
  if (memories.length === 0) {
    return (
      <EmptyState icon={<Database />} title={t('empty.title')} action={<NewMemory />}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return <DataTable label={t('title')} columns={columns} rows={memories} rowId={(row) => row.id} />;
}

export function NewMemory() {
  const { t } = useTranslation(['memory', 'common']);
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t('memory:new.open')}
      </Button>
      {isOpen ? (
        <FormDialog
          title={t('memory:new.open')}
          action={createMemoryAction}
          submit={t('common:action.create')}
          onClose={() => setOpen(false)}
          onDone={({ memoryId }) => router.push(`/memories/${memoryId}`)}
        >
          {(state) => (
            <>
              <TextField
                name="name"
                label={t('memory:list.name')}
                required
                maxLength={200}
                dir="auto"
                autoComplete="off"
                errors={fieldErrors(state, 'name')}
              />
              <PairFields errors={fieldErrors(state, 'targetLang')} />
              <TextArea name="note" label={t('memory:new.note')} rows={2} maxLength={2000} dir="auto" />
            </>
          )}
        </FormDialog>
      ) : null}
    </>
  );
}
