'use client';

import { useTranslation } from 'react-i18next';
import { DateTime } from '@/app/_components/date-time';
import { InlineText, Name, SegmentText } from '@/app/_components/segment-text';
import type { Span } from '@/lib/core/span';
import { useFormat } from '@/lib/i18n/client';
import type { TermEvidence } from '@/lib/workbench/views/review';

type Props = { readonly evidence: TermEvidence | null; readonly sourceLang: string; readonly targetLang: string };

/** What speaks for a candidate: its sentences on both sides, how else the name is rendered, when it was seen. */
export function EvidenceView({ evidence, sourceLang, targetLang }: Props) {
  const { t } = useTranslation('review');
  return (
    <>
      {evidence ? <Facts evidence={evidence} /> : null}
      <section>
        <h2 className="mb-1.5 text-[13px] font-semibold text-ink-2">{t('evidence.sentences')}</h2>
        {!evidence || evidence.sentences.length === 0 ? (
          <p className="text-ink-2">{t('evidence.noSentences')}</p>
        ) : (
          <ol className="flex flex-col gap-2">
            {evidence.sentences.map((sentence, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their order
              <li key={i} className="rounded-card border border-line bg-paper px-3 py-2">
                <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
                  <SegmentText lang={sourceLang} className="text-sm-read">
                    <Marked text={sentence.source} span={sentence.sourceSpan} />
                  </SegmentText>
                  <SegmentText lang={targetLang} className="text-sm-read">
                    <Marked text={sentence.target} span={sentence.targetSpan} />
                  </SegmentText>
                </div>
                {sentence.from === '' ? null : (
                  <p className="mt-1 text-[12px] text-ink-2">
                    <Name>{t('evidence.from', { from: sentence.from })}</Name>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      {evidence && evidence.renderings.length > 0 ? (
        <section>
          <h2 className="mb-1.5 text-[13px] font-semibold text-ink-2">{t('evidence.renderings')}</h2>
          <table className="w-full max-w-md border-collapse">
            <thead className="sr-only">
              <tr>
                <th scope="col">{t('evidence.rendering')}</th>
                <th scope="col">{t('evidence.times')}</th>
              </tr>
            </thead>
            <tbody>
              {evidence.renderings.map(({ text, count }) => (
                <tr key={text} className="border-b border-line last:border-0">
                  <td className="py-1">
                    <InlineText lang={targetLang} className="text text-sm-read">
                      {text}
                    </InlineText>
                  </td>
                  <td className="w-16 py-1 text-end text-ink-2">
                    <Amount value={count} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

function Facts({ evidence: { score, count, firstSeen, lastSeen } }: { evidence: TermEvidence }) {
  const { t } = useTranslation('review');
  const facts = [
    ['count', <Amount key="count" value={count} />] as const,
    ...(score === null ? [] : ([['score', <Amount key="score" value={score} isPercent />]] as const)),
    ...(firstSeen === null ? [] : ([['firstSeen', <DateTime key="first" value={firstSeen} />]] as const)),
    ...(lastSeen === null ? [] : ([['lastSeen', <DateTime key="last" value={lastSeen} />]] as const)),
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-ink-2">{t(`evidence.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Amount({ value, isPercent = false }: { value: number; isPercent?: boolean }) {
  const { tag } = useFormat();
  return <>{new Intl.NumberFormat(tag, isPercent ? { style: 'percent' } : {}).format(value)}</>;
}

/** The name in its sentence. The mark covers whole words, so that no element comes between letters that join. */
function Marked({ text, span }: { text: string; span: Span | null }) {
  if (span === null) return text;
  let { start, end } = span;
  while (start > 0 && !/\s/u.test(text[start - 1]!)) start -= 1;
  while (end < text.length && !/\s/u.test(text[end]!)) end += 1;
  return (
    <>
      {text.slice(0, start)}
      <mark className="rounded-[3px] bg-saffron-soft text-ink">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
