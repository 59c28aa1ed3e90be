'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { BookA, Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Badge } from '@/app/_components/badge';
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
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import { createGlossaryAction } from '../actions';

const column = createColumnHelper<TableParts, GlossaryView>();

export function GlossaryList({ glossaries }: { glossaries: readonly GlossaryView[] }) {
  const { t } = useTranslation('glossary');
  const format = useFormat();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('list.name'),
          cell: ({ row }) => (
            <Link
              href={`/glossaries/${row.original.id}`}
              className="rounded-control font-semibold hover:text-bridge hover:underline"
            >
              <Name>{row.original.name}</Name>
            </Link>
          ),
        }),
        column.display({ id: 'pair', header: t('list.pair'), cell: ({ row }) => <LanguagePair {...row.original} /> }),
        column.accessor('entries', {
          header: t('list.entries'),
          cell: ({ getValue }) => <span className="nums">{format.number(getValue())}</span>,
        }),
        column.accessor('proposed', {
          header: t('list.proposed'),
          cell: ({ row: { original } }) =>
            original.proposed > 0 ? (
              <Link href={`/glossaries/${original.id}?review=proposed`} className="rounded-control">
                <Badge tone="saffron">{format.number(original.proposed)}</Badge>
              </Link>
            ) : (
              <span className="nums text-ink-2">{format.number(0)}</span>
            ),
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
  if (glossaries.length === 0) {
    return (
      <EmptyState icon={<BookA />} title={t('empty.title')} action={<NewGlossary />}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return <DataTable label={t('title')} columns={columns} rows={glossaries} rowId={(row) => row.id} />;
}

export function NewGlossary() {
  const { t } = useTranslation(['glossary', 'common']);
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t('glossary:new.open')}
      </Button>
      {isOpen ? (
        <FormDialog
          title={t('glossary:new.open')}
          action={createGlossaryAction}
          submit={t('common:action.create')}
          onClose={() => setOpen(false)}
          onDone={({ glossaryId }) => router.push(`/glossaries/${glossaryId}`)}
        >
          {(state) => (
            <>
              <TextField
                name="name"
                label={t('glossary:list.name')}
                required
                maxLength={200}
                dir="auto"
                autoComplete="off"
                errors={fieldErrors(state, 'name')}
              />
              <PairFields errors={fieldErrors(state, 'targetLang')} />
              <TextArea name="note" label={t('glossary:entry.note')} rows={2} maxLength={2000} dir="auto" />
            </>
          )}
        </FormDialog>
      ) : null}
    </>
  );
}
