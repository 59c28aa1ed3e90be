'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Plus, Settings2, Unlink } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Badge } from '@/app/_components/badge';
import { Button, IconButton } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { MemoryView } from '@/lib/workbench/views/memory';
import type { AttachedMemory } from '@/lib/workbench/views/project';
import { attachMemoryAction, detachMemoryAction } from '../../actions';

const column = createColumnHelper<TableParts, AttachedMemory>();
type Props = {
  readonly projectId: string;
  readonly uses: readonly AttachedMemory[];
  readonly all: readonly MemoryView[];
};
type Open =
  | { readonly kind: 'attach'; readonly use: AttachedMemory | null }
  | { readonly kind: 'detach'; readonly use: AttachedMemory }
  | null;

/** The memories that a project asks and writes, in the order in which they are asked. */
export function MemoryUses({ projectId, uses, all }: Props) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor((use) => use.memory.name, {
          id: 'name',
          header: t('memories.name'),
          cell: ({ row }) => (
            <Link
              href={`/memories/${row.original.memory.id}`}
              className="rounded-control font-semibold hover:text-bridge hover:underline"
            >
              <Name>{row.original.memory.name}</Name>
            </Link>
          ),
        }),
        column.accessor((use) => use.memory.units, {
          id: 'units',
          header: t('memories.units'),
          cell: ({ getValue }) => format.number(getValue()),
        }),
        column.accessor('priority', {
          header: t('memories.priority'),
          cell: ({ getValue }) => format.number(getValue()),
        }),
        column.accessor('penalty', {
          header: t('memories.penalty'),
          cell: ({ getValue }) => format.percent(getValue() / 100),
        }),
        column.accessor('isWritten', {
          header: t('memories.use'),
          cell: ({ getValue }) =>
            getValue() ? <Badge tone="leaf">{t('memories.writes')}</Badge> : <Badge>{t('memories.reads')}</Badge>,
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('memories.edit')}</span>,
          cell: ({ row }) => (
            <div className="-my-1 flex justify-end">
              <IconButton label={t('memories.edit')} onClick={() => setOpen({ kind: 'attach', use: row.original })}>
                <Settings2 aria-hidden />
              </IconButton>
              <IconButton label={t('memories.detach')} onClick={() => setOpen({ kind: 'detach', use: row.original })}>
                <Unlink aria-hidden />
              </IconButton>
            </div>
          ),
        }),
      ]),
    [t, format],
  );
  const free = all.filter((memory) => !uses.some((use) => use.memory.id === memory.id));
  const close = () => setOpen(null);
  return (
    <section>
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 className="text-[16px] font-semibold">{t('memories.title')}</h2>
        <Button size="sm" onClick={() => setOpen({ kind: 'attach', use: null })}>
          <Plus aria-hidden className="size-4" />
          {t('memories.attach')}
        </Button>
      </div>
      {uses.length === 0 ? (
        <p className="rounded-card border border-dashed border-edge/60 px-4 py-3 text-ink-2">{t('memories.empty')}</p>
      ) : (
        <DataTable label={t('memories.label')} columns={columns} rows={uses} rowId={(use) => use.memory.id} />
      )}
      {open?.kind === 'attach' ? (
        <AttachDialog projectId={projectId} use={open.use} free={free} next={uses.length} onClose={close} />
      ) : null}
      {open?.kind === 'detach' ? (
        <FormDialog
          title={t('memories.detach')}
          action={detachMemoryAction}
          submit={t('memories.detach')}
          hidden={{ projectId, memoryId: open.use.memory.id }}
          onClose={close}
          onDone={close}
        >
          {() => <p>{t('memories.detachText', { name: open.use.memory.name })}</p>}
        </FormDialog>
      ) : null}
    </section>
  );
}

type AttachProps = {
  projectId: string;
  use: AttachedMemory | null;
  free: readonly MemoryView[];
  next: number;
  onClose: () => void;
};

function AttachDialog({ projectId, use, free, next, onClose }: AttachProps) {
  const { t } = useTranslation(['projects', 'common']);
  return (
    <FormDialog
      title={use ? use.memory.name : t('projects:memories.attach')}
      action={attachMemoryAction}
      submit={t(use ? 'common:action.save' : 'projects:memories.attach')}
      hidden={use ? { projectId, memoryId: use.memory.id } : { projectId }}
      onClose={onClose}
      onDone={onClose}
    >
      {(state) => (
        <>
          {use ? null : free.length === 0 ? (
            <p>{t('projects:memories.noneLeft')}</p>
          ) : (
            <SelectField
              name="memoryId"
              label={t('projects:memories.name')}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <div className="grid grid-cols-2 gap-3">
            <TextField
              name="priority"
              type="number"
              min={0}
              max={99}
              label={t('projects:memories.priority')}
              hint={t('projects:memories.priorityHint')}
              defaultValue={use?.priority ?? next}
              errors={fieldErrors(state, 'priority')}
            />
            <TextField
              name="penalty"
              type="number"
              min={0}
              max={50}
              label={t('projects:memories.penalty')}
              hint={t('projects:memories.penaltyHint')}
              defaultValue={use?.penalty ?? 0}
              errors={fieldErrors(state, 'penalty')}
            />
          </div>
          <Checkbox name="isWritten" label={t('projects:memories.written')} defaultChecked={use?.isWritten ?? false} />
        </>
      )}
    </FormDialog>
  );
}
