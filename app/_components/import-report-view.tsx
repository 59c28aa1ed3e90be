'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import type { ImportReport } from '@/lib/workbench/views/job';
import { useFileIssueText } from './error-panel';

/** What an import took, what it left out and why, with the place in the file. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const issueText = useFileIssueText();
  const kinds = Object.entries(report.counts);
  return (
    <div>
      <dl className="nums flex flex-wrap gap-x-6 gap-y-1">
        {(['read', 'written', 'rejected'] as const).map((key) => (
          <div key={key} className="flex gap-1.5">
            <dt className="text-ink-2">{t(`report.${key}`)}</dt>
            <dd className="font-semibold">{format.number(report[key])}</dd>
          </div>
        ))}
        {report.encoding === 'binary' ? null : (
          <div className="flex gap-1.5">
            <dt className="text-ink-2">{t('report.encoding')}</dt>
            <dd dir="ltr">{report.encoding}</dd>
          </div>
        )}
      </dl>
      {kinds.length > 0 ? (
        <details className="mt-2">
          <summary className="w-fit text-ink-2 hover:text-ink">{t('report.issues')}</summary>
          <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
            {report.issues.map((issue) => (
              <li key={`${issue.code}-${issue.line}-${issue.column}`}>
                <bdi>{issueText(issue.code)}</bdi>
                {' · '}
                {t('report.at', { line: issue.line, column: issue.column })}
                {issue.params ? (
                  <>
                    {' · '}
                    <bdi>{Object.values(issue.params).join(', ')}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
