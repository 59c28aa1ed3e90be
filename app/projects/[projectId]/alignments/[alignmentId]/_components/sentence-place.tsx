'use client';

import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { SegmentText } from '@/app/_components/segment-text';
import type { AlignedSentence } from '@/lib/align/alignment';
import { SentenceField } from './sentence-field';

const PLACE = 'rounded-control border px-2.5 py-1 scroll-my-3';
const frame = (isActive: boolean) => (isActive ? 'border-bridge bg-bridge-soft' : 'border-transparent');

type Props = {
  readonly sentence: AlignedSentence;
  readonly lang: string;
  readonly label: string;
  readonly place: string;
  readonly isActive: boolean;
  /** It waits to be linked with a segment of the other side. */
  readonly isMarked: boolean;
  readonly mode: 'edit' | 'split' | null;
  /** `isLinking`: the key that links was held. */
  readonly onChoose: (isLinking: boolean) => void;
  readonly onEdit: () => void;
  readonly onText: (text: string) => void;
  readonly onCut: (offset: number) => void;
  readonly onLeave: () => void;
};

/** A segment that the cursor can stand on; while it is edited or cut, a field. */
export function SentencePlace(props: Props) {
  const { sentence, lang, label, place, isActive, isMarked, mode, onChoose, onEdit } = props;
  const { t } = useTranslation('alignment');
  if (mode !== null) {
    return (
      <SentenceField
        text={sentence.text}
        lang={lang}
        mode={mode}
        label={t(`editor.${mode}`, { sentence: label })}
        onText={props.onText}
        onCut={props.onCut}
        onLeave={props.onLeave}
      />
    );
  }
  const isHeading = sentence.role === 'headline' || sentence.role === 'heading';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the place through the page's commands
    // biome-ignore lint/a11y/useSemanticElements: a place in a grid, with text that can be selected
    <div
      role="group"
      tabIndex={isActive ? 0 : -1}
      data-place={place}
      aria-label={label}
      {...(isActive ? { 'aria-current': true as const } : {})}
      onClick={(event) => {
        if (getSelection()?.isCollapsed !== false) onChoose(event.ctrlKey || event.metaKey);
      }}
      onDoubleClick={onEdit}
      className={`${PLACE} cursor-text ${isMarked ? 'border-saffron bg-saffron-soft' : frame(isActive)}`}
    >
      <SegmentText
        lang={lang}
        className={`${isHeading ? 'font-bold' : ''} ${sentence.isExcluded ? 'text-ink-2 line-through' : ''}`}
      >
        {sentence.text}
      </SegmentText>
      {sentence.text === '' ? <span className="text-[13px] text-ink-2">{t('editor.empty')}</span> : null}
      {isMarked ? <Badge>{t('editor.marked')}</Badge> : null}
      {sentence.isExcluded ? <Badge>{t('editor.excluded')}</Badge> : null}
    </div>
  );
}

/** Where the other side has something and this one nothing. */
export function EmptyPlace({
  label,
  text,
  place,
  isActive,
  onChoose,
}: {
  label: string;
  text: string;
  place: string;
  isActive: boolean;
  onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the place through the page's commands
    // biome-ignore lint/a11y/useSemanticElements: a place in a grid
    <div
      role="group"
      tabIndex={isActive ? 0 : -1}
      data-place={place}
      aria-label={label}
      {...(isActive ? { 'aria-current': true as const } : {})}
      onClick={onChoose}
      className={`${PLACE} cursor-default border-dashed text-[13px] text-ink-2 ${isActive ? 'border-bridge bg-bridge-soft' : 'border-line'}`}
    >
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
