'use client';

import { Download, EllipsisVertical, Pencil, Trash2, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button, IconButton } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { TextArea, TextField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { FormDialog } from '@/app/_components/form-dialog';
import { ImportReportView } from '@/app/_components/import-report-view';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_components/menu';
import type { Failure } from '@/lib/core/result';
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import type { ImportReport } from '@/lib/workbench/views/job';
import { removeGlossaryAction, renameGlossaryAction } from '../../actions';

const FORMATS = ['tbx', 'csv', 'tsv'] as const;

export function GlossaryActions({ glossary }: { glossary: GlossaryView }) {
  const { t } = useTranslation(['glossary', 'common']);
  const [open, setOpen] = useState<'import' | 'rename' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('import')}>
        <Upload aria-hidden className="size-4" />
        {t('common:action.import')}
      </Button>
      <Menu
        label={t('common:action.export')}
        trigger={
          <Button>
            <Download aria-hidden className="size-4" />
            {t('common:action.export')}
          </Button>
        }
      >
        {FORMATS.map((format) => (
          <MenuLink key={format} isDownload href={`/api/glossaries/${glossary.id}/export?format=${format}`}>
            {t(`glossary:formats.${format}`)}
          </MenuLink>
        ))}
      </Menu>
      <Menu
        label={t('common:action.more')}
        trigger={
          <IconButton label={t('common:action.more')}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setOpen('rename')}>
          {t('glossary:rename')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} isDangerous onSelect={() => setOpen('delete')}>
          {t('glossary:delete.open')}
        </MenuItem>
      </Menu>
      {open === 'import' ? <ImportDialog glossaryId={glossary.id} onClose={close} /> : null}
      {open === 'rename' ? (
        <FormDialog
          title={t('glossary:rename')}
          action={renameGlossaryAction}
          submit={t('common:action.save')}
          hidden={{ glossaryId: glossary.id }}
          onClose={close}
          onDone={close}
        >
          {(state) => (
            <>
              <TextField
                name="name"
                label={t('glossary:list.name')}
                defaultValue={glossary.name}
                required
                maxLength={200}
                dir="auto"
                errors={fieldErrors(state, 'name')}
              />
              <TextArea
                name="note"
                label={t('glossary:entry.note')}
                defaultValue={glossary.note}
                rows={2}
                maxLength={2000}
                dir="auto"
              />
            </>
          )}
        </FormDialog>
      ) : null}
      {open === 'delete' ? (
        <FormDialog
          title={t('glossary:delete.title')}
          action={removeGlossaryAction}
          submit={t('common:action.delete')}
          isDangerous
          hidden={{ glossaryId: glossary.id }}
          onClose={close}
          onDone={close}
        >
          {() => <p>{t('glossary:delete.text', { name: glossary.name, count: glossary.entries })}</p>}
        </FormDialog>
      ) : null}
    </>
  );
}

function ImportDialog({ glossaryId, onClose }: { glossaryId: string; onClose: () => void }) {
  const { t } = useTranslation(['glossary', 'common']);
  const router = useRouter();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(file: File) {
    setBusy(true);
    setFailure(null);
    const form = new FormData();
    form.set('file', file);
    form.set('name', file.name);
    try {
      const response = await fetch(`/api/glossaries/${glossaryId}/import`, {
        method: 'POST',
        body: form,
        headers: { 'x-qantara': 'upload' },
      });
      const answer = response.status < 500 ? await response.json() : { code: 'unexpected' };
      if (response.ok) {
        setReport(answer as ImportReport);
        router.refresh();
      } else setFailure(answer as Failure);
    } catch {
      setFailure({ code: 'offline' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('glossary:import.title')}
      description={t('glossary:import.lead')}
    >
      <div className="flex flex-col gap-4">
        {failure ? <ErrorPanel failure={failure} /> : null}
        {report ? (
          <ImportReportView report={report} />
        ) : (
          <FileDrop
            label={t('glossary:import.drop')}
            hint={t('glossary:import.dropHint')}
            accept=".tbx,.xml,.csv,.tsv,.txt,.utf8"
            onFile={(file) => void send(file)}
          />
        )}
        <p role="status" className="text-ink-2">
          {isBusy ? t('common:state.loading') : ''}
        </p>
      </div>
    </Dialog>
  );
}
