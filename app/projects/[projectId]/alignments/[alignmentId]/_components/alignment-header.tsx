'use client';

import { Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { PLACES } from '@/app/_components/app-nav';
import { AppearanceChoices } from '@/app/_components/appearance-menu';
import { IconButton } from '@/app/_components/button';
import { LanguageSwitch } from '@/app/_components/language-switch';
import { Logo } from '@/app/_components/logo';
import { Menu, MenuLink, MenuSeparator } from '@/app/_components/menu';
import { Name } from '@/app/_components/segment-text';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';

type Counts = { readonly total: number; readonly confirmed: number; readonly doubtful: number };

/** One line: where one is, how far it is, and the way out. */
export function AlignmentHeader({ view, counts }: { view: AlignmentPageView; counts: Counts }) {
  const { t } = useTranslation(['alignment', 'pairs', 'common']);
  const project = `/projects/${view.project.id}`;
  const crumb = 'min-w-0 truncate rounded-control hover:text-bridge hover:underline max-sm:hidden';
  return (
    <header className="flex items-center gap-x-3.5 border-b border-line bg-sheet px-4 py-1.5">
      <Link
        href="/projects"
        aria-label={t('common:nav.projects')}
        title={t('common:nav.projects')}
        className="rounded-control p-0.5"
      >
        <Logo />
      </Link>
      <nav aria-label={t('alignment:editor.where')} className="flex min-w-0 flex-1 items-center gap-2 text-ink-2">
        <Link href={project} className={crumb}>
          <Name>{view.project.name}</Name>
        </Link>
        <Slash />
        <Link href={`${project}/alignments`} className={crumb}>
          {t('alignment:title')}
        </Link>
        <Slash />
        <h1 className="min-w-0 truncate font-semibold text-ink">
          <Name>{view.alignment.name}</Name>
        </h1>
      </nav>
      <div className="nums flex shrink-0 items-center gap-2.5 text-[13px] text-ink-2 max-md:hidden">
        <span>
          {t('alignment:editor.progress', { done: counts.confirmed, total: counts.total })}
          {' · '}
          {t('alignment:editor.doubtful', { count: counts.doubtful })}
        </span>
      </div>
      <LanguageSwitch icon={null} />
      <Menu
        label={t('alignment:editor.menu')}
        trigger={
          <IconButton label={t('alignment:editor.menu')}>
            <MenuIcon aria-hidden />
          </IconButton>
        }
      >
        {(['source', 'target'] as const).map((side) => {
          const documentId = view.documents[`${side}DocumentId`];
          return documentId === null ? null : (
            <MenuLink key={side} href={`${project}/documents/${documentId}`}>
              {t(`pairs:document.${side}`)}
            </MenuLink>
          );
        })}
        {PLACES.map(({ key, href }) => (
          <MenuLink key={key} href={href}>
            {t(`common:nav.${key}`)}
          </MenuLink>
        ))}
        <MenuSeparator />
        <AppearanceChoices />
      </Menu>
    </header>
  );
}

const Slash = () => (
  <span aria-hidden="true" className="max-sm:hidden">
    /
  </span>
);
