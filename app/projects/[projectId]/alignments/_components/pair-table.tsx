'use client';

import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { useFormat } from '@/lib/i18n/client';
import type { PairsView } from '@/lib/workbench/alignment/propose-pairs';
import { type PairDraft, withTarget } from './pair-draft';

type Props = {
  readonly view: PairsView;
  readonly drafts: readonly PairDraft[];
  readonly onDrafts: (drafts: readonly PairDraft[]) => void;
};

/** The originals of a folder, each with the translation that is proposed for it; every choice can be changed. */
export function PairTable({ view, drafts, onDrafts }: Props) {
  const { t } = useTranslation('pairs');
  const format = useFormat();
  const { files } = view;
  const cell = 'border-b border-line px-3 py-2 text-start align-middle';
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-sheet">
      <table className="w-full text-[13.5px]">
        <caption className="sr-only">{t('table.label')}</caption>
        <thead className="text-[12.5px] text-ink-2">
          <tr>
            <th className={`${cell} w-10 font-medium`}>
              <span className="sr-only">{t('table.take')}</span>
            </th>
            <th className={`${cell} font-medium`}>{t('table.source')}</th>
            <th className={`${cell} font-medium`}>{t('table.target')}</th>
            <th className={`${cell} font-medium`}>{t('table.why')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, row) => {
            const source = files[draft.source]!;
            return (
              <tr key={source.uploadId}>
                <td className={cell}>
                  <input
                    type="checkbox"
                    aria-label={t('table.takeOf', { name: source.path })}
                    checked={draft.isChosen}
                    disabled={draft.target === null}
                    onChange={(event) =>
                      onDrafts(
                        drafts.map((other, i) => (i === row ? { ...other, isChosen: event.target.checked } : other)),
                      )
                    }
                    className="size-4 accent-bridge"
                  />
                </td>
                <td className={cell}>
                  <bdi className="break-all">{source.path}</bdi>
                  <span className="nums block text-[12px] text-ink-2">
                    {t('table.segments', { count: source.segments })}
                  </span>
                </td>
                <td className={cell}>
                  <select
                    aria-label={t('table.targetOf', { name: source.path })}
                    value={draft.target ?? ''}
                    onChange={(event) =>
                      onDrafts(withTarget(drafts, row, event.target.value === '' ? null : Number(event.target.value)))
                    }
                    className="w-full min-w-40 rounded-control border border-edge bg-sheet px-2 py-1.5 hover:border-bridge"
                  >
                    <option value="">{t('table.none')}</option>
                    {files.map((file, place) =>
                      file.failure || place === draft.source ? null : (
                        <option key={file.uploadId} value={place}>
                          {file.path}
                        </option>
                      ),
                    )}
                  </select>
                </td>
                <td className={cell}>
                  {draft.target === null ? null : draft.by === 'likeness' ? (
                    <Badge tone="saffron">{t('table.by.likeness', { share: format.percent(draft.score) })}</Badge>
                  ) : (
                    <Badge tone={draft.by === 'name' ? 'leaf' : 'neutral'}>{t(`table.by.${draft.by}`)}</Badge>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
