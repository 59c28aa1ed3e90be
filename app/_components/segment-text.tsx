import type { ComponentProps, ReactNode, Ref } from 'react';
import { direction } from '@/lib/text/lang';

type Props = {
  readonly lang: string;
  readonly children: ReactNode;
  /** Lines it may take before it is cut, for lists. */
  readonly clamp?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
} & Omit<ComponentProps<'div'>, 'lang' | 'dir' | 'ref'>;

/**
 * A block of text in its own language, face and direction, whatever the page around it speaks.
 * The direction follows the language and never the first strong character.
 */
export function SegmentText({ lang, children, clamp = false, className = '', ref, ...props }: Props) {
  return (
    <div
      ref={ref}
      lang={lang}
      dir={direction(lang)}
      className={`text ${clamp ? 'line-clamp-3' : ''} ${className}`}
      {...props}
    >
      {children}
    </div>
  );
}

/** A run of such text inside a line of the interface: isolated, so that punctuation around it stays in place. */
export function InlineText({
  lang,
  children,
  className = '',
}: {
  lang: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <bdi lang={lang} dir={direction(lang)} className={className}>
      {children}
    </bdi>
  );
}

/** A name somebody gave, in a language nobody said: isolated, in the direction of its first letter. */
export const Name = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <bdi className={className}>{children}</bdi>
);
