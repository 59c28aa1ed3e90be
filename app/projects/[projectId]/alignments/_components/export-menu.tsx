'use client';

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuLink, MenuSeparator } from '@/app/_components/menu';
import { ALIGNMENT_EXPORT_FORMATS, type AlignmentView } from '@/lib/workbench/views/alignment';

type Props = { readonly trigger: ReactElement; readonly alignment: Pick<AlignmentView, 'projectId' | 'id'> };

/** Every format an alignment leaves in. */
export function ExportMenu({ trigger, alignment }: Props) {
  const { t } = useTranslation('aligning');
  return (
    <Menu label={t('export.open')} trigger={trigger} isPressed>
      <ExportLinks alignment={alignment} />
    </Menu>
  );
}

function ExportLinks({ alignment: { projectId, id } }: Pick<Props, 'alignment'>) {
  const { t } = useTranslation('aligning');
  return ALIGNMENT_EXPORT_FORMATS.map((format) => (
    <span key={format}>
      {format === 'html' ? <MenuSeparator /> : null}
      <MenuLink href={`/api/projects/${projectId}/alignments/${id}/export?format=${format}`} isDownload>
        {t(`export.${format}`)}
      </MenuLink>
    </span>
  ));
}
