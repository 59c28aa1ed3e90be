'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Badge, type BadgeTone } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useIssueText } from '@/app/_components/issue-text';
import { Lit } from '@/app/_components/lit';
import { Name } from '@/app/_components/segment-text';
import { useFormAction } from '@/app/_components/use-form-action';
import type { Severity } from '@/lib/qa/types';
import type { FindingView } from '@/lib/workbench/views/report';
import { heedIssueAction, ignoreIssueAction } from '../actions';

const TONES: Readonly<Record<Severity, BadgeTone>> = { blocking: 'brick', warning: 'saffron', hint: 'neutral' };

type Props = { readonly projectId: string; readonly finding: FindingView; readonly withDocument: boolean };

/** One issue with its segment: to it with one press, or let pass with a reason. */
export function Finding({ projectId, finding, withDocument }: Props) {
  const { t } = useTranslation(['report', 'qa']);
  const textOf = useIssueText();
  const { severity, segment, document, isStale, isIgnored, reason } = finding;
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[severity]}>{t(`qa:severity.${severity}`)}</Badge>
        <span className="min-w-0 flex-1 basis-60">{textOf(finding)}</span>
        {isStale ? <Badge>{t('report:stale')}</Badge> : null}
        <Link
          href={`/projects/${projectId}/documents/${document.id}?segment=${segment.number}`}
          className="rounded-control text-[13px] text-bridge hover:underline"
        >
          {withDocument ? (
            <>
              <Name>{document.name}</Name> ·{' '}
            </>
          ) : null}
          {t('report:segment', { number: segment.number })}
        </Link>
        {isIgnored ? (
          <Heed projectId={projectId} finding={finding} />
        ) : (
          <Ignore projectId={projectId} finding={finding} />
        )}
      </div>
      <div className="grid gap-x-6 gap-y-1 md:grid-cols-2">
        <Lit text={finding.source} name="issue" className="text-ink-2" />
        <Lit text={finding.target} name={severity === 'blocking' ? 'issue-blocking' : 'issue'} />
      </div>
      {reason === '' ? null : (
        <p dir="auto" className="text-[13px] text-ink-2">
          {t('report:because', { reason })}
        </p>
      )}
    </li>
  );
}

type OfFinding = Pick<Props, 'projectId' | 'finding'>;

function Ignore({ projectId, finding: { key, segment } }: OfFinding) {
  const { t } = useTranslation('report');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" tone="quiet" onClick={() => setOpen(true)}>
        {t('ignore')}
      </Button>
      {isOpen ? (
        <FormDialog
          title={t('ignoreTitle')}
          description={t('ignoreText')}
          action={ignoreIssueAction}
          submit={t('letPass')}
          hidden={{ projectId, segmentId: segment.id, key }}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        >
          {(state) => (
            <TextField
              name="reason"
              label={t('reason')}
              required
              maxLength={500}
              dir="auto"
              errors={fieldErrors(state, 'reason')}
            />
          )}
        </FormDialog>
      ) : null}
    </>
  );
}

function Heed({ projectId, finding: { key, segment } }: OfFinding) {
  const { t } = useTranslation('report');
  const { submit, isBusy } = useFormAction(heedIssueAction, () => {});
  return (
    <form action={submit}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="segmentId" value={segment.id} />
      <input type="hidden" name="key" value={key} />
      <Button type="submit" size="sm" tone="quiet" disabled={isBusy}>
        {t('heed')}
      </Button>
    </form>
  );
}
