'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Database, Pencil, SearchX, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { FormDialog } from '@/app/_components/form-dialog';
import { useLanguageName } from '@/app/_components/language-pair';
import { PageLinks, SearchForm } from '@/app/_components/list-tools';
import { Name, SegmentText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import { direction } from '@/lib/text/lang';
import type { Page } from '@/lib/workbench/views/common';
import type { MemoryView, UnitView } from '@/lib/workbench/views/memory';
import { removeUnitsAction } from '../../actions';
import { EditUnitDialog } from './edit-unit-dialog';
import { draftOf } from './unit-draft';

const column = createColumnHelper<TableParts, UnitView>();
type Props = { readonly memory: MemoryView; readonly units: Page<UnitView>; readonly isFiltered: boolean };
type Open = { readonly kind: 'edit' | 'delete'; readonly unit: UnitView } | null;

/** The units of a memory, newest first, page by page. */
export function UnitTable({ memory, units, isFiltered }: Props) {
  const { t } = useTranslation(['memory', 'common']);
  const languageName = useLanguageName();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'source',
          header: languageName(memory.sourceLang),
          cell: ({ row: { original } }) => (
            <SegmentText lang={original.sourceLang} className="text-sm-read min-w-56">
              {draftOf(original.source)}
            </SegmentText>
          ),
        }),
        column.display({
          id: 'target',
          header: languageName(memory.targetLang),
          cell: ({ row: { original } }) => (
            <SegmentText lang={original.targetLang} className="text-sm-read min-w-56">
              {draftOf(original.target)}
            </SegmentText>
          ),
        }),
        column.display({
          id: 'about',
          header: t('memory:unit.about'),
          cell: ({ row }) => <About unit={row.original} />,
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('memory:unit.actions')}</span>,
          cell: ({ row }) => (
            <div className="flex">
              <IconButton label={t('common:action.edit')} onClick={() => setOpen({ kind: 'edit', unit: row.original })}>
                <Pencil aria-hidden />
              </IconButton>
              <IconButton
                label={t('common:action.delete')}
                onClick={() => setOpen({ kind: 'delete', unit: row.original })}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </div>
          ),
        }),
      ]),
    [t, languageName, memory.sourceLang, memory.targetLang],
  );
  const close = () => setOpen(null);
  return (
    <>
      {units.items.length > 0 || isFiltered ? (
        <div className="mb-3">
          <SearchForm label={t('memory:unit.search')} />
        </div>
      ) : null}
      {units.items.length === 0 ? (
        <EmptyState
          icon={isFiltered ? <SearchX /> : <Database />}
          title={t(isFiltered ? 'memory:unit.noneFound' : 'memory:unit.none')}
        >
          {t(isFiltered ? 'memory:unit.noneFoundText' : 'memory:unit.noneText')}
        </EmptyState>
      ) : (
        <DataTable label={t('memory:unit.label')} columns={columns} rows={units.items} rowId={(unit) => unit.id} />
      )}
      <PageLinks next={units.next} />
      {open?.kind === 'edit' ? <EditUnitDialog unit={open.unit} onClose={close} /> : null}
      {open?.kind === 'delete' ? (
        <FormDialog
          title={t('memory:unit.delete.title')}
          action={removeUnitsAction}
          submit={t('common:action.delete')}
          isDangerous
          hidden={{ memoryId: memory.id, unitIds: open.unit.id }}
          onClose={close}
          onDone={close}
        >
          {() => (
            <div lang={open.unit.targetLang} dir={direction(open.unit.targetLang)} className="text text-sm-read">
              {open.unit.targetText}
            </div>
          )}
        </FormDialog>
      ) : null}
    </>
  );
}

function About({ unit }: { unit: UnitView }) {
  const { t } = useTranslation('memory');
  const format = useFormat();
  return (
    <div className="nums min-w-32 text-[12.5px] text-ink-2">
      <DateTime value={unit.changedAt} />
      {unit.author ? (
        <p>
          <Name>{unit.author}</Name>
        </p>
      ) : null}
      {unit.provenance ? (
        <p className="line-clamp-2">
          <Name>{unit.provenance}</Name>
        </p>
      ) : null}
      {unit.usageCount > 0 ? (
        <p>{t('unit.used', { count: unit.usageCount, times: format.number(unit.usageCount) })}</p>
      ) : null}
    </div>
  );
}
