'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './button';

type SearchProps = {
  readonly label: string;
  readonly children?: ReactNode;
  /** What the answer depends on and is still under way. */
  readonly after?: () => Promise<unknown>;
};

/** Search and filters of a list that the server reads page by page. What is asked stands in the address. */
export function SearchForm({ label, children, after }: SearchProps) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [isBusy, start] = useTransition();

  function submit(form: FormData) {
    const next = new URLSearchParams();
    for (const [key, value] of form) if (typeof value === 'string' && value.trim() !== '') next.set(key, value.trim());
    const address = next.size > 0 ? `${path}?${next}` : path;
    start(async () => {
      await after?.();
      start(() => router.push(address));
    });
  }
  return (
    <search>
      <form
        key={params.toString()}
        aria-busy={isBusy}
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
        }}
      >
        <label className="flex w-72 max-w-full items-center gap-2 rounded-control border border-edge bg-sheet px-2.5 focus-within:outline-2 focus-within:outline-bridge">
          <Search aria-hidden className="size-4 shrink-0 text-ink-2" />
          <span className="sr-only">{label}</span>
          <input
            type="search"
            name="q"
            dir="auto"
            defaultValue={params.get('q') ?? ''}
            placeholder={label}
            className="min-w-0 flex-1 bg-transparent py-1.5 text-start outline-none placeholder:text-ink-2"
          />
        </label>
        {children}
        <button type="submit" className={buttonClass({ size: 'sm' })}>
          {t('action.search')}
        </button>
      </form>
    </search>
  );
}

/** A filter of such a list; choosing is asking. */
export function FilterSelect({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const params = useSearchParams();
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={params.get(name) ?? ''}
      className="min-h-8.5 rounded-control border border-edge bg-sheet px-2 text-[13.5px]"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The way to the next page of a list and back to its first, as links: they can be opened, shared and gone back from. `name`: of the parameter. */
export function PageLinks({ next, name = 'cursor' }: { next: string | null; name?: string }) {
  const { t } = useTranslation('common');
  const path = usePathname();
  const params = useSearchParams();
  const to = (cursor: string | null) => {
    const query = new URLSearchParams(params);
    if (cursor === null) query.delete(name);
    else query.set(name, cursor);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  if (next === null && !params.has(name)) return null;
  return (
    <nav aria-label={t('paging.label')} className="mt-4 flex justify-center gap-2">
      {params.has(name) ? (
        <Link href={to(null)} className={buttonClass({ size: 'sm' })}>
          {t('paging.first')}
        </Link>
      ) : null}
      {next === null ? null : (
        <Link href={to(next)} className={buttonClass({ size: 'sm' })}>
          {t('paging.next')}
        </Link>
      )}
    </nav>
  );
}
