import { InlineText } from '@/app/_components/segment-text';
import { sameLang } from '@/lib/text/lang';
import type { GlossaryView, TermEntryView } from '@/lib/workbench/views/glossary';

/** The best term of an entry in a language; empty when it has none. */
export function bestTerm(entry: Pick<TermEntryView, 'terms'>, lang: string): string {
  const terms = entry.terms.filter((term) => sameLang(term.lang, lang));
  return (terms.find(({ status }) => status === 'preferred') ?? terms[0])?.text ?? '';
}

/** An entry by its best term in both languages of its glossary. */
export function EntryName({
  entry,
  glossary,
  className = 'text text-sm-read',
}: {
  entry: Pick<TermEntryView, 'terms'> | undefined;
  glossary: Pick<GlossaryView, 'sourceLang' | 'targetLang'>;
  className?: string;
}) {
  if (!entry) return <span className="text-ink-2">—</span>;
  const langs = [glossary.sourceLang, glossary.targetLang].filter((lang) => bestTerm(entry, lang) !== '');
  return (
    <span>
      {langs.map((lang, i) => (
        <span key={lang}>
          {i > 0 ? ' · ' : null}
          <InlineText lang={lang} className={className}>
            {bestTerm(entry, lang)}
          </InlineText>
        </span>
      ))}
    </span>
  );
}
