'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToastQueue, ToastTone } from './toast';

const ICONS = { done: CircleCheck, failed: TriangleAlert, info: Info };
const TONES = { done: 'text-leaf', failed: 'text-brick', info: 'text-bridge' };

/** The stack of toasts at the lower end corner. */
export function ToastStack({ queue }: { queue: ToastQueue }) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      <Toasts queue={queue} />
    </Toast.Provider>
  );
}

function Toasts({ queue }: { queue: ToastQueue }) {
  const { toasts, add } = Toast.useToastManager();
  const { t } = useTranslation('common');
  useEffect(
    () =>
      queue.take(({ tone, title, action }) => {
        add({
          title,
          type: tone,
          priority: tone === 'failed' ? 'high' : 'low',
          ...(tone === 'failed' ? { timeout: 0 } : {}),
          ...(action ? { actionProps: { children: action.label, onClick: action.onPress } } : {}),
        });
      }),
    [queue, add],
  );
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
