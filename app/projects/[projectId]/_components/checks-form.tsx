'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { useFormAction } from '@/app/_components/use-form-action';
import type { CheckSetting } from '@/lib/qa/settings';
import { setChecksAction } from '../../actions';
import { CheckRow } from './check-row';
import { RulesField } from './rules-field';

type Props = {
  readonly projectId: string;
  readonly checks: readonly CheckSetting[];
  /** The checks as they are delivered. */
  readonly usual: readonly CheckSetting[];
};

/** Every check of a project: on or off, its weight, its options; and the project's own rules. */
export function ChecksForm({ projectId, checks, usual }: Props) {
  const { t } = useTranslation('projects');
  const toast = useToast();
  const [wanted, setWanted] = useState(checks);
  const [round, setRound] = useState(0);
  const { submit, isBusy, failure } = useFormAction(setChecksAction, () => toast('done', t('checks.saved')));
  const change = (next: CheckSetting) => setWanted((all) => all.map((one) => (one.id === next.id ? next : one)));
  const own = wanted.find(({ id }) => id === 'pattern');
  return (
    <form action={submit} className="flex max-w-4xl flex-col gap-6">
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="checks" value={JSON.stringify(wanted)} />
      <p className="max-w-prose text-ink-2">{t('checks.lead')}</p>
      {failure ? <ErrorPanel failure={failure} /> : null}
      <ul key={round} className="divide-y divide-line border-y border-line">
        {wanted.map((setting) => (
          <CheckRow key={setting.id} setting={setting} onChange={change} />
        ))}
      </ul>
      {own ? (
        <RulesField
          rules={own.options['rules'] as readonly string[]}
          onChange={(rules) => change({ ...own, options: { ...own.options, rules } })}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" disabled={isBusy}>
          {t('checks.save')}
        </Button>
        <Button
          onClick={() => {
            setWanted(usual);
            setRound(round + 1);
          }}
        >
          {t('checks.reset')}
        </Button>
      </div>
    </form>
  );
}
