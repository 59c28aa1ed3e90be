import { type Failure, ok, type Result } from '../../core/result';
import { nameInText } from '../../term/names/name-in-text';
import { POSSIBLE_NAME } from '../../term/names/similarity';
import { fold } from '../../text/fold';
import { primaryLang, sameLang } from '../../text/lang';
import { tokenize } from '../../text/tokenize';
import type { LangTag } from '../../text/types';
import { spansOf, type TokenRange } from '../../tm/concordance-query';
import { rendering } from '../../tm/words/word-links';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { Counterpart } from '../views/help';
import { compileGlossaries, recognizeTerms } from './recognize-terms';

export type CounterpartInput = {
  readonly projectId: string;
  readonly segmentId: string;
  /** On which side the words were selected. */
  readonly side: 'source' | 'target';
  readonly words: string;
  /** The translation as it stands in the field. */
  readonly target: string;
};
/** Words in a sentence and the sentence beside it, whichever is the source. */
type Pair = {
  readonly words: string;
  readonly mine: { readonly text: string; readonly lang: LangTag };
  readonly theirs: { readonly text: string; readonly lang: LangTag };
};

/**
 * What selected words are in the sentence beside them: as the glossary has it, a name of the other script by sound, words that
 * stand in both, else by the words that the project's memories have learned. Null where nothing of it says anything.
 */
export async function findCounterpart(
  deps: Pick<Deps, 'segments' | 'projects' | 'glossaries' | 'wordModels'>,
  actor: Actor,
  input: CounterpartInput,
): Promise<Result<{ readonly counterpart: Counterpart | null }, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const context = await deps.segments.inContext(input.projectId, input.segmentId);
  if (!context) return refuse('segmentNotFound');
  const { segment, sourceLang, targetLang } = context;
  const source = { text: segment.sourceText, lang: segment.lang };
  const target = { text: input.target, lang: sameLang(segment.lang, targetLang) ? sourceLang : targetLang };
  const [mine, theirs] = input.side === 'source' ? [source, target] : [target, source];
  const pair = { words: input.words.trim(), mine, theirs };
  const counterpart =
    (await ofGlossary(deps, input.projectId, pair)) ??
    ofSound(pair) ??
    sameWords(pair) ??
    (await ofMemories(deps, input.projectId, pair));
  return ok({ counterpart });
}

/** What the glossary says these very words are, the rendering that stands in the other sentence first. */
async function ofGlossary(
  deps: Pick<Deps, 'projects' | 'glossaries'>,
  projectId: string,
  { words, mine, theirs }: Pair,
): Promise<Counterpart | null> {
  const glossaries = await deps.projects.glossaries(projectId);
  const compiled = await compileGlossaries(
    deps,
    glossaries.map(({ glossary }) => glossary.id),
  );
  const whole = recognizeTerms(compiled, words, mine.lang, theirs.lang).find(
    ({ surface }) => surface.start === 0 && surface.end === words.length,
  );
  if (whole === undefined) return null;
  const used = whole.renderings.filter(({ status }) => status === 'preferred' || status === 'admitted');
  const text = fold(theirs.text, 'text');
  const there = used.find((term) => text.includes(fold(term.text, 'text'))) ?? used[0];
  return there ? { text: there.text, why: 'glossary', class: whole.class } : null;
}

function ofSound({ words, mine, theirs }: Pair): Counterpart | null {
  const isArabic = primaryLang(mine.lang) === 'ar';
  if (isArabic === (primaryLang(theirs.lang) === 'ar')) return null;
  const found = nameInText(words, theirs.text, theirs.lang);
  return found !== null && found.score >= POSSIBLE_NAME ? { text: found.text, why: 'name', class: null } : null;
}

/** Latin letters and numbers inside Arabic are mostly kept. */
const sameWords = ({ words, theirs }: Pair): Counterpart | null =>
  words !== '' && theirs.text.includes(words) ? { text: words, why: 'same', class: null } : null;

async function ofMemories(
  deps: Pick<Deps, 'projects' | 'wordModels'>,
  projectId: string,
  { words, mine, theirs }: Pair,
): Promise<Counterpart | null> {
  const at = mine.text.indexOf(words);
  if (at < 0 || words === '') return null;
  const asked = tokensIn(mine.text, at, at + words.length);
  for (const { memory } of await deps.projects.memories(projectId)) {
    const model = await deps.wordModels.of(memory.id);
    if (model === null) continue;
    const found = rendering(model, mine.text, asked, theirs.text, !sameLang(memory.sourceLang, mine.lang));
    const spans = spansOf(theirs.text, found);
    const [first, last] = [spans[0], spans.at(-1)];
    if (first && last && isOneStretch(found, asked))
      return { text: theirs.text.slice(first.start, last.end), why: 'words', class: null };
  }
  return null;
}

function tokensIn(text: string, start: number, end: number): readonly TokenRange[] {
  const tokens = tokenize(text);
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return from < 0 || to <= from ? [] : [{ from, to }];
}

/** Words that lie far apart render nothing together. */
const isOneStretch = (found: readonly TokenRange[], asked: readonly TokenRange[]): boolean =>
  found.at(-1)!.to - found[0]!.from <= (asked[0]!.to - asked[0]!.from) * 2 + 2;
