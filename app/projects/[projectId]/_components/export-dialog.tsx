'use client';

import { Download, FileInput, Printer } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/app/_components/dialog';
import { EXPORT_GROUPS } from '@/app/_components/export-formats';
import { Checkbox } from '@/app/_components/field';
import { Name } from '@/app/_components/segment-text';
import type { DocumentView } from '@/lib/workbench/views/document';

/** Encodings that hold every letter; a packed file has none. */
const UNIVERSAL = /^(?:utf-|binary$)/u;

/** Every way a document leaves: the finished article, a sheet to review on paper, files for other tools. */
export function ExportDialog({
  document,
  onClose,
}: {
  document: Pick<DocumentView, 'projectId' | 'id' | 'name' | 'encoding' | 'progress'>;
  onClose: () => void;
}) {
  const { t } = useTranslation('documents');
  const [withMatches, setWithMatches] = useState(false);
  const left = document.progress.byStatus.untranslated + document.progress.byStatus.draft;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('export.title')}
      description={<Name>{document.name}</Name>}
      width="wide"
    >
      {left > 0 ? (
        <p className="mb-4 rounded-card bg-saffron-soft px-3 py-2 text-saffron">
          {t('export.unfinished', { count: left })}
        </p>
      ) : null}
      {UNIVERSAL.test(document.encoding) ? null : (
        <p className="mb-4 text-ink-2">{t('export.oldEncoding', { encoding: document.encoding })}</p>
      )}
      <div className="grid gap-5 sm:grid-cols-3">
        {EXPORT_GROUPS.map(({ group, formats }) => (
          <section key={group} aria-labelledby={`export-${group}`}>
            <h3 id={`export-${group}`} className="mb-2 text-[13px] font-semibold text-ink-2">
              {t(`export.group.${group}`)}
            </h3>
            <ul className="flex flex-col gap-2">
              {formats.map((format) => {
                const isPrint = format === 'bilingual-html';
                const Icon = isPrint ? Printer : Download;
                return (
                  <li key={format}>
                    <a
                      href={`/api/projects/${document.projectId}/documents/${document.id}/export?format=${format}${withMatches && format.startsWith('xliff') ? '&matches=1' : ''}`}
                      {...(isPrint ? { target: '_blank', rel: 'noreferrer' } : { download: true })}
                      className="flex gap-2.5 rounded-card border border-line px-3 py-2 hover:border-bridge hover:bg-bridge-soft"
                    >
                      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-bridge" />
                      <span>
                        <span className="block font-semibold">{t(`export.format.${format}.name`)}</span>
                        <span className="block text-[12.5px] text-ink-2">{t(`export.format.${format}.use`)}</span>
                      </span>
                    </a>
                  </li>
                );
              })}
            </ul>
            {group === 'review' ? (
              <Link
                href={`/projects/${document.projectId}/documents/${document.id}/return`}
                className="mt-2.5 inline-flex items-center gap-1.5 rounded-control text-bridge underline-offset-4 hover:underline"
              >
                <FileInput aria-hidden className="size-4" />
                {t('table.return')}
              </Link>
            ) : null}
            {group === 'exchange' ? (
              <Checkbox
                label={t('export.withMatches')}
                checked={withMatches}
                onChange={(event) => setWithMatches(event.target.checked)}
                className="mt-2.5"
              />
            ) : null}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
