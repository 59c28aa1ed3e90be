'use client';

import { Download, EllipsisVertical, Pencil, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button, IconButton } from '@/app/_components/button';
import { TextArea, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { laterComponent } from '@/app/_components/later';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_components/menu';
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import { removeGlossaryAction, renameGlossaryAction } from '../../actions';

const ImportDialog = laterComponent(() => import('./import/import-dialog').then((module) => module.ImportDialog));

const FORMATS = ['tbx', 'tbx-dct', 'tbx-core', 'tbx-min', 'tbx-min-dct', 'xlsx', 'csv', 'tsv', 'omegat'] as const;

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
      {open === 'import' ? <ImportDialog glossary={glossary} onClose={close} /> : null}
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
