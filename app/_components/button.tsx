import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';
const BASE =
  'inline-flex items-center justify-center gap-2 rounded-control font-semibold whitespace-nowrap select-none disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:opacity-55';
const TONES: Record<ButtonTone, string> = {
  primary: 'bg-bridge text-sheet hover:not-disabled:brightness-110',
  plain: 'bg-sheet text-ink border border-edge hover:not-disabled:border-bridge hover:not-disabled:text-bridge',
  quiet: 'text-ink-2 hover:not-disabled:bg-rail hover:not-disabled:text-ink',
  danger: 'bg-sheet text-brick border border-brick hover:not-disabled:bg-brick-soft',
};
const SIZES = { md: 'min-h-8.5 px-3.5 text-[13.5px]', sm: 'min-h-7 px-2.5 text-[13px]' };
type Look = { readonly tone?: ButtonTone; readonly size?: keyof typeof SIZES };

export const buttonClass = ({ tone = 'plain', size = 'md' }: Look = {}): string =>
  `${BASE} ${TONES[tone]} ${SIZES[size]}`;

/** One action. `primary` at most once in a view. */
export function Button({ tone, size, className = '', type = 'button', ...props }: ComponentProps<'button'> & Look) {
  return <button type={type} className={`${buttonClass(look(tone, size))} ${className}`} {...props} />;
}

/** A link that reads as the next step. */
export function LinkButton({ tone, size, className = '', ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${buttonClass(look(tone, size))} ${className}`} {...props} />;
}

/** A button that shows only a picture; `label` is its name and its tooltip. */
export function IconButton({
  label,
  children,
  className = '',
  type = 'button',
  ...props
}: Omit<ComponentProps<'button'>, 'aria-label'> & { readonly label: string; readonly children: ReactNode }) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`grid size-8 shrink-0 place-items-center rounded-control text-ink-2 hover:not-disabled:bg-rail hover:not-disabled:text-ink disabled:opacity-50 [&_svg]:size-4.5 ${className}`}
      {...props}
    >
      {children}
    </button>
  );
}

const look = (tone: ButtonTone | undefined, size: keyof typeof SIZES | undefined): Look => ({
  ...(tone ? { tone } : {}),
  ...(size ? { size } : {}),
});
