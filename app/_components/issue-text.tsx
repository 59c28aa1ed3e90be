'use client';

import { useTranslation } from 'react-i18next';
import type { QaIssue } from '@/lib/qa/types';

/**
 * The sentence of an issue in the language of the interface; checks name their message by their id. What it quotes stands
 * between isolates (U+2068, U+2069), so that English in an Arabic sentence keeps its order; `context` chooses the message.
 */
export function useIssueText(): (issue: Pick<QaIssue, 'checkId' | 'params'>) => string {
  const { t } = useTranslation('qa');
  return ({ checkId, params }) => {
    const quoted = Object.entries(params).map(([name, value]) =>
      typeof value === 'string' && name !== 'context' ? [name, `\u2068${value}\u2069`] : [name, value],
    );
    return (t as unknown as (key: string, values: object) => string)(`${checkId}.message`, {
      ...Object.fromEntries(quoted),
      defaultValue: checkId,
    });
  };
}
