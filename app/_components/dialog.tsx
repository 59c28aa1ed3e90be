'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** The question must be answered: no cross, no Escape, no veil. */
  readonly mustAnswer?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes on closing; what had it before when left out. */
  readonly finalFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null);
};

/** A question or a form over the page. Escape and the veil close it; focus returns to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  width = 'narrow',
  mustAnswer = false,
  initialFocus,
  finalFocus,
}: Props) {
  const { t } = useTranslation('common');
  const popup = useRef<HTMLDivElement>(null);
  // the first thing to fill in, rather than the cross in the corner
  const firstField = () =>
    popup.current?.querySelector<HTMLElement>('input:not([type=hidden]),textarea,select') ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => !mustAnswer && onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="veil fixed inset-0 z-40 bg-[var(--shade)]" />
        <Base.Popup
          ref={popup}
          initialFocus={initialFocus ?? firstField}
          {...(finalFocus ? { finalFocus } : {})}
          className={`pop fixed inset-x-0 top-[max(4vh,16px)] z-40 mx-auto flex max-h-[92vh] w-[calc(100vw-2rem)] flex-col rounded-card border border-line bg-sheet shadow-[0_24px_60px_-24px_var(--shade)] sm:top-[10vh] sm:max-h-[80vh] ${width === 'wide' ? 'max-w-3xl' : 'max-w-lg'}`}
        >
          <div className="flex items-start gap-3 border-b border-line px-5 py-3.5">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-[16px] font-semibold">{title}</Base.Title>
              {description ? <Base.Description className="mt-0.5 text-ink-2">{description}</Base.Description> : null}
            </div>
            {mustAnswer ? null : (
              <Base.Close render={<IconButton label={t('action.close')}>{<X aria-hidden />}</IconButton>} />
            )}
          </div>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of actions at the foot of a dialog's form. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>
);
