import { sameLang } from '@/lib/text/lang';
import type { TermEntryView } from '@/lib/workbench/views/glossary';

/** The terms of an entry in one language as one line, the preferred ones first. */
export const termsOf = ({ terms }: TermEntryView, lang: string): string =>
  terms
    .filter((term) => sameLang(term.lang, lang))
    .toSorted((a, b) => Number(b.status === 'preferred') - Number(a.status === 'preferred'))
    .map(({ text }) => text)
    .join(' / ');
