import { type AlignmentState, beadStarts, beadText, isLinked } from '../../align/alignment';
import type { TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import { type Failure, ok, type Result } from '../../core/result';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedText } from '../memory/export-memory';
import type { AlignmentKey } from '../ports/alignments';
import type { AlignmentView } from '../views/alignment';

/** The linked pairs of an alignment as TMX, those set aside left out; each says its confidence and its state. */
export async function exportAlignment(
  deps: Pick<Deps, 'alignments'>,
  actor: Actor,
  key: AlignmentKey,
): Promise<Result<ExportedText, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const stored = await deps.alignments.get(key);
  if (!stored) return refuse('alignmentNotFound');
  const { alignment, state } = stored;
  return ok({
    fileName: `${alignment.name}.tmx`,
    mediaType: 'application/x-tmx+xml; charset=utf-8',
    pieces: writeTmx(tmxUnits(alignment, state), { attrs: { srclang: alignment.sourceLang } }),
  });
}

function* tmxUnits({ sourceLang, targetLang }: AlignmentView, { beads, ...sides }: AlignmentState): Generator<TmxUnit> {
  const plain = { attrs: {}, notes: [], props: [] };
  const prop = (type: string, text: string) => ({ type, text, attrs: {} });
  const starts = beadStarts(beads);
  for (const [i, bead] of beads.entries()) {
    if (!isLinked(bead) || bead.state === 'rejected') continue;
    const source = beadText(sides.source, starts.source[i]!, bead.source);
    const target = beadText(sides.target, starts.target[i]!, bead.target);
    if (source === '' || target === '') continue;
    yield {
      ...plain,
      props: [prop('x-confidence', String(bead.confidence)), prop('x-state', bead.state)],
      variants: [
        { ...plain, lang: sourceLang, content: textContent(source) },
        { ...plain, lang: targetLang, content: textContent(target) },
      ],
    };
  }
}
