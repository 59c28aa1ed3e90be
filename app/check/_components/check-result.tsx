'use client';

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import type { CheckEnd, CheckState, TellingFinding } from './check-api';

const SHOWN = ['all', 'error', 'warning'] as const;
type Shown = (typeof SHOWN)[number];
const SHOWN_LABEL = { all: 'all', error: 'errors', warning: 'onlyWarnings' } as const;

/** What came of a check: the verdict, what an import would keep, and every finding with its place and its words. */
export function CheckResult({ state: { file, findings, end } }: { state: CheckState }) {
  const { t } = useTranslation('check');
  const [shown, setShown] = useState<Shown>('all');
  const listed = shown === 'all' ? findings : findings.filter(({ severity }) => severity === shown);
  const total = end ? { all: end.errors + end.warnings, error: end.errors, warning: end.warnings }[shown] : 0;
  const evidence = file?.encoding;
  return (
    <>
      {evidence ? (
        <p className="text-ink-2">
          {t('encoding')}:{' '}
          <bdi dir="ltr" className="whitespace-nowrap">
            {evidence.encoding}
          </bdi>{' '}
          ({t(`evidence.${evidence.evidence}`)})
          {evidence.declared && evidence.evidence !== 'declaration' ? (
            <>
              {' · '}
              <span className="inline-block">{t('declaredElse', { declared: evidence.declared })}</span>
            </>
          ) : null}
        </p>
      ) : null}
      {end ? <Verdict end={end} /> : null}
      {findings.length > 0 ? (
        <section aria-labelledby="check-findings">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <h2 id="check-findings" className="text-[16px] font-semibold">
              {t('table.label')}
            </h2>
            <fieldset className="flex items-center gap-1">
              <legend className="sr-only">{t('show')}</legend>
              {SHOWN.map((value) => (
                <button
                  key={value}
                  type="button"
                  aria-pressed={shown === value}
                  onClick={() => setShown(value)}
                  className={`rounded-control border px-2.5 py-1 text-[13px] ${shown === value ? 'border-bridge bg-bridge-soft text-bridge' : 'border-line text-ink-2 hover:border-bridge'}`}
                >
                  {t(SHOWN_LABEL[value])}
                </button>
              ))}
            </fieldset>
          </div>
          {listed.length === 0 ? <p className="text-ink-2">{t('none')}</p> : <Findings findings={listed} />}
          {total > listed.length ? (
            <p className="mt-2 text-ink-2">{t('more', { count: total - listed.length })}</p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function Verdict({ end }: { end: CheckEnd }) {
  const { t } = useTranslation('check');
  const { errors, warnings, yield: kept } = end;
  const isGood = errors === 0;
  const Icon = isGood ? CircleCheck : CircleX;
  return (
    <div
      className={`flex items-start gap-3 rounded-card border px-4 py-3 ${isGood ? 'border-leaf bg-leaf-soft' : 'border-brick bg-brick-soft'}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${isGood ? 'text-leaf' : 'text-brick'}`} />
      <div>
        <p className="font-semibold">
          {isGood ? t('verdict.valid') : t('verdict.wrong', { count: errors })}
          {warnings > 0 ? ` · ${t('warnings', { count: warnings })}` : ''}
        </p>
        <p>
          {isGood && warnings === 0 ? `${t('clean')} ` : ''}
          {t(`kept.${kept.of}`, { count: kept.kept })}{' '}
          {kept.refused > 0 ? `${t('refused', { count: kept.refused })} ` : ''}
          {kept.repaired > 0 ? `${t('repaired', { count: kept.repaired })} ` : ''}
          {kept.brokenAt ? t(kept.kept > 0 ? 'until' : 'brokenBefore', kept.brokenAt) : ''}
        </p>
      </div>
    </div>
  );
}

function Findings({ findings }: { findings: readonly TellingFinding[] }) {
  const { t } = useTranslation('check');
  const format = useFormat();
  return (
    <ol className="overflow-hidden rounded-card border border-line bg-sheet">
      {findings.map(({ line, column, rule, severity, message }, i) => {
        const Icon = severity === 'error' ? CircleX : TriangleAlert;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: findings are only ever added behind
            key={i}
            className="grid grid-cols-[auto_9rem_minmax(0,1fr)] gap-x-3 border-b border-line px-3 py-2 last:border-0 max-sm:grid-cols-[auto_minmax(0,1fr)]"
          >
            <span title={t(`severity.${severity}`)}>
              <Icon aria-hidden className={`mt-0.5 size-4 ${severity === 'error' ? 'text-brick' : 'text-saffron'}`} />
              <span className="sr-only">{t(`severity.${severity}`)}</span>
            </span>
            <span className="nums text-ink-2">
              {t('at', { line: format.number(line), column: format.number(column) })}
            </span>
            <div className="min-w-0 max-sm:col-span-2">
              <p dir="auto" className="wrap-break-word">
                {message}
              </p>
              <code dir="ltr" className="text-[12px] text-ink-2">
                {rule}
              </code>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
