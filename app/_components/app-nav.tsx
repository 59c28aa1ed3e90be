'use client';

import { Languages, SunMoon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { LanguageSwitch } from './language-switch';
import { laterComponent } from './later';
import { Logo } from './logo';
import { MenuButton } from './menu-button';

const AppearanceMenu = laterComponent(() => import('./appearance-menu').then((module) => module.AppearanceMenu));

export const PLACES = [
  { key: 'projects', href: '/projects' },
  { key: 'memories', href: '/memories' },
  { key: 'glossaries', href: '/glossaries' },
  { key: 'jobs', href: '/jobs' },
  { key: 'check', href: '/check' },
] as const;

/** The editors have a head of their own: every line it saves is a line of text. */
const EDITOR = /^\/projects\/[^/]+\/(?:documents\/[^/]+|alignments\/(?!(?:new|folder)$)[^/]+)$/u;

/** The head of every page but the editor: where one is, and where else one can go. */
export function AppNav() {
  const { t } = useTranslation('common');
  const path = usePathname();
  if (EDITOR.test(path)) return null;
  const appearance = (
    <IconButton label={t('appearance.title')}>
      <SunMoon aria-hidden />
    </IconButton>
  );
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-sheet">
      <a
        href="#content"
        className="sr-only rounded-control bg-bridge px-3 py-2 text-sheet focus:not-sr-only focus:absolute focus:start-3 focus:top-2 focus:z-50"
      >
        {t('nav.skip')}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <Link href="/projects" className="flex items-center gap-2.5 rounded-control text-[16px] font-semibold">
          <Logo />
          {t('brand.name')}
        </Link>
        <nav aria-label={t('nav.label')} className="order-last -mx-2 w-full sm:order-none sm:mx-0 sm:w-auto">
          <ul className="flex gap-0.5 overflow-x-auto sm:gap-1">
            {PLACES.map(({ key, href }) => {
              const isHere = path === href || path.startsWith(`${href}/`);
              return (
                <li key={key}>
                  <Link
                    href={href}
                    aria-current={isHere ? 'page' : undefined}
                    className={`block rounded-control px-1.5 py-1.5 sm:px-2.5 whitespace-nowrap hover:bg-rail hover:text-ink ${isHere ? 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--bridge)]' : 'text-ink-2'}`}
                  >
                    {t(`nav.${key}`)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <LanguageSwitch icon={<Languages aria-hidden className="size-4.5" />} />
          <MenuButton trigger={appearance}>
            {(waiting) => <AppearanceMenu trigger={appearance} fallback={waiting} />}
          </MenuButton>
        </div>
      </div>
    </header>
  );
}
