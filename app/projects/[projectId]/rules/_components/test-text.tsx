'use client';

import { Link2, Scissors } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField, TextArea } from '@/app/_components/field';
import { InlineText, SegmentText } from '@/app/_components/segment-text';
import type { Failure } from '@/lib/core/result';
import type { RuleKey } from '@/lib/segment/rules-of-language';
import type { Boundary } from '@/lib/segment/trace';
import { direction } from '@/lib/text/lang';
import type { RulesPreview } from '@/lib/workbench/views/rules';
import { sameRule } from './rules-state';

/** Letters shown before a place, enough to find it again. */
const CONTEXT = 18;

type Props = {
  readonly languages: readonly string[];
  readonly lang: string;
  readonly onLang: (lang: string) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly shown: { readonly preview: RulesPreview; readonly text: string } | null;
  readonly failure: Failure | null;
  /** The rule that is open: the places that it decides stand out. */
  readonly chosen: RuleKey | null;
  readonly onRule: (key: RuleKey) => void;
};

/** A text to try the rules on, and how they cut it: segment by segment, with the rule behind every cut and every cut that was held back. */
export function TestText({ languages, lang, onLang, text, onText, shown, failure, chosen, onRule }: Props) {
  const { t } = useTranslation(['rules', 'common']);
  const names = new Intl.DisplayNames([useTranslation().i18n.language], { type: 'language' });
  return (
    <section aria-labelledby="rules-test" className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-18">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="rules-test" className="text-[16px] font-semibold">
          {t('rules:test')}
        </h2>
        <SelectField
          label={t('rules:testLang')}
          value={lang}
          className="min-w-36"
          onChange={(event) => onLang(event.target.value)}
          options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
        />
      </div>
      <TextArea
        label={t('rules:testLabel')}
        hideLabel
        value={text}
        rows={6}
        maxLength={20_000}
        lang={lang}
        dir={direction(lang)}
        inputClassName="text"
        onChange={(event) => onText(event.target.value)}
      />
      {failure ? <ErrorPanel failure={failure} /> : null}
      {shown?.preview.tooSlow ? (
        <p className="text-brick">{t(shown.preview.tooSlow.length > 0 ? 'rules:tooSlow' : 'rules:tooSlowTogether')}</p>
      ) : null}
      <p role="status" className="nums text-[13px] text-ink-2">
        {shown ? t('rules:segments', { count: shown.preview.segments.length }) : ''}
      </p>
      <ol
        aria-label={t('rules:result')}
        className="overflow-hidden rounded-card border border-line bg-sheet empty:hidden"
      >
        {(shown?.preview.segments ?? []).map(({ start, end }, i) => {
          const inside = shown!.preview.boundaries.filter(
            (boundary) => boundary.end > start && (boundary.isBreak ? boundary.end <= end : boundary.end < end),
          );
          return (
            <li key={start} className="flex gap-2 border-b border-line px-3 py-2 last:border-0">
              <span className="nums pt-1 text-[12.5px] text-ink-2">{i + 1}</span>
              <div className="min-w-0 flex-1">
                <SegmentText lang={lang}>{shown!.text.slice(start, end)}</SegmentText>
                {inside.length > 0 ? (
                  <ul className="mt-1 flex flex-wrap gap-1.5">
                    {inside.map((boundary) => (
                      <li key={boundary.at}>
                        <Decision
                          boundary={boundary}
                          around={shown!.text.slice(Math.max(start, boundary.at - CONTEXT), boundary.at)}
                          lang={lang}
                          isChosen={sameRule(chosen, boundary.decidedBy)}
                          onRule={onRule}
                        />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type DecisionProps = {
  readonly boundary: Boundary;
  readonly around: string;
  readonly lang: string;
  readonly isChosen: boolean;
  readonly onRule: (key: RuleKey) => void;
};

/** The rule behind a place; pressed, it opens in the list. */
function Decision({ boundary, around, lang, isChosen, onRule }: DecisionProps) {
  const { t } = useTranslation('rules');
  const { isBreak, decidedBy } = boundary;
  const Icon = isBreak ? Scissors : Link2;
  const word = around.trim().split(/\s+/u).at(-1) ?? '';
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => onRule(decidedBy)}
      className={`inline-flex items-center gap-1 rounded-control border px-1.5 py-0.5 text-[12.5px] ${isChosen ? 'border-bridge bg-bridge-soft text-bridge' : isBreak ? 'border-line text-ink-2 hover:border-bridge' : 'border-line text-saffron hover:border-bridge'}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span>
        {t(isBreak ? 'brokenBy' : 'heldBy')}{' '}
        <bdi>{t('ruleName', { set: decidedBy.languageRuleName, number: decidedBy.ruleIndex + 1 })}</bdi>
        {isBreak ? null : (
          <>
            {' · '}
            <InlineText lang={lang}>{word}</InlineText>
          </>
        )}
      </span>
    </button>
  );
}
