'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportRuns } from '@/app/_components/import-runs';
import { Tabs } from '@/app/_components/tabs';
import type { CheckSetting } from '@/lib/qa/settings';
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import type { ImportRunView } from '@/lib/workbench/views/job';
import type { MemoryView } from '@/lib/workbench/views/memory';
import type { ProjectPageView } from '@/lib/workbench/views/project';
import { ChecksForm } from './checks-form';
import { DocumentTable } from './document-table';
import { GlossaryUses } from './glossary-uses';
import { MemoryUses } from './memory-uses';
import { ProjectSettingsForm } from './project-settings-form';

type Props = {
  readonly view: ProjectPageView;
  readonly start: string;
  readonly imports: readonly ImportRunView[];
  readonly allMemories: readonly MemoryView[];
  readonly allGlossaries: readonly GlossaryView[];
  readonly checks: readonly CheckSetting[];
  readonly usualChecks: readonly CheckSetting[];
};

/** The parts of a project's page; which one is open stands in the address. */
export function ProjectTabs({ view, start, imports, allMemories, allGlossaries, checks, usualChecks }: Props) {
  const { t } = useTranslation('projects');
  const [tab, setTab] = useState(start);
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        setTab(next);
        history.replaceState(null, '', next === 'documents' ? location.pathname : `?tab=${next}`);
      }}
      tabs={[
        {
          value: 'documents',
          label: t('page.tabs.documents'),
          content: (
            <>
              <DocumentTable documents={view.documents} projectId={view.project.id} />
              <ImportRuns runs={imports} path={`/projects/${view.project.id}`} isFolded />
            </>
          ),
        },
        {
          value: 'resources',
          label: t('page.tabs.resources'),
          content: (
            <div className="flex flex-col gap-8">
              <MemoryUses projectId={view.project.id} uses={view.memories} all={allMemories} />
              <GlossaryUses projectId={view.project.id} uses={view.glossaries} all={allGlossaries} />
            </div>
          ),
        },
        {
          value: 'checks',
          label: t('page.tabs.checks'),
          content: <ChecksForm projectId={view.project.id} checks={checks} usual={usualChecks} />,
        },
        {
          value: 'settings',
          label: t('page.tabs.settings'),
          content: <ProjectSettingsForm project={view.project} settings={view.settings} />,
        },
      ]}
    />
  );
}
