import { InlineText } from '@/app/_components/segment-text';
import type { TermEntryView } from '@/lib/workbench/views/glossary';
import { termsOf } from './terms-of';

type Props = { readonly entry: TermEntryView; readonly sourceLang: string; readonly targetLang: string };

/** An entry on one line, the two languages side by side. */
export function EntryTerms({ entry, sourceLang, targetLang }: Props) {
  return (
    <div className="min-w-0">
      <InlineText lang={sourceLang} className="text text-sm-read">
        {termsOf(entry, sourceLang)}
      </InlineText>
      <span className="mx-2 text-ink-2">·</span>
      <InlineText lang={targetLang} className="text text-sm-read font-semibold">
        {termsOf(entry, targetLang)}
      </InlineText>
    </div>
  );
}
