import type { XliffUnit } from '../../codec/xliff/types';
import { fingerprint } from '../../text/fingerprint';
import { plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { Brought } from '../ports/documents';

/** Proposals and terms of one unit that are kept; a unit with more is the work of a machine. */
const MAX_MATCHES = 20;
const MAX_TERMS = 100;

/**
 * What a unit of an XLIFF file brings beside its texts: matches and terms in the target's language. A match belongs to the segment it
 * names, known by its source, so that it stays away from what a split or a join makes of it.
 */
export function broughtBy({ matches, terms, segments }: XliffUnit, targetLang: LangTag): Brought | null {
  const keyOf = (id: string | null): string | null => {
    const segment = segments.length === 1 ? segments[0] : segments.find((one) => one.id !== null && one.id === id);
    return segment ? fingerprint(plainText(segment.source)) : null;
  };
  const kept = matches
    .filter(({ target, targetLang: lang, isReference }) => {
      const isOurs = lang === null || lang === '' ? !isReference : sameLang(lang, targetLang);
      return isOurs && plainText(target).trim() !== '';
    })
    .slice(0, MAX_MATCHES)
    .map(({ source, target, quality, origin, segment }) => ({
      forSource: keyOf(segment),
      source,
      target,
      quality,
      origin,
    }));
  const named = terms.filter(({ term, translations }) => term.trim() !== '' && translations.length > 0);
  if (kept.length === 0 && named.length === 0) return null;
  return { matches: kept, terms: named.slice(0, MAX_TERMS) };
}
