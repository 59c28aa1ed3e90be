'use client';

import { CircleX, Info, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import type { ImportIssueView, IssueMessages } from '@/lib/workbench/views/job';
import { useFileIssueText } from './error-panel';

const KINDS = ['fileCut', 'unitRefused', 'repaired', 'accepted'] as const;
type Kind = (typeof KINDS)[number];
const LOOK: Record<Kind, { readonly icon: LucideIcon; readonly tone: string }> = {
  fileCut: { icon: CircleX, tone: 'text-brick' },
  unitRefused: { icon: TriangleAlert, tone: 'text-brick' },
  repaired: { icon: Wrench, tone: 'text-saffron' },
  accepted: { icon: Info, tone: 'text-ink-2' },
};

type Props = {
  /** Ten of a kind at most; `counts` says how often each code was met where that is more. */
  readonly issues: readonly ImportIssueView[];
  readonly counts?: Readonly<Record<string, number>>;
  /** In full sentences, where there are any. */
  readonly messages: IssueMessages;
};

/** Every kind of deviation in a file by what becomes of it: rule, plain words, how often, and the first places. */
export function FileIssues({ issues, counts = {}, messages }: Props) {
  const { t } = useTranslation('check');
  return (
    <div className="flex flex-col gap-3">
      {KINDS.map((kind) => {
        const codes = [...new Set(issues.filter(({ severity }) => severity === kind).map(({ code }) => code))];
        if (codes.length === 0) return null;
        const { icon: Icon, tone } = LOOK[kind];
        return (
          <section key={kind} aria-label={t(`deviation.${kind}`)}>
            <h3 className={`mb-1 flex items-center gap-1.5 font-semibold ${tone}`}>
              <Icon aria-hidden className="size-4" />
              {t(`deviation.${kind}`)}
            </h3>
            <ul className="flex flex-col gap-1.5">
              {codes.map((code) => {
                const places = issues.filter((issue) => issue.code === code);
                return (
                  <Rule
                    key={code}
                    code={code}
                    message={messages[code]}
                    count={counts[code] ?? places.length}
                    places={places.slice(0, SHOWN)}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Places of one kind that are listed. */
const SHOWN = 10;

type RuleProps = {
  readonly code: string;
  readonly message: IssueMessages[string] | undefined;
  readonly count: number;
  readonly places: readonly ImportIssueView[];
};

function Rule({ code, message, count, places }: RuleProps) {
  const { t, i18n } = useTranslation('check');
  const format = useFormat();
  const short = useFileIssueText();
  const isArabic = i18n.language === 'ar';
  return (
    <li className="rounded-control border border-line bg-paper px-3 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <bdi dir="auto">{message?.[isArabic ? 'ar' : 'en'] ?? short(code)}</bdi>
        <span className="nums text-[13px] text-ink-2">{t('times', { count })}</span>
      </p>
      <p className="nums text-[12.5px] text-ink-2">
        <code dir="ltr">{code}</code>
        {' · '}
        {places
          .map(({ line, column }) => t('at', { line: format.number(line), column: format.number(column) }))
          .join(isArabic ? '، ' : '; ')}
        {count > places.length ? ' …' : ''}
      </p>
    </li>
  );
}
