import type { ReactNode } from 'react';

/** What a place is for, while nothing is there yet, and the one thing to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  level = 2,
}: {
  icon?: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** 1 where this is all the page has. */
  level?: 1 | 2;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-14 text-center">
      {icon ? <span className="text-bridge [&_svg]:size-9 [&_svg]:stroke-[1.4]">{icon}</span> : null}
      <Heading className="text-[16px] font-semibold">{title}</Heading>
      <div className="text-ink-2">{children}</div>
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
