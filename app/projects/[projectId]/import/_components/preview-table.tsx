'use client';

import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { FileIssues } from '@/app/_components/file-issues';
import { SegmentText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import { BLOCK_ROLES, type BlockRole } from '@/lib/text/types';
import type { ImportPreview } from '@/lib/workbench/views/import-preview';

type Props = {
  readonly preview: ImportPreview;
  readonly roles: ReadonlyMap<number, BlockRole>;
  readonly onRole: (index: number, role: BlockRole) => void;
};

/** How a document will be cut: each block with its role, each segment on a line of its own. */
export function PreviewTable({ preview, roles, onRole }: Props) {
  const { t } = useTranslation(['documents', 'common']);
  const format = useFormat();
  const hidden = preview.blockCount - preview.blocks.length;
  return (
    <section aria-labelledby="preview-title">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="preview-title" className="text-[16px] font-semibold">
          {t('documents:import.previewTitle')}
        </h2>
        <p className="nums text-ink-2">
          {t('documents:import.found', { count: preview.segmentCount })}{' '}
          {t('documents:import.blocks', { count: preview.blockCount })}
          {' · '}
          {t('documents:import.words', { count: preview.words })}
        </p>
      </div>
      <p className="mb-3 text-ink-2">{t('documents:import.previewLead')}</p>
      {preview.issues.length > 0 ? (
        <details className="mb-3 rounded-card bg-saffron-soft px-3 py-2">
          <summary className="text-saffron">{t('documents:import.issues')}</summary>
          <div className="mt-2">
            <FileIssues issues={preview.issues} messages={preview.messages} />
          </div>
        </details>
      ) : null}
      <ol className="overflow-hidden rounded-card border border-line bg-sheet">
        {preview.blocks.map((block, i) => {
          const role = roles.get(i) ?? block.role;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks are known by their place
              key={i}
              className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-3 border-b border-line px-3 py-2 last:border-0 max-sm:grid-cols-1"
            >
              <div className="flex flex-col items-start gap-1.5">
                <select
                  aria-label={t('documents:import.role', { number: format.number(i + 1) })}
                  value={role}
                  onChange={(event) => onRole(i, event.target.value as BlockRole)}
                  className={`w-full rounded-control border bg-sheet px-2 py-1 text-[12.5px] ${role === block.role ? 'border-edge text-ink-2' : 'border-bridge text-bridge'}`}
                >
                  {BLOCK_ROLES.map((value) => (
                    <option key={value} value={value}>
                      {t(`common:role.${value}`)}
                    </option>
                  ))}
                </select>
                {block.translate ? null : <Badge>{t('documents:import.kept')}</Badge>}
              </div>
              <div className={`flex flex-col gap-1 ${role === 'headline' || role === 'heading' ? 'font-bold' : ''}`}>
                {block.segments.map((text, j) => (
                  <SegmentText
                    // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place
                    key={j}
                    lang={block.lang}
                    className={j > 0 ? 'border-t border-dashed border-line pt-1' : ''}
                  >
                    {text}
                  </SegmentText>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      {hidden > 0 ? <p className="mt-2 text-ink-2">{t('documents:import.more', { count: hidden })}</p> : null}
    </section>
  );
}
