import { patchXliff, type XliffEdit } from '../../codec/xliff/patch';
import type { XliffProposal } from '../../codec/xliff/proposal';
import { writeXliff21 } from '../../codec/xliff/write-2-1';
import type { XliffDraftItem } from '../../codec/xliff/write-types';
import { each } from '../../core/stream';
import { type InlineContent, plainText, textContent } from '../../text/inline';
import { sameLang } from '../../text/lang';
import { repair } from '../../tm/substitute';
import type { MatchKind, MatchScore } from '../../tm/types';
import type { MemoryMatch, OpenMemory } from '../memory/open-memory';
import type { DocumentQuery, QueriedDocument } from './document-queries';

export type PretranslateOptions = {
  /** Whole percentage, 50 to 100: matches below it are not taken. */
  readonly min: MatchScore;
  /** From which kind of match on a target counts as translated; all others are drafts. `never`: nothing does. */
  readonly confirm: 'context' | 'exact' | 'never';
};

/** What goes into a segment. */
export type Pretranslation = {
  readonly target: InlineContent;
  readonly status: 'translated' | 'draft';
  readonly kind: MatchKind;
  readonly score: MatchScore;
  readonly proposal: XliffProposal;
};

export type PretranslationReport = {
  readonly segments: number;
  readonly context: number;
  readonly exact: number;
  readonly fuzzy: number;
  /** Translated before, locked or not to be translated: left as they were. */
  readonly kept: number;
  readonly empty: number;
};

/**
 * The best match for each segment that is open, in the order of the document; null where there is none.
 *
 * A context or exact match counts as translated when nothing about it asks for a choice: no penalty, no other translation of
 * the same rank, every number and code in its place. Everything else is a draft, which no memory takes in before somebody
 * has confirmed it. Numbers and codes are brought up to date where that is safe; codes that do not fit are left out.
 */
export async function pretranslate(
  { segments, sourceLang, targetLang }: QueriedDocument,
  memory: OpenMemory,
  options: PretranslateOptions,
): Promise<readonly (Pretranslation | null)[]> {
  const found: (Pretranslation | null)[] = [];
  for (const segment of segments) {
    if (!segment.isAsked || !segment.isOpen) {
      found.push(null);
      continue;
    }
    const { text, neighbours } = segment;
    const matches = await memory.lookup({ text, lang: sourceLang, min: options.min, limit: 2, neighbours });
    const [best, second] = matches.filter((match) => sameLang(match.targetLang, targetLang));
    const isSingle = second === undefined || best === undefined || second.score < best.score;
    found.push(best === undefined ? null : pretranslation(segment, best, isSingle, memory.name, options));
  }
  return found;
}

function pretranslation(
  { source }: DocumentQuery,
  match: MemoryMatch,
  isSingle: boolean,
  origin: string,
  { confirm }: PretranslateOptions,
): Pretranslation {
  const { kind, score, targetLang } = match;
  const { content, warnings } = repair({ query: source, source: match.source, target: match.target, targetLang });
  const hasCodes = warnings.some(({ code }) => code === 'codes');
  const isSure = score >= 100 && isSingle && warnings.length === 0;
  const isConfirmed = isSure && (confirm === 'exact' || (confirm === 'context' && kind === 'context'));
  return {
    target: hasCodes ? textContent(plainText(content)) : content,
    status: isConfirmed ? 'translated' : 'draft',
    kind,
    score,
    proposal: {
      source: plainText(match.source),
      target: plainText(match.target),
      percent: Math.min(100, score),
      origin,
    },
  };
}

/** The document with what was found: an XLIFF file patched, anything else as XLIFF 2.1. */
export function pretranslatedXliff(
  document: QueriedDocument,
  found: readonly (Pretranslation | null)[],
  file: { readonly name: string; readonly text: string },
): AsyncIterable<string> {
  const { sourceLang, targetLang } = document;
  if (document.format !== 'xliff')
    return writeXliff21(draftItems(document, found, file.name), { sourceLang, targetLang });
  const edits = document.segments.flatMap(({ block, place }, i): XliffEdit[] => {
    const made = found[i];
    if (!made) return [];
    const { target, status, proposal } = made;
    return [{ unit: block, segment: place, target, status, proposal }];
  });
  return each([patchXliff(file.text, edits, { targetLang, addStates: true })]);
}

const DATATYPES: Readonly<Record<string, string>> = { plain: 'plaintext', html: 'html', markdown: 'x-markdown' };

async function* draftItems(
  { format, blocks }: QueriedDocument,
  found: readonly (Pretranslation | null)[],
  name: string,
): AsyncGenerator<XliffDraftItem> {
  yield { kind: 'file', file: { original: name, datatype: DATATYPES[format] ?? 'plaintext', notes: [] } };
  let at = 0;
  for (const [i, { role, translate, segments }] of blocks.entries()) {
    const made = found.slice(at, at + segments.length);
    at += segments.length;
    yield {
      kind: 'unit',
      unit: {
        id: `b${i + 1}`,
        name: null,
        role,
        translate,
        leading: '',
        notes: [],
        segments: segments.map(({ source, target, status, isLocked, trailing }, s) => ({
          id: `s${s + 1}`,
          source,
          target: made[s]?.target ?? (target.length > 0 ? target : null),
          status: made[s]?.status ?? status,
          isLocked,
          trailing,
          ...(made[s] ? { proposal: made[s].proposal } : {}),
        })),
      },
    };
  }
}

/** What a pre-translation has done, in segments. */
export function reportOf(
  { segments }: QueriedDocument,
  found: readonly (Pretranslation | null)[],
): PretranslationReport {
  const count = (kind: MatchKind) => found.filter((each) => each?.kind === kind).length;
  const open = segments.filter(({ isAsked, isOpen }) => isAsked && isOpen).length;
  const [context, exact, fuzzy] = [count('context'), count('exact'), count('fuzzy')];
  return {
    segments: segments.length,
    ...{ context, exact, fuzzy },
    kept: segments.length - open,
    empty: open - context - exact - fuzzy,
  };
}
