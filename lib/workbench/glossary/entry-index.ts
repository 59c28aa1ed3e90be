import { termIdentity } from '../../term/conflicts';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { LanguagePair } from '../views/common';
import type { SameAs } from '../views/glossary-import';

type Words = { readonly lang: LangTag; readonly text: string };

/**
 * Which entries a glossary has, by the terms they have: tells whether an entry of a file is one of them. Holds keys and ids
 * only, some 200 bytes a term.
 */
export class EntryIndex {
  private readonly ids = new Set<string>();
  /** An id, or several, by the identity of a term. */
  private readonly byTerm = new Map<string, string | string[]>();

  constructor(private readonly languages: LanguagePair) {}

  has(id: string): boolean {
    return this.ids.has(id);
  }

  add(id: string, terms: readonly Words[]): void {
    this.ids.add(id);
    for (const { lang, text } of terms) {
      const key = termIdentity(lang, text);
      const known = this.byTerm.get(key);
      if (known === undefined) this.byTerm.set(key, id);
      else if (typeof known === 'string') {
        if (known !== id) this.byTerm.set(key, [known, id]);
      } else if (!known.includes(id)) known.push(id);
    }
  }

  /** Entries that have a term in common with another. */
  sharing(): ReadonlySet<string> {
    const all = new Set<string>();
    for (const ids of this.byTerm.values()) if (typeof ids !== 'string') for (const id of ids) all.add(id);
    return all;
  }

  /**
   * The entry that these terms name, or `null`. Of several the one with the most terms in common, then the one that came first.
   * With `both` an entry without terms in one of the languages is known by the other alone.
   */
  find(terms: readonly Words[], sameAs: SameAs): string | null {
    const shared = (wanted: LangTag): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const { lang, text } of terms)
        if (sameLang(lang, wanted)) for (const id of this.of(lang, text)) counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    };
    const has = (wanted: LangTag): boolean => terms.some(({ lang }) => sameLang(lang, wanted));
    const { sourceLang, targetLang } = this.languages;
    const [source, target] = [shared(sourceLang), shared(targetLang)];
    const needsBoth = sameAs === 'both' && has(sourceLang) && has(targetLang);
    const first = has(sourceLang) ? source : target;
    let best: string | null = null;
    let most = 0;
    for (const [id, count] of first) {
      const other = first === source ? (target.get(id) ?? 0) : 0;
      if ((needsBoth && other === 0) || count + other <= most) continue;
      best = id;
      most = count + other;
    }
    return best;
  }

  private of(lang: LangTag, text: string): readonly string[] {
    const known = this.byTerm.get(termIdentity(lang, text));
    return known === undefined ? [] : typeof known === 'string' ? [known] : known;
  }
}
