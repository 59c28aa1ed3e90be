import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';

type Crumb = { readonly href: string; readonly label: ReactNode };
type Props = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Names the row of crumbs for screen readers. */
  readonly crumbsLabel?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page's body: where it stands, its name, what can be done, then its content. */
export function PageFrame({ title, lead, crumbs = [], crumbsLabel, actions, children }: Props) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pt-6 pb-16 outline-none sm:px-6">
      {crumbs.length > 0 ? (
        <nav aria-label={crumbsLabel} className="mb-1.5 text-[13px] text-ink-2">
          {crumbs.map(({ href, label }) => (
            <Fragment key={href}>
              <Link href={href} className="rounded-control hover:text-bridge hover:underline">
                {label}
              </Link>
              <span aria-hidden="true" className="mx-1.5">
                /
              </span>
            </Fragment>
          ))}
        </nav>
      ) : null}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-[22px] leading-tight font-semibold">{title}</h1>
          {lead ? <div className="mt-1 max-w-2xl text-ink-2">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2 sm:justify-end">{actions}</div> : null}
      </div>
      {children}
    </main>
  );
}
