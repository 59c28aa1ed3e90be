'use client';

import { CircleX, Info, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFileIssueText } from '@/app/_components/error-panel';
import { useFormat } from '@/lib/i18n/client';
import type { ImportIssueView, ImportLook } from '@/lib/workbench/views/job';

const KINDS = ['fileCut', 'unitRefused', 'repaired', 'accepted'] as const;
type Kind = (typeof KINDS)[number];
const LOOK: Record<Kind, { readonly icon: LucideIcon; readonly tone: string }> = {
  fileCut: { icon: CircleX, tone: 'text-brick' },
  unitRefused: { icon: TriangleAlert, tone: 'text-brick' },
  repaired: { icon: Wrench, tone: 'text-saffron' },
  accepted: { icon: Info, tone: 'text-ink-2' },
};

/** Every kind of deviation in a file by what becomes of it: rule, plain words, how often, and the first places. */
export function LookIssues({ look }: { look: ImportLook }) {
  const { t } = useTranslation('memory');
  const issues = [...(look.broken ? [look.broken] : []), ...look.issues];
  return (
    <div className="flex flex-col gap-3">
      {KINDS.map((kind) => {
        const codes = [...new Set(issues.filter(({ severity }) => severity === kind).map(({ code }) => code))];
        if (codes.length === 0) return null;
        const { icon: Icon, tone } = LOOK[kind];
        return (
          <section key={kind} aria-label={t(`import.look.kind.${kind}`)}>
            <h3 className={`mb-1 flex items-center gap-1.5 font-semibold ${tone}`}>
              <Icon aria-hidden className="size-4" />
              {t(`import.look.kind.${kind}`)}
            </h3>
            <ul className="flex flex-col gap-1.5">
              {codes.map((code) => (
                <Rule key={code} code={code} look={look} issues={issues.filter((issue) => issue.code === code)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Rule({ code, look, issues }: { code: string; look: ImportLook; issues: readonly ImportIssueView[] }) {
  const { t, i18n } = useTranslation(['memory', 'jobs']);
  const format = useFormat();
  const short = useFileIssueText();
  const message = look.messages[code]?.[i18n.language === 'ar' ? 'ar' : 'en'] ?? short(code);
  const count = look.counts[code] ?? 1;
  return (
    <li className="rounded-control border border-line bg-paper px-3 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <bdi dir="auto">{message}</bdi>
        <span className="nums text-[13px] text-ink-2">{t('memory:import.look.times', { count })}</span>
      </p>
      <p className="nums text-[12.5px] text-ink-2">
        <code dir="ltr">{code}</code>
        {' · '}
        {issues
          .map(({ line, column }) => t('jobs:report.at', { line: format.number(line), column: format.number(column) }))
          .join(i18n.language === 'ar' ? '، ' : '; ')}
        {count > issues.length ? ' …' : ''}
      </p>
    </li>
  );
}
