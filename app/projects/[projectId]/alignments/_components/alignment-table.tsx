'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Download, EllipsisVertical, Link2, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_components/menu';
import { Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { AlignmentView } from '@/lib/workbench/views/alignment';
import { DeleteAlignmentDialog, RenameAlignmentDialog } from './alignment-dialogs';

const column = createColumnHelper<TableParts, AlignmentView>();
type Open = { readonly kind: 'rename' | 'delete'; readonly alignment: AlignmentView } | null;

/** The alignments of a project with how far each is. */
export function AlignmentTable({ alignments }: { alignments: readonly AlignmentView[] }) {
  const { t } = useTranslation('alignment');
  const format = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('list.name'),
          cell: ({ row }) => (
            <Link
              href={`/projects/${row.original.projectId}/alignments/${row.original.id}`}
              className="rounded-control font-semibold hover:text-bridge hover:underline"
            >
              <Name>{row.original.name}</Name>
            </Link>
          ),
        }),
        column.accessor((row) => row.confirmed / Math.max(1, row.beads), {
          id: 'progress',
          header: t('list.progress'),
          cell: ({ row }) => (
            <span className="nums">
              {t('list.confirmed', { done: row.original.confirmed, count: row.original.beads })}
            </span>
          ),
        }),
        column.accessor('doubtful', {
          header: t('list.doubtful'),
          cell: ({ getValue }) => <span className="nums">{format.number(getValue())}</span>,
        }),
        column.accessor('updatedAt', {
          header: t('list.changed'),
          cell: ({ getValue }) => <DateTime value={getValue()} />,
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('list.actions')}</span>,
          cell: ({ row }) => (
            <Actions alignment={row.original} onOpen={(kind) => setOpen({ kind, alignment: row.original })} />
          ),
        }),
      ]),
    [t, format],
  );
  if (alignments.length === 0) {
    return (
      <EmptyState icon={<Link2 />} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  const close = () => setOpen(null);
  return (
    <>
      <DataTable label={t('list.label')} columns={columns} rows={alignments} rowId={(row) => row.id} />
      {open?.kind === 'rename' ? <RenameAlignmentDialog alignment={open.alignment} onClose={close} /> : null}
      {open?.kind === 'delete' ? <DeleteAlignmentDialog alignment={open.alignment} onClose={close} /> : null}
    </>
  );
}

function Actions({ alignment, onOpen }: { alignment: AlignmentView; onOpen: (kind: 'rename' | 'delete') => void }) {
  const { t } = useTranslation('alignment');
  const label = t('list.actionsOf', { name: alignment.name });
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label} className="-my-1">
          <EllipsisVertical aria-hidden />
        </IconButton>
      }
    >
      <MenuLink
        icon={<Download aria-hidden />}
        href={`/api/projects/${alignment.projectId}/alignments/${alignment.id}/export?format=tmx`}
        isDownload
      >
        {t('list.export')}
      </MenuLink>
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onOpen('rename')}>
        {t('list.rename')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} isDangerous onSelect={() => onOpen('delete')}>
        {t('list.delete')}
      </MenuItem>
    </Menu>
  );
}
