import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listProjects } from '@/lib/workbench/project/manage-project';
import { LoadSample, NewProject } from './_components/new-project';
import { ProjectCards } from './_components/project-cards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('projects');
  return { title: t('title') };
}

export default async function ProjectsPage() {
  const [{ deps, actor }, t] = await Promise.all([house(), pageTranslator('projects')]);
  const projects = pageValue(await listProjects(deps, actor));
  return (
    <WithMessages areas={['projects']}>
      <PageFrame
        title={t('title')}
        lead={t('lead')}
        actions={
          projects.length > 0 ? (
            <>
              {projects.some(({ isSample }) => isSample) ? null : <LoadSample />}
              <NewProject />
            </>
          ) : null
        }
      >
        <ProjectCards projects={projects} />
      </PageFrame>
    </WithMessages>
  );
}
