import type { CompiledKey } from './automaton';
import type { Candidate } from './candidate';
import { capitalsCost } from './orthography';
import { GAP, INFLECTION, SHORT_CORE, VARIANT, type Verdict } from './reading-costs';
import type { MatchReason } from './types';

/** Judges a fit in a language of Latin letters; `null` when it is no form of the term. */
export function latinVerdict(
  candidate: Candidate,
  { term: compiled, form }: CompiledKey,
  text: string,
  isEnglish: boolean,
): Verdict | null {
  const { term, entry } = compiled;
  const written = text.slice(candidate.start, candidate.end);
  if (term.exactOnly === true) {
    const isBare = candidate.suffix === '' && candidate.inside === 'same';
    return isBare && written.replace(/\s+/gu, ' ') === term.text.trim() ? { cost: 0, why: 'exact' } : null;
  }
  if (candidate.suffix !== '' && (!isEnglish || form === 'plural')) return null;
  if (candidate.inside === 'gap' && entry.class !== 'person') return null;

  const wanted = form === 'withoutArticle' ? term.text.replace(/^\s*\S+\s+/u, '') : term.text.trim();
  const capitals =
    form === 'plural' || candidate.inside === 'gap' ? 0 : capitalsCost(written, wanted, term.caseSensitive === true);
  if (capitals === null) return null;
  const isShort = compiled.folded.length < 4;
  const suffixCost =
    candidate.suffix === '' ? 0 : candidate.suffix === "'s" ? 0.2 : INFLECTION + (isShort ? SHORT_CORE : 0);
  // `-es` only where English writes it.
  if (candidate.suffix === 'es' && !/(?:s|x|z|ch|sh|o)$/iu.test(written)) return null;
  if (candidate.suffix === 's' && /(?:s|x|z|ch|sh)$/iu.test(written)) return null;

  const gap = candidate.inside === 'gap' ? GAP : 0;
  const spelled = form === 'variant' || form === 'withoutArticle' ? VARIANT : form === 'plural' ? INFLECTION : 0;
  const why: MatchReason =
    gap > 0
      ? 'gap'
      : candidate.suffix === "'s"
        ? 'suffix'
        : candidate.suffix !== '' || form === 'plural'
          ? 'inflected'
          : form === 'withoutArticle'
            ? 'article'
            : capitals === 0 && spelled === 0
              ? 'exact'
              : sameLetters(written, wanted)
                ? 'case'
                : 'folded';
  return { cost: capitals + suffixCost + gap + spelled, why };
}

const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
