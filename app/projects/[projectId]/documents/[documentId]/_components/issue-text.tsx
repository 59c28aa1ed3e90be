'use client';

import { useTranslation } from 'react-i18next';
import type { SegmentIssue } from './issue-store';

/** The sentence of an issue in the language of the interface; checks name their message by their id. */
export function useIssueText(): (issue: Pick<SegmentIssue, 'checkId' | 'params'>) => string {
  const { t } = useTranslation('qa');
  return ({ checkId, params }) =>
    (t as unknown as (key: string, values: object) => string)(`${checkId}.message`, {
      ...params,
      defaultValue: checkId,
    });
}
