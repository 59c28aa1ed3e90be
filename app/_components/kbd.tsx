import { Fragment } from 'react';

const KEY =
  'inline-block rounded-[4px] border border-b-2 border-line bg-sheet px-1.25 font-ui text-[11px] font-normal leading-[1.5] text-ink-2 whitespace-nowrap';

/** A key or a chord as small caps: `Ctrl+Enter`. Always read from the left, as keyboards are labelled. */
export function Kbd({ keys, className = '' }: { keys: string; className?: string }) {
  return (
    <span dir="ltr" className={`inline-flex items-center gap-1 ${className}`}>
      {keys.split('+').map((key, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chord has no identity but its order
        <Fragment key={i}>
          <kbd className={KEY}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
