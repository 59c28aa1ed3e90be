'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Name } from '@/app/_components/segment-text';
import { ResegmentDialog } from './resegment-dialog';
import type { DocumentToCut } from './rules-api';

/** Documents that were cut before the rules changed: each can be cut anew once it is seen what that would change. */
export function DocumentsToCut({
  projectId,
  documents,
  isDirty,
}: {
  readonly projectId: string;
  readonly documents: readonly DocumentToCut[];
  readonly isDirty: boolean;
}) {
  const { t } = useTranslation('rules');
  const [chosen, setChosen] = useState<DocumentToCut | null>(null);
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="rules-documents">
      <h2 id="rules-documents" className="text-[16px] font-semibold">
        {t('documents.title')}
      </h2>
      <p className="mt-1 mb-3 max-w-2xl text-ink-2">{t(isDirty ? 'documents.saveFirst' : 'documents.lead')}</p>
      <ul className="overflow-hidden rounded-card border border-line bg-sheet">
        {documents.map((document) => (
          <li
            key={document.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-0"
          >
            <span className="min-w-0 flex-1 wrap-anywhere">
              <Name>{document.name}</Name>
            </span>
            <span className="nums text-[13px] text-ink-2">{t('segments', { count: document.segments })}</span>
            {document.isFixed ? (
              <span className="text-[13px] text-ink-2">{t('documents.fixed')}</span>
            ) : (
              <Button size="sm" disabled={isDirty} onClick={() => setChosen(document)}>
                {t('documents.preview')}
                <span className="sr-only">
                  {' '}
                  <bdi>{document.name}</bdi>
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen ? <ResegmentDialog projectId={projectId} document={chosen} onClose={() => setChosen(null)} /> : null}
    </section>
  );
}
