import { newId } from '../../io/clock';
import { fingerprint } from '../../text/fingerprint';
import { textContent } from '../../text/inline';
import { unitKeys } from '../../workbench/memory/unit-keys';
import type { NewDocument, NewSegment } from '../../workbench/ports/documents';
import type { UnitDraft } from '../../workbench/ports/memories';

export const ACTOR_ID = '00000000-0000-7000-8000-000000000001';

/** A unit of a memory, as an import or a confirmation would make it. */
export function unit(sourceText: string, targetText: string, part: Partial<UnitDraft> = {}): UnitDraft {
  const pair = { sourceLang: 'ar', targetLang: 'en', sourceText, targetText };
  return {
    id: newId(),
    ...pair,
    source: textContent(sourceText),
    target: textContent(targetText),
    ...unitKeys(pair),
    previousFingerprint: null,
    nextFingerprint: null,
    role: 'body',
    status: 'translated',
    author: 'R. K.',
    createdAt: new Date('2020-06-02T08:00:00Z'),
    changedAt: new Date('2020-06-02T08:00:00Z'),
    usageCount: 0,
    lastUsedAt: null,
    provenance: {},
    extras: {},
    segmentId: null,
    ...part,
  };
}

export const segment = (sourceText: string): NewSegment => ({
  id: newId(),
  source: textContent(sourceText),
  sourceText,
  sourceFingerprint: fingerprint(sourceText),
  target: [],
  targetText: '',
  trailing: '',
  status: 'untranslated',
  isLocked: false,
  origin: null,
  words: sourceText.split(' ').length,
});

/** A document of one block a text. */
export const documentOf = (projectId: string, ...texts: string[]): NewDocument => ({
  projectId,
  id: newId(),
  name: 'مقال',
  format: 'plain',
  encoding: 'utf-8',
  sourceLang: 'ar',
  targetLang: 'en',
  skeleton: {},
  contentHash: '',
  run: { id: newId(), fileName: 'sample.txt', actorId: ACTOR_ID },
  blocks: texts.map((text) => ({
    role: 'body',
    lang: 'ar',
    translate: true,
    brought: null,
    segments: [segment(text)],
  })),
});
