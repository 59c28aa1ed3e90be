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
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import type { AttachedGlossary } from '@/lib/workbench/views/project';
import { attachGlossaryAction, detachGlossaryAction } from '../../actions';

const column = createColumnHelper<TableParts, AttachedGlossary>();
type Props = {
  readonly projectId: string;
  readonly uses: readonly AttachedGlossary[];
  readonly all: readonly GlossaryView[];
};
type Open =
  | { readonly kind: 'attach'; readonly use: AttachedGlossary | null }
  | { readonly kind: 'detach'; readonly use: AttachedGlossary }
  | null;

/** The glossaries whose names a project recognises. */
export function GlossaryUses({ projectId, uses, all }: Props) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor((use) => use.glossary.name, {
          id: 'name',
          header: t('glossaries.name'),
          cell: ({ row }) => (
            <Link
              href={`/glossaries/${row.original.glossary.id}`}
              className="rounded-control font-semibold hover:text-bridge hover:underline"
            >
              <Name>{row.original.glossary.name}</Name>
            </Link>
          ),
        }),
        column.accessor((use) => use.glossary.entries, {
          id: 'entries',
          header: t('glossaries.entries'),
          cell: ({ getValue }) => format.number(getValue()),
        }),
        column.accessor('priority', {
          header: t('memories.priority'),
          cell: ({ getValue }) => format.number(getValue()),
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
  const free = all.filter((glossary) => !uses.some((use) => use.glossary.id === glossary.id));
  const close = () => setOpen(null);
  return (
    <section>
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 className="text-[16px] font-semibold">{t('glossaries.title')}</h2>
        <Button size="sm" onClick={() => setOpen({ kind: 'attach', use: null })}>
          <Plus aria-hidden className="size-4" />
          {t('glossaries.attach')}
        </Button>
      </div>
      {uses.length === 0 ? (
        <p className="rounded-card border border-dashed border-edge/60 px-4 py-3 text-ink-2">{t('glossaries.empty')}</p>
      ) : (
        <DataTable label={t('glossaries.label')} columns={columns} rows={uses} rowId={(use) => use.glossary.id} />
      )}
      {open?.kind === 'attach' ? (
        <AttachDialog projectId={projectId} use={open.use} free={free} next={uses.length} onClose={close} />
      ) : null}
      {open?.kind === 'detach' ? (
        <FormDialog
          title={t('memories.detach')}
          action={detachGlossaryAction}
          submit={t('memories.detach')}
          hidden={{ projectId, glossaryId: open.use.glossary.id }}
          onClose={close}
          onDone={close}
        >
          {() => <p>{t('glossaries.detachText', { name: open.use.glossary.name })}</p>}
        </FormDialog>
      ) : null}
    </section>
  );
}

type AttachProps = {
  projectId: string;
  use: AttachedGlossary | null;
  free: readonly GlossaryView[];
  next: number;
  onClose: () => void;
};

function AttachDialog({ projectId, use, free, next, onClose }: AttachProps) {
  const { t } = useTranslation(['projects', 'common']);
  return (
    <FormDialog
      title={use ? use.glossary.name : t('projects:glossaries.attach')}
      action={attachGlossaryAction}
      submit={t(use ? 'common:action.save' : 'projects:glossaries.attach')}
      hidden={use ? { projectId, glossaryId: use.glossary.id } : { projectId }}
      onClose={onClose}
      onDone={onClose}
    >
      {(state) => (
        <>
          {use ? null : free.length === 0 ? (
            <p>{t('projects:glossaries.noneLeft')}</p>
          ) : (
            <SelectField
              name="glossaryId"
              label={t('projects:glossaries.name')}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
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
          <Checkbox
            name="isWritten"
            label={t('projects:glossaries.written')}
            defaultChecked={use?.isWritten ?? false}
          />
        </>
      )}
    </FormDialog>
  );
}
