'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Download, EllipsisVertical, FileInput, FileText, Pencil, ScanText, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, LinkButton } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_components/menu';
import { finishedOf, ProgressBar } from '@/app/_components/progress-bar';
import { Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { DocumentView } from '@/lib/workbench/views/document';
import { DeleteDocumentDialog, RenameDocumentDialog } from './document-dialogs';
import { ExportDialog } from './export-dialog';

const column = createColumnHelper<TableParts, DocumentView>();
type Open = { readonly kind: 'export' | 'rename' | 'delete'; readonly document: DocumentView } | null;

/** The articles of a project with how far each is. */
export function DocumentTable({ documents, projectId }: { documents: readonly DocumentView[]; projectId: string }) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', { header: t('table.name'), cell: ({ row }) => <NameCell document={row.original} /> }),
        column.accessor((row) => finishedOf(row.progress) / Math.max(1, row.progress.segments), {
          id: 'progress',
          header: t('table.progress'),
          cell: ({ row }) => <ProgressCell document={row.original} />,
        }),
        column.accessor((row) => row.progress.wordsLeft, {
          id: 'left',
          header: t('table.left'),
          cell: ({ getValue }) => <WordsLeft count={getValue()} />,
        }),
        column.accessor('updatedAt', {
          header: t('table.changed'),
          cell: ({ getValue }) => <DateTime value={getValue()} />,
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('table.actions')}</span>,
          cell: ({ row }) => (
            <Actions document={row.original} onOpen={(kind) => setOpen({ kind, document: row.original })} />
          ),
        }),
      ]),
    [t],
  );
  if (documents.length === 0) {
    return (
      <EmptyState
        icon={<FileText />}
        title={t('empty.title')}
        action={
          <LinkButton tone="primary" href={`/projects/${projectId}/import`}>
            {t('empty.action')}
          </LinkButton>
        }
      >
        {t('empty.text')}
      </EmptyState>
    );
  }
  const close = () => setOpen(null);
  return (
    <>
      <DataTable label={t('table.label')} columns={columns} rows={documents} rowId={(row) => row.id} />
      {open?.kind === 'export' ? <ExportDialog document={open.document} onClose={close} /> : null}
      {open?.kind === 'rename' ? <RenameDocumentDialog document={open.document} onClose={close} /> : null}
      {open?.kind === 'delete' ? <DeleteDocumentDialog document={open.document} onClose={close} /> : null}
    </>
  );
}

const NameCell = ({ document }: { document: DocumentView }) => (
  <Link
    href={`/projects/${document.projectId}/documents/${document.id}`}
    className="rounded-control font-semibold hover:text-bridge hover:underline"
  >
    <Name>{document.name}</Name>
  </Link>
);

function ProgressCell({ document }: { document: DocumentView }) {
  const { t } = useTranslation('common');
  const { progress } = document;
  return (
    <div className="flex min-w-44 flex-col gap-1.5 pt-1">
      <ProgressBar progress={progress} />
      <span className="nums text-[12.5px] text-ink-2">
        {t('progress.finished', { done: finishedOf(progress), count: progress.segments })}
      </span>
    </div>
  );
}

function WordsLeft({ count }: { count: number }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return <span className="nums whitespace-nowrap">{count === 0 ? format.number(0) : t('count.words', { count })}</span>;
}

function Actions({
  document,
  onOpen,
}: {
  document: DocumentView;
  onOpen: (kind: 'export' | 'rename' | 'delete') => void;
}) {
  const { t } = useTranslation('documents');
  const label = t('table.actionsOf', { name: document.name });
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label} className="-my-1">
          <EllipsisVertical aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<Download aria-hidden />} onSelect={() => onOpen('export')}>
        {t('table.export')}
      </MenuItem>
      <MenuLink
        icon={<FileInput aria-hidden />}
        href={`/projects/${document.projectId}/documents/${document.id}/return`}
      >
        {t('table.return')}
      </MenuLink>
      <MenuLink icon={<ScanText aria-hidden />} href={`/projects/${document.projectId}/names?document=${document.id}`}>
        {t('table.names')}
      </MenuLink>
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onOpen('rename')}>
        {t('table.rename')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} isDangerous onSelect={() => onOpen('delete')}>
        {t('table.delete')}
      </MenuItem>
    </Menu>
  );
}
