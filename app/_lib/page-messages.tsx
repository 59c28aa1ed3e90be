import 'server-only';
import type { ReactNode } from 'react';
import { PageMessages } from '@/lib/i18n/client';
import { loadMessages, type Namespace } from '@/lib/i18n/server';
import { preferences } from './preferences';

/** Gives a page the messages of its areas beside those that every page has. */
export async function WithMessages({ areas, children }: { areas: readonly Namespace[]; children: ReactNode }) {
  const { locale } = await preferences();
  return <PageMessages messages={await loadMessages(locale, areas)}>{children}</PageMessages>;
}
