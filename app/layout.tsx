import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { localeDirection } from '@/lib/i18n/locale';
import { loadMessages } from '@/lib/i18n/server';
import { AppNav } from './_components/app-nav';
import { Providers } from './_components/providers';
import { pageTranslator, preferences } from './_lib/preferences';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('common');
  return {
    title: { default: t('brand.name'), template: `%s · ${t('brand.name')}` },
    description: t('brand.promise'),
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b2023' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = await preferences();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const messages = await loadMessages(chosen.locale, ['common', 'error']);
  return (
    <html
      lang={chosen.locale}
      dir={localeDirection(chosen.locale)}
      data-theme={chosen.theme === 'system' ? undefined : chosen.theme}
      data-density={chosen.density === 'compact' ? 'compact' : undefined}
      suppressHydrationWarning
    >
      <body>
        <Providers preferences={chosen} messages={messages} nonce={nonce}>
          <AppNav />
          {children}
        </Providers>
      </body>
    </html>
  );
}
