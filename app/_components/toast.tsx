'use client';

import { createContext, useCallback, useContext } from 'react';

export type ToastTone = 'done' | 'failed' | 'info';
export type ToastAction = { readonly label: string; readonly onPress: () => void };
export type Toast = { readonly tone: ToastTone; readonly title: string; readonly action?: ToastAction | undefined };

/** Toasts on their way to the stack, whose code comes after the page. */
export type ToastQueue = {
  add(toast: Toast): void;
  /** Hands over what waits and what comes. @returns ends it */
  take(show: (toast: Toast) => void): () => void;
};

export function createToastQueue(): ToastQueue {
  let waiting: Toast[] = [];
  let shown: ((toast: Toast) => void) | null = null;
  return {
    add(toast) {
      if (shown) shown(toast);
      else waiting.push(toast);
    },
    take(show) {
      shown = show;
      for (const toast of waiting) show(toast);
      waiting = [];
      return () => {
        if (shown === show) shown = null;
      };
    },
  };
}

export const ToastContext = createContext<ToastQueue | null>(null);

/** Says that something happened. Texts arrive translated; a failure stays until it is closed and is announced at once. */
export function useToast(): (tone: ToastTone, title: string, action?: ToastAction) => void {
  const queue = useContext(ToastContext);
  if (!queue) throw new Error('useToast needs Providers above it');
  return useCallback((tone, title, action) => queue.add({ tone, title, action }), [queue]);
}
