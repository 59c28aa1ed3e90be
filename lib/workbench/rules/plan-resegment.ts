import { type CompiledRules, compileRules } from '../../segment/compile';
import { type ContentSegment, segmentContent } from '../../segment/content';
import { joinContents } from '../../text/cut-content';
import { fingerprint } from '../../text/fingerprint';
import { type InlineContent, plainText } from '../../text/inline';
import { primaryLang } from '../../text/lang';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { LangTag } from '../../text/types';
import { countWords } from '../../text/words';
import { blocksOf, type OrderedSegment } from '../document/blocks';
import type { SegmentPiece } from '../ports/segments';
import type { ResegmentGroup } from '../views/rules';

/** Neighbouring segments whose boundaries move, and what comes in their place. */
export type ResegmentRun = { readonly old: readonly OrderedSegment[]; readonly pieces: readonly SegmentPiece[] };
export type ResegmentPlan = {
  readonly runs: readonly ResegmentRun[];
  /** Segments whose boundaries stay. */
  readonly kept: number;
  /** Places that would change but for a lock. */
  readonly locked: number;
};

type Rules = (lang: LangTag) => CompiledRules;

/**
 * What rules would do to the segments of a document. Where a boundary stays on both sides, the segment stays as it is, with
 * its translation, status and history. Where boundaries move, the translations of all segments concerned come along as a
 * draft: sentence by sentence when they cut into as many, else whole in the first.
 *
 * Invariant (plan-resegment.test.ts): source texts with their white space give each block as before, and no translated letter is lost.
 */
export function planResegment(
  segments: readonly OrderedSegment[],
  rules: SegmentationRules,
  targetLang: LangTag,
  newId: () => string,
): ResegmentPlan {
  const compiled = new Map<string, CompiledRules>();
  const rulesFor: Rules = (lang) => {
    const tag = primaryLang(lang);
    const known = compiled.get(tag) ?? compileRules(rules, tag);
    compiled.set(tag, known);
    return known;
  };
  const runs: ResegmentRun[] = [];
  let kept = 0;
  let locked = 0;
  for (const block of blocksOf(segments))
    for (const { old, cut } of groupsOf(block, rulesFor)) {
      if (old.length === 1 && cut.length === 1) kept++;
      else if (old.some(({ isLocked }) => isLocked)) locked++;
      else runs.push({ old, pieces: piecesOf(old, cut, rulesFor(targetLang), newId) });
    }
  return { runs, kept, locked };
}

/** A run as a page shows it. */
export const groupOf = ({ old, pieces }: ResegmentRun): ResegmentGroup => ({
  lang: old[0]!.lang,
  before: old.map(({ sourceText, targetText, status }) => ({ sourceText, targetText, status })),
  after: pieces.map(({ sourceText, targetText, status }) => ({ sourceText, targetText, status })),
});

type Group = { readonly old: OrderedSegment[]; readonly cut: ContentSegment[] };

/** Segments of a block and those that rules make of it, side by side, parted where both end. */
function groupsOf(block: readonly OrderedSegment[], rulesFor: Rules): readonly Group[] {
  const content = joinContents(
    [...block.map(({ source }) => source), []],
    block.map(({ trailing }) => trailing),
  );
  const cut = segmentContent(content, rulesFor(block[0]!.lang));
  const groups: Group[] = [];
  let [oldEnd, next] = [0, 0];
  let open: Group = { old: [], cut: [] };
  for (const segment of block) {
    open.old.push(segment);
    oldEnd += segment.sourceText.length + segment.trailing.length;
    while (next < cut.length && cut[next]!.span.end <= oldEnd) open.cut.push(cut[next++]!);
    if (open.cut.at(-1)?.span.end !== oldEnd) continue;
    groups.push(open);
    open = { old: [], cut: [] };
  }
  // What is left has no text in it: a code at the end, or a segment of nothing.
  const last = groups.at(-1);
  if (open.old.length > 0 && last) {
    last.old.push(...open.old);
    last.cut.push(...cut.slice(next));
  }
  return groups;
}

function piecesOf(
  old: readonly OrderedSegment[],
  cut: readonly ContentSegment[],
  targetRules: CompiledRules,
  newId: () => string,
): readonly SegmentPiece[] {
  const [first] = old;
  const { lang, translate } = first!;
  const targets = translate ? targetsOf(old, cut.length, targetRules) : cut.map(({ content }) => content);
  const origin = old.find((segment) => segment.origin !== null)?.origin ?? null;
  return cut.map(({ content, trailing }, i) => {
    const target = targets[i] ?? [];
    const [sourceText, targetText] = [plainText(content), plainText(target)];
    const isEmpty = targetText.trim() === '';
    return {
      id: old[i]?.id ?? newId(),
      source: content,
      sourceText,
      sourceFingerprint: fingerprint(sourceText),
      target,
      targetText,
      trailing,
      status: isEmpty ? 'untranslated' : translate ? 'draft' : 'translated',
      origin: isEmpty && target.length === 0 ? null : origin,
      words: countWords(sourceText, lang),
    };
  });
}

/** The translations of some segments for so many others. */
function targetsOf(old: readonly OrderedSegment[], count: number, rules: CompiledRules): readonly InlineContent[] {
  const written = old.filter(({ target }) => target.length > 0);
  const whole = joinContents(
    written.map(({ target }) => target),
    written.map(() => ' '),
  );
  if (count === 1 || whole.length === 0) return [whole];
  const cut = segmentContent(whole, rules);
  return cut.length === count ? cut.map(({ content }) => content) : [whole];
}
