import { FilePlus, Link2, ListChecks, Replace, ScanText, Scissors } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { LanguagePair } from '@/app/_components/language-pair';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { checkSettings } from '@/lib/qa/settings';
import { listImports } from '@/lib/workbench/exchange/undo-import';
import { listGlossaries } from '@/lib/workbench/glossary/manage-glossary';
import { listMemories } from '@/lib/workbench/memory/manage-memory';
import { viewProject } from '@/lib/workbench/project/manage-project';
import { ProjectTabs } from './_components/project-tabs';

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<{ tab?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps }, { projectId }] = await Promise.all([house(), pageIds(params)]);
  return { title: (await deps.projects.get(projectId))?.project.name ?? '' };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { projectId }, { tab }, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('projects', 'common', 'alignment', 'report', 'names', 'replace'),
  ]);
  const view = pageValue(await viewProject(deps, actor, projectId));
  const [memories, glossaries, imports] = await Promise.all([
    listMemories(deps, actor),
    listGlossaries(deps, actor),
    listImports(deps, actor, projectId),
  ]);
  const { project } = view;
  const places = [
    { path: 'alignments', Icon: Link2, label: t('alignment:title') },
    { path: 'names', Icon: ScanText, label: t('names:open') },
    { path: 'report', Icon: ListChecks, label: t('report:open') },
    { path: 'replace', Icon: Replace, label: t('replace:open') },
    { path: 'rules', Icon: Scissors, label: t('projects:page.rules') },
  ];
  return (
    <WithMessages areas={['projects', 'documents', 'jobs', 'qa']}>
      <PageFrame
        title={<Name>{project.name}</Name>}
        lead={
          <>
            <LanguagePair sourceLang={project.sourceLang} targetLang={project.targetLang} />
            {project.description ? <p dir="auto">{project.description}</p> : null}
          </>
        }
        crumbs={[{ href: '/projects', label: t('projects:title') }]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <>
            {places.map(({ path, Icon, label }) => (
              <LinkButton key={path} tone="quiet" size="sm" href={`/projects/${projectId}/${path}`}>
                <Icon aria-hidden className="size-4" />
                {label}
              </LinkButton>
            ))}
            <LinkButton tone="primary" href={`/projects/${projectId}/import`}>
              <FilePlus aria-hidden className="size-4" />
              {t('projects:page.import')}
            </LinkButton>
          </>
        }
      >
        <ProjectTabs
          view={view}
          start={tab ?? 'documents'}
          imports={pageValue(imports)}
          allMemories={pageValue(memories)}
          allGlossaries={pageValue(glossaries)}
          checks={checkSettings(view.settings.checks)}
          usualChecks={checkSettings({})}
        />
      </PageFrame>
    </WithMessages>
  );
}
