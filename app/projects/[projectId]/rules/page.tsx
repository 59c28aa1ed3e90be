import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { buttonClass } from '@/app/_components/button';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { viewProject } from '@/lib/workbench/project/manage-project';
import { viewRules } from '@/lib/workbench/rules/project-rules';
import { keepsItsCuts } from '@/lib/workbench/rules/resegment-document';
import { RulesEditor } from './_components/rules-editor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('rules');
  return { title: t('title') };
}

/** The segmentation rules of a project, tried on a text while they are written. */
export default async function RulesPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [{ deps, actor }, { projectId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('rules', 'projects', 'common'),
  ]);
  const [view, { documents }] = [
    pageValue(await viewRules(deps, actor, projectId)),
    pageValue(await viewProject(deps, actor, projectId)),
  ];
  return (
    <WithMessages areas={['rules', 'jobs']}>
      <PageFrame
        title={t('rules:title')}
        lead={t('rules:lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{view.project.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <a className={buttonClass()} href={`/api/projects/${projectId}/rules/export`} download>
            <Download aria-hidden className="size-4" />
            {t('rules:export')}
          </a>
        }
      >
        <RulesEditor
          view={view}
          shipped={deps.segmentationRules()}
          documents={documents.map(({ id, name, format, progress }) => ({
            id,
            name,
            segments: progress.segments,
            isFixed: keepsItsCuts(format),
          }))}
        />
      </PageFrame>
    </WithMessages>
  );
}
