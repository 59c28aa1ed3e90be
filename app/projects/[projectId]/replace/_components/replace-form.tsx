'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import { TEXT_MATCHES } from '@/lib/text/find-text';
import type { ReplaceQuery } from '@/lib/workbench/views/replace';

type Props = {
  readonly query: ReplaceQuery;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
};

/** What is looked for, how, where, and what comes in its place. Asking goes to the address. */
export function ReplaceForm({ query, documents }: Props) {
  const { t } = useTranslation('replace');
  const router = useRouter();
  const path = usePathname();
  const [isBusy, start] = useTransition();

  function submit(form: FormData) {
    const next = new URLSearchParams();
    for (const [key, value] of form) if (typeof value === 'string' && value !== '') next.set(key, value);
    next.set('t', String(Date.now())); // the same question again is a new look
    start(() => router.replace(`${path}?${next}`));
  }
  return (
    <search>
      <form
        aria-busy={isBusy}
        className="mb-6 flex flex-col gap-4 rounded-card border border-line bg-sheet p-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="find" label={t('find')} defaultValue={query.find} required maxLength={1000} dir="auto" />
          <TextField
            name="with"
            label={t('replacement')}
            defaultValue={query.replacement}
            maxLength={1000}
            dir="auto"
          />
          <SelectField
            name="by"
            label={t('by')}
            defaultValue={query.by}
            options={[...TEXT_MATCHES, 'regex' as const].map((value) => ({ value, label: t(`match.${value}`) }))}
          />
          <SelectField
            name="document"
            label={t('scope')}
            defaultValue={query.documentId ?? ''}
            options={[{ value: '', label: t('all') }, ...documents.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
        <p className="max-w-prose text-[13px] text-ink-2">{t('matchHint')}</p>
        <div className="flex flex-wrap items-center gap-4">
          <Checkbox name="word" defaultChecked={query.isWord} label={t('isWord')} />
          <Button type="submit" disabled={isBusy}>
            {t('search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
