'use client';

import { CircleAlert, Ellipsis, Info, Lock, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/app/_components/badge';
import { Button, IconButton } from '@/app/_components/button';
import { useIssueText } from '@/app/_components/issue-text';
import { Kbd } from '@/app/_components/kbd';
import { laterComponent } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { useChord, useEditor } from './editor-context';
import { GridCell } from './grid-cell';
import type { SegmentIssue } from './issue-store';
import { OriginText } from './origin-text';

const SegmentMenu = laterComponent(() => import('./segment-menu').then((module) => module.SegmentMenu));

const TONES: Record<string, { tone: BadgeTone; icon: typeof Info }> = {
  blocking: { tone: 'brick', icon: CircleAlert },
  warning: { tone: 'saffron', icon: TriangleAlert },
  hint: { tone: 'neutral', icon: Info },
};

/** Issues shown before the rest is folded away: a half-typed sentence has many, and none of them is news. */
const SHOWN = 4;

/** The foot of the active row: what the checks say, where the text came from, and the next action. */
export function RowFoot({ segment, issues }: { segment: SegmentView; issues: readonly SegmentIssue[] }) {
  const { confirm, ignore } = useEditor();
  const chord = useChord();
  const { t } = useTranslation(['editor', 'segments']);
  const menu = (
    <IconButton label={t('segments:menu.open')}>
      <Ellipsis aria-hidden />
    </IconButton>
  );
  const issueText = useIssueText();
  const [isUnfolded, setUnfolded] = useState(false);
  const open = issues.filter((issue) => !issue.isIgnored);
  const shown = isUnfolded ? open : open.slice(0, SHOWN);
  return (
    <GridCell className="ms-[68px] flex flex-wrap items-center gap-2 border-t border-dashed border-line px-3 py-1.5 text-[12.5px] text-ink-2 max-md:ms-0">
      <ul aria-label={t('foot.issues')} aria-live="polite" className="contents">
        {shown.map((issue) => {
          const { tone, icon: Icon } = TONES[issue.severity] ?? TONES['hint']!;
          return (
            <li key={issue.key} className="contents">
              <Badge tone={tone} className="whitespace-normal!">
                <Icon aria-hidden className="size-3.5 shrink-0" />
                {issueText(issue)}
                <button
                  type="button"
                  aria-label={t('foot.ignore', { issue: issueText(issue) })}
                  title={t('foot.ignoreHint')}
                  onClick={() => ignore(segment.id, issue.key)}
                  className="-me-1 rounded-[3px] p-0.5 opacity-70 hover:bg-sheet hover:opacity-100"
                >
                  <X aria-hidden className="size-3" />
                </button>
              </Badge>
            </li>
          );
        })}
      </ul>
      {open.length > shown.length ? (
        <button
          type="button"
          onClick={() => setUnfolded(true)}
          className="rounded-control px-1 text-bridge hover:underline"
        >
          {t('foot.more', { count: open.length - shown.length })}
        </button>
      ) : null}
      {segment.isLocked ? (
        <span className="inline-flex items-center gap-1.5">
          <Lock aria-hidden className="size-3.5" />
          {t('grid.locked')}
        </span>
      ) : null}
      <OriginText origin={segment.origin} />
      <span className="ms-auto flex items-center gap-2">
        <MenuButton trigger={menu}>
          {(waiting) => <SegmentMenu trigger={menu} segment={segment} fallback={waiting} />}
        </MenuButton>
        <Kbd keys={chord('confirm')} className="max-sm:hidden" />
        <Button tone="primary" size="sm" disabled={segment.isLocked} onClick={() => confirm(false)}>
          {t('foot.confirm')}
        </Button>
      </span>
    </GridCell>
  );
}
