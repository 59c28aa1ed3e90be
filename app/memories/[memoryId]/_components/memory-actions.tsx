'use client';

import { Download, EllipsisVertical, Pencil, Sheet, TextSearch, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button, buttonClass, IconButton, LinkButton } from '@/app/_components/button';
import { TextArea, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_components/menu';
import type { MemoryView } from '@/lib/workbench/views/memory';
import { removeMemoryAction, renameMemoryAction } from '../../actions';
import { ImportMemoryDialog } from './import-memory-dialog';

const TABLES = ['xlsx', 'csv'] as const;

export function MemoryActions({ memory }: { memory: MemoryView }) {
  const { t } = useTranslation(['memory', 'common']);
  const [open, setOpen] = useState<'import' | 'rename' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <LinkButton href={`/memories/${memory.id}/concordance`}>
        <TextSearch aria-hidden className="size-4" />
        {t('memory:concordance')}
      </LinkButton>
      <Button onClick={() => setOpen('import')}>
        <Upload aria-hidden className="size-4" />
        {t('memory:import.open')}
      </Button>
      <a href={`/api/memories/${memory.id}/export`} download className={buttonClass()}>
        <Download aria-hidden className="size-4" />
        {t('memory:export')}
      </a>
      <Menu
        label={t('common:action.more')}
        trigger={
          <IconButton label={t('common:action.more')}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      >
        {TABLES.map((format) => (
          <MenuLink
            key={format}
            isDownload
            icon={<Sheet aria-hidden />}
            href={`/api/memories/${memory.id}/export?format=${format}`}
          >
            {t(`memory:exportAs.${format}`)}
          </MenuLink>
        ))}
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setOpen('rename')}>
          {t('memory:rename')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} isDangerous onSelect={() => setOpen('delete')}>
          {t('memory:delete.open')}
        </MenuItem>
      </Menu>
      {open === 'import' ? <ImportMemoryDialog memoryId={memory.id} onClose={close} /> : null}
      {open === 'rename' ? (
        <FormDialog
          title={t('memory:rename')}
          action={renameMemoryAction}
          submit={t('common:action.save')}
          hidden={{ memoryId: memory.id }}
          onClose={close}
          onDone={close}
        >
          {(state) => (
            <>
              <TextField
                name="name"
                label={t('memory:list.name')}
                defaultValue={memory.name}
                required
                maxLength={200}
                dir="auto"
                errors={fieldErrors(state, 'name')}
              />
              <TextArea
                name="note"
                label={t('memory:new.note')}
                defaultValue={memory.note}
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
          title={t('memory:delete.title')}
          action={removeMemoryAction}
          submit={t('common:action.delete')}
          isDangerous
          hidden={{ memoryId: memory.id }}
          onClose={close}
          onDone={close}
        >
          {() => <p>{t('memory:delete.text', { name: memory.name, count: memory.units })}</p>}
        </FormDialog>
      ) : null}
    </>
  );
}
