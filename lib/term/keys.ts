import { fold } from '../text/fold';
import { IRREGULAR_NISBA, JOINING_WORDS, VARYING_WORDS } from './affixes';
import { termKey } from './letters';
import type { Term, TermEntry } from './types';

/**
 * How a key of the automaton differs from the term, and what must follow it in the text:
 * `plain` the term · `variant` another spelling · `case` another case of a word inside ·
 * `beforePronoun` ة written ت: a pronoun or dual must follow · `beforePlural` without its ة: ات must follow ·
 * `nisba` the stem of the adjective: its ending must follow · `plural` an English plural by itself ·
 * `withoutArticle` an English name without its leading article.
 */
export type KeyForm =
  | 'plain'
  | 'variant'
  | 'case'
  | 'beforePronoun'
  | 'beforePlural'
  | 'nisba'
  | 'plural'
  | 'withoutArticle';
export type TermKey = { readonly key: string; readonly form: KeyForm };

/**
 * Whether a term takes pronouns, duals and plurals. Names of people and places keep their form, and so do bodies and
 * things of one word that are names (حماس, whose حماسها would be "her zeal"); phrases bend at their head (مجلسي الأمن).
 */
export function takesInflection(entry: Pick<TermEntry, 'class'>, term: Term): boolean {
  if (term.exactOnly === true || entry.class === 'person' || entry.class === 'place') return false;
  if (term.partOfSpeech !== undefined) return term.partOfSpeech !== 'properNoun' || /\s/u.test(term.text.trim());
  return entry.class === 'other' || /\s/u.test(term.text.trim());
}

/** Every key under which a term can be met, the plain one first; none when it has no letter. */
export function keysOf(entry: TermEntry, term: Term, lang: 'ar' | 'en' | 'other'): readonly TermKey[] {
  const plain = termKey(term.text);
  if (plain === '') return [];
  const keys: TermKey[] = [{ key: plain, form: 'plain' }];
  if (term.exactOnly !== true) {
    if (lang === 'ar') keys.push(...arabicKeys(entry, term, plain));
    else keys.push(...latinKeys(term, plain, lang === 'en'));
  }
  const seen = new Set<string>();
  return keys.filter(({ key, form }) => {
    const id = form === 'nisba' || form.startsWith('before') ? `${form} ${key}` : key;
    return key !== '' && !seen.has(id) && seen.add(id);
  });
}

function* arabicKeys(entry: TermEntry, term: Term, plain: string): Generator<TermKey> {
  const words = fold(term.text, 'text').split(/[\s-]+/u);
  for (const { words: other, form } of wordVariants(words)) yield { key: termKey(other.join(' ')), form };

  if (takesInflection(entry, term)) {
    const [first = '', ...rest] = words;
    const last = rest.length === 0 ? plain : null;
    if (last !== null && first.endsWith('ة') && first.length >= 4) {
      const stem = last.slice(0, -1);
      yield { key: `${stem}ت`, form: 'beforePronoun' };
      yield { key: stem, form: 'beforePlural' };
    } else if (first.endsWith('ة') && first.length >= 4) {
      const stem = termKey(first).slice(0, -1);
      const tail = termKey(rest.join(' '));
      // Dual and plural of the first word, in the construct: منظمتي/منظمتا/منظمات الصحة.
      for (const ending of ['تي', 'تا', 'ات']) yield { key: `${stem}${ending} ${tail}`, form: 'case' };
    }
  }
  if (entry.nisba === true && words.length === 1) {
    for (const stem of nisbaStems(words[0]!)) yield { key: termKey(stem), form: 'nisba' };
  }
}

/** Names with one word exchanged, joined or parted as `VARYING_WORDS` and `JOINING_WORDS` allow. */
function* wordVariants(words: readonly string[]): Generator<{ words: readonly string[]; form: 'variant' | 'case' }> {
  for (const [i, word] of words.entries()) {
    const row = VARYING_WORDS.find((each) => each.includes(word));
    // بن stands between two names only; the particles of kinship and possession also open one.
    if (row && words.length > 1 && (i > 0 || !row.includes('بن'))) {
      for (const other of row) if (other !== word) yield { words: words.with(i, other), form: 'case' };
    }
    const next = words[i + 1];
    if (JOINING_WORDS.has(word) && next !== undefined) {
      yield { words: [...words.slice(0, i), word + next, ...words.slice(i + 2)], form: 'variant' };
    }
    for (const joining of JOINING_WORDS) {
      const rest = word.slice(joining.length);
      if (word.startsWith(joining) && rest.startsWith('ال') && rest.length >= 4) {
        yield { words: [...words.slice(0, i), joining, rest, ...words.slice(i + 1)], form: 'variant' };
      }
    }
  }
}

/** Stems to which the endings of a nisba are added, with and without article: ليبيا → ليب, القاهرة → قاهر. */
export function nisbaStems(place: string): readonly string[] {
  const irregular = IRREGULAR_NISBA[place];
  const bare = place.startsWith('ال') && place.length >= 5 ? place.slice(2) : place;
  if (irregular) return irregular.flatMap((stem) => [stem, `ال${stem}`]);
  const stem = bare.replace(/(?:يا|ية|ة|ا)$/u, '');
  return stem.length >= 3 ? [stem, `ال${stem}`] : [];
}

function* latinKeys(term: Term, plain: string, isEnglish: boolean): Generator<TermKey> {
  if (/\p{L}[-‐‑‒]\p{L}/u.test(term.text)) {
    yield { key: termKey(term.text.replace(/(\p{L})[-‐‑‒](?=\p{L})/gu, '$1')), form: 'variant' };
  }
  if (!isEnglish) return;
  const withoutArticle = /^(?:the|an?) (?=\S+ \S)/u.exec(plain);
  if (withoutArticle) yield { key: plain.slice(withoutArticle[0].length), form: 'withoutArticle' };
  if (/^\p{Ll}.*[^aeiou\W]y$/u.test(term.text)) yield { key: `${plain.slice(0, -1)}ies`, form: 'plural' };
}
