'use client';

import { Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { LanguageSwitch } from '@/app/_components/language-switch';
import { laterComponent } from '@/app/_components/later';
import { Logo } from '@/app/_components/logo';
import { MenuButton } from '@/app/_components/menu-button';
import { finishedOf, ProgressBar } from '@/app/_components/progress-bar';
import { Name } from '@/app/_components/segment-text';
import type { Progress } from '@/lib/workbench/views/common';
import type { OpenDocument } from './use-session';

const EditorMenu = laterComponent(() => import('./editor-menu').then((module) => module.EditorMenu));

/** One line: where one is, how far it is, and the way out. */
export function EditorHeader({ view, progress }: { view: OpenDocument; progress: Progress }) {
  const { t } = useTranslation(['editor', 'common']);
  const menu = (
    <IconButton label={t('editor:nav.menu')}>
      <MenuIcon aria-hidden />
    </IconButton>
  );
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
      <nav aria-label={t('editor:nav.where')} className="flex min-w-0 flex-1 items-center gap-2 text-ink-2">
        <Link
          href={`/projects/${view.project.id}`}
          className="min-w-0 truncate rounded-control hover:text-bridge hover:underline max-sm:hidden"
        >
          <Name>{view.project.name}</Name>
        </Link>
        <span aria-hidden="true" className="max-sm:hidden">
          /
        </span>
        <h1 className="min-w-0 truncate font-semibold text-ink">
          <Name>{view.document.name}</Name>
        </h1>
      </nav>
      <div className="nums flex shrink-0 items-center gap-2.5 text-[13px] text-ink-2 max-md:hidden">
        <span>
          {t('editor:header.finished', { done: finishedOf(progress), total: progress.segments })}
          {' · '}
          {t('common:progress.wordsLeft', { count: progress.wordsLeft })}
        </span>
        <ProgressBar progress={progress} className="w-44" />
      </div>
      <LanguageSwitch icon={null} />
      <MenuButton trigger={menu}>{(waiting) => <EditorMenu trigger={menu} fallback={waiting} />}</MenuButton>
    </header>
  );
}
