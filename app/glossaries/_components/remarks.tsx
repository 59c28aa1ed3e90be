'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { Name } from '@/app/_components/segment-text';
import type { Remark } from '@/lib/workbench/views/segment';

type Props = { readonly remarks: readonly Remark[]; readonly onSay: (text: string) => void };

/** What people have said of an entry, and a line to say more. */
export function Remarks({ remarks, onSay }: Props) {
  const { t } = useTranslation('review');
  return (
    <section>
      <h2 className="mb-1.5 text-[13px] font-semibold text-ink-2">{t('comments.title')}</h2>
      {remarks.length === 0 ? <p className="text-ink-2">{t('comments.none')}</p> : null}
      <ul className="flex flex-col gap-2">
        {remarks.map(({ id, author, text, createdAt }) => (
          <li key={id}>
            <p dir="auto" className="text-start break-words">
              {text}
            </p>
            <p className="text-[12px] text-ink-2">
              <Name>{author}</Name> · <DateTime value={createdAt} withTime />
            </p>
          </li>
        ))}
      </ul>
      <form
        className="mt-2 flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          onSay(String(new FormData(form).get('comment')));
          form.reset();
        }}
      >
        <input
          id={REMARK_FIELD}
          name="comment"
          dir="auto"
          required
          maxLength={2000}
          aria-label={t('comments.write')}
          placeholder={t('comments.write')}
          className="min-w-0 flex-1 rounded-control border border-edge bg-sheet px-2.5 py-1 text-start placeholder:text-ink-2"
        />
        <Button type="submit" size="sm">
          {t('comments.send')}
        </Button>
      </form>
    </section>
  );
}

/** For the key that leads there. */
export const REMARK_FIELD = 'remark';
