'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type ToastTone = 'done' | 'failed' | 'info';
export type ToastAction = { readonly label: string; readonly onPress: () => void };

/** Says that something happened. Texts arrive translated; a failure stays until it is closed and is announced at once. */
export function useToast(): (tone: ToastTone, title: string, action?: ToastAction) => void {
  const { add } = Toast.useToastManager();
  return useMemo(
    () => (tone, title, action) => {
      add({
        title,
        type: tone,
        priority: tone === 'failed' ? 'high' : 'low',
        ...(tone === 'failed' ? { timeout: 0 } : {}),
        ...(action ? { actionProps: { children: action.label, onClick: action.onPress } } : {}),
      });
    },
    [add],
  );
}

const ICONS = { done: CircleCheck, failed: TriangleAlert, info: Info };
const TONES = { done: 'text-leaf', failed: 'text-brick', info: 'text-bridge' };

/** The stack of toasts at the lower end corner. */
export function Toasts() {
  const { toasts } = Toast.useToastManager();
  const { t } = useTranslation('common');
  return (
    <Toast.Portal>
      <Toast.Viewport className="fixed bottom-12 end-4 z-50 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2">
        {toasts.map((toast) => {
          const tone = (toast.type ?? 'info') as ToastTone;
          const Icon = ICONS[tone];
          return (
            <Toast.Root
              key={toast.id}
              toast={toast}
              swipeDirection={[]}
              className="pop rounded-card border border-line bg-sheet shadow-[0_8px_24px_-12px_var(--shade)]"
            >
              <Toast.Content className="flex items-start gap-2.5 p-3">
                <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${TONES[tone]}`} />
                <Toast.Title className="min-w-0 flex-1" render={<p />} />
                {toast.actionProps ? <Toast.Action className="font-semibold text-bridge hover:underline" /> : null}
                <Toast.Close
                  aria-label={t('action.close')}
                  className="rounded-control p-0.5 text-ink-2 hover:bg-rail hover:text-ink"
                >
                  <X aria-hidden className="size-4" />
                </Toast.Close>
              </Toast.Content>
            </Toast.Root>
          );
        })}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
