'use client';

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@/lib/core/result';

/** The sentence of a failure in the reader's language; a code nobody translated yet is shown as it is. */
export function useFailureText(): (failure: Failure) => string {
  const { t } = useTranslation('error');
  return ({ code, params }) =>
    t(code as 'unexpected', { ...params, defaultValue: t('unknownCode', { code }) } as Record<string, string | number>);
}

/** What the reader of a file noticed, in words; a code nobody translated yet is shown as it is. */
export function useFileIssueText(): (code: string) => string {
  const { t } = useTranslation('error');
  return (code) => t(`issue.${code}` as 'issue.tmx.date', { defaultValue: t('issue.unknown', { code }) });
}

/** Says what went wrong where it went wrong, and what can be done. */
export function ErrorPanel({ failure, children }: { failure: Failure; children?: ReactNode }) {
  const text = useFailureText();
  return (
    <div role="alert" className="flex items-start gap-2.5 rounded-card border border-brick bg-brick-soft px-3.5 py-2.5">
      <TriangleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-brick" />
      <div className="min-w-0 flex-1">
        <p>{text(failure)}</p>
        {children}
      </div>
    </div>
  );
}
