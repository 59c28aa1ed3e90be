import { type Failure, ok, type Result } from '../../core/result';
import { nameInText } from '../../term/names/name-in-text';
import { nameProposals } from '../../term/names/names';
import type { NameStyle } from '../../term/names/proposals';
import { POSSIBLE_NAME } from '../../term/names/similarity';
import { primaryLang, sameLang } from '../../text/lang';
import { parseConcordance } from '../../tm/concordance-query';
import type { Actor } from '../actor';
import { runConcordance } from '../concordance/run-concordance';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { storedUnits } from '../memory/stored-units';
import type { SpellingView } from '../views/help';
import { compileGlossaries, recognizeTerms } from './recognize-terms';

/** Sentences of a memory that are looked at for how a name was spelled. */
const LOOKED_AT = 40;
/** Spellings used before that are shown. */
const USED = 3;
/** Spellings by sound, in the style of the press. */
const PRESS = 5;
const SCHOLARLY: readonly NameStyle[] = ['ala-lc', 'bgn', 'ijmes'];

export type SpellingsInput = { readonly projectId: string; readonly name: string };

/**
 * How a name may be written in the language of the translation: as the glossary has it, then as it was spelled before, the most
 * frequent first, then by sound in the style of the press, then as the transliterations of scholars have it. Names of other
 * scripts than Arabic are only known from before.
 */
export async function proposeSpellings(
  deps: Pick<Deps, 'projects' | 'glossaries' | 'memories' | 'concordance'>,
  actor: Actor,
  { projectId, name }: SpellingsInput,
): Promise<Result<readonly SpellingView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const found = await deps.projects.get(projectId);
  if (!found) return refuse('projectNotFound');
  const { sourceLang, targetLang } = found.project;
  const words = name.trim();
  const isArabic = /\p{Script=Arabic}/u.test(words);
  const [lang, other] =
    isArabic === (primaryLang(sourceLang) === 'ar') ? [sourceLang, targetLang] : [targetLang, sourceLang];
  const spellings: SpellingView[] = [
    ...(await known(deps, projectId, words, lang, other)),
    ...(await usedBefore(deps, projectId, words, lang, other)),
  ];
  if (isArabic && primaryLang(other) !== 'ar') {
    for (const text of nameProposals(words, { style: 'press', limit: PRESS })) spellings.push({ text, from: 'press' });
    for (const style of SCHOLARLY)
      for (const text of nameProposals(words, { style, limit: 1 })) spellings.push({ text, from: style });
  }
  return ok(spellings.filter(({ text }, i) => spellings.findIndex((each) => each.text === text) === i));
}

async function known(
  deps: Pick<Deps, 'projects' | 'glossaries'>,
  projectId: string,
  words: string,
  lang: string,
  other: string,
): Promise<readonly SpellingView[]> {
  const glossaries = await deps.projects.glossaries(projectId);
  const compiled = await compileGlossaries(
    deps,
    glossaries.map(({ glossary }) => glossary.id),
  );
  return recognizeTerms(compiled, words, lang, other)
    .filter(({ surface }) => surface.start === 0 && surface.end === words.length)
    .flatMap(({ renderings }) => renderings.filter(({ status }) => status === 'preferred' || status === 'admitted'))
    .map(({ text }) => ({ text, from: 'glossary' }));
}

/** How the memories of the project have it, by sound in the sentences where the name stands. */
async function usedBefore(
  deps: Pick<Deps, 'projects' | 'memories' | 'concordance'>,
  projectId: string,
  words: string,
  lang: string,
  other: string,
): Promise<readonly SpellingView[]> {
  const query = parseConcordance(`"${words.replaceAll('"', ' ')}"`, 'forms');
  if (query === null) return [];
  const counts = new Map<string, number>();
  for (const { memory } of await deps.projects.memories(projectId)) {
    const langs = [memory.sourceLang, memory.targetLang].filter((each) => sameLang(each, lang));
    const ask = {
      memoryId: memory.id,
      query,
      langs,
      order: 'length',
      offset: 0,
      limit: LOOKED_AT,
      isCounted: false,
    } as const;
    const { hits } = await runConcordance(deps, ask);
    const units = await storedUnits(
      deps,
      memory.id,
      hits.map(({ id }) => id),
    );
    for (const unit of units.values()) {
      const text = sameLang(unit.sourceLang, lang) ? unit.targetText : unit.sourceText;
      const place = nameInText(words, text, other);
      if (place !== null && place.score >= POSSIBLE_NAME) counts.set(place.text, (counts.get(place.text) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, USED)
    .map(([text, count]) => ({ text, from: 'memory', count }));
}
