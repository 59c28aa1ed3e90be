import { fingerprint } from '../../text/fingerprint';
import { type Actor, may } from '../actor';
import type { Deps } from '../deps';
import type { WholeDocument } from '../ports/documents';
import type { UnitDraft } from '../ports/memories';
import type { SegmentStatus } from '../views/common';
import type { SegmentView } from '../views/segment';
import { isConfirmed, unitOfSegment } from './unit-of-segment';

type Save = Pick<SegmentView, 'id' | 'target' | 'targetText' | 'status'>;

/** Who may not review confirms as a translator. */
export const within = <T extends { readonly status: SegmentStatus }>(actor: Actor, save: T): T =>
  (save.status === 'reviewed' || save.status === 'approved') && !may(actor, 'review')
    ? { ...save, status: 'translated' }
    : save;

/** What the confirmed ones among new states of a document's segments give to a memory, each between its neighbours. */
export function unitsOfSaves(
  deps: Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  { document, segments }: WholeDocument,
  saves: readonly Save[],
): readonly UnitDraft[] {
  const placeOf = new Map(segments.map(({ id }, place) => [id, place]));
  const keyOf = (place: number): string => {
    const segment = segments[place];
    return segment ? fingerprint(segment.sourceText) : '';
  };
  return saves.flatMap((save) => {
    const place = placeOf.get(save.id)!;
    const segment = segments[place]!;
    if (!segment.translate || !isConfirmed(save.status) || save.targetText.trim() === '') return [];
    const { sourceLang, targetLang, name: documentName } = document;
    const context = { sourceLang, targetLang, documentName, segment };
    const neighbours = { previousFingerprint: keyOf(place - 1), nextFingerprint: keyOf(place + 1) };
    return [unitOfSegment(deps, actor, { ...context, ...neighbours }, save)];
  });
}
