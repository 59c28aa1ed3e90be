'use client';

import { FolderPlus } from 'lucide-react';
import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { LanguagePair } from '@/app/_components/language-pair';
import { finishedOf, ProgressBar } from '@/app/_components/progress-bar';
import { Name } from '@/app/_components/segment-text';
import type { ProjectView } from '@/lib/workbench/views/project';
import { LoadSample, NewProject } from './new-project';

export function ProjectCards({ projects }: { projects: readonly ProjectView[] }) {
  const { t } = useTranslation('projects');
  if (projects.length === 0) {
    return (
      <EmptyState
        icon={<FolderPlus />}
        title={t('empty.title')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <NewProject />
            <LoadSample />
          </div>
        }
      >
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectCard project={project} />
        </li>
      ))}
    </ul>
  );
}

function ProjectCard({ project }: { project: ProjectView }) {
  const { t } = useTranslation(['projects', 'common']);
  const { progress } = project;
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-card border border-line bg-sheet p-4 hover:border-bridge">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-[16px] leading-snug font-semibold">
          <Link
            href={`/projects/${project.id}`}
            className="rounded-control after:absolute after:inset-0 after:rounded-card"
          >
            <Name>{project.name}</Name>
          </Link>
        </h2>
        {project.isSample ? <Badge tone="bridge">{t('projects:sample')}</Badge> : null}
      </div>
      <p className="text-[13px] text-ink-2">
        <LanguagePair sourceLang={project.sourceLang} targetLang={project.targetLang} />
        {' · '}
        {t('common:count.documents', { count: project.documents })}
      </p>
      {project.description ? (
        <p dir="auto" className="line-clamp-2 text-start text-ink-2">
          {project.description}
        </p>
      ) : null}
      <div className="mt-auto flex flex-col gap-1.5 pt-1 text-[13px] text-ink-2">
        <ProgressBar progress={progress} />
        <div className="nums flex justify-between gap-3">
          <span>{t('common:progress.finished', { done: finishedOf(progress), count: progress.segments })}</span>
          <DateTime value={project.updatedAt} />
        </div>
      </div>
    </article>
  );
}
