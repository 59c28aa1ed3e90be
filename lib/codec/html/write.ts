import { direction, langOf, primaryLang, sameLang } from '../../text/lang';
import {
  type BlockTargets,
  type CodeSlot,
  fillSlot,
  type Skeleton,
  type SkeletonMark,
  type Slot,
  type WrittenLanguages,
} from '../document';
import { renderKind, renderText } from './render';

/**
 * Writes HTML: targets in the place of their blocks, everything else as it stood.
 *
 * With languages, and at least one block that differs from its source, the document says its new language and
 * direction: on the root element, or on a `div` around a fragment; attributes that named the source language or its
 * direction are turned, those that name a third language stay; a block that is still in the source language says so on
 * its own element.
 *
 * Invariant: without a target, or with the contents that were read, the file comes back to the byte.
 */
export function writeHtml(skeleton: Skeleton, targets: BlockTargets, languages?: WrittenLanguages): string {
  const slots = skeleton.pieces.filter((piece): piece is Slot => typeof piece !== 'string' && 'block' in piece);
  const all = [...slots, ...(skeleton.codeSlots ?? []).map(({ slot }) => slot)];
  const isTranslated = languages !== undefined && all.some((slot) => !isKept(slot, targets));
  const untranslated = new Set(
    isTranslated
      ? slots.filter((slot) => isKept(slot, targets) && isIn(slot, languages)).map(({ block }) => block)
      : [],
  );
  const codeSlots = codeSlotsOf(skeleton);
  return skeleton.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('mark' in piece) return isTranslated ? writeMark(piece, untranslated, languages) : piece.source;
      return fillHtmlSlot(piece, codeSlots, targets);
    })
    .join('');
}

/** Whether a block keeps its source: it has no target, or one that is written like it. */
function isKept(slot: Slot, targets: BlockTargets): boolean {
  return fillSlot(slot, targets[slot.block], (content) => renderKind(slot.kind, content)) === slot.source;
}

/** Whether the words of a slot are in the source language: an untranslated block can be in the target's already. */
const isIn = ({ source }: Slot, { sourceLang, targetLang }: WrittenLanguages): boolean =>
  langOf(source.replace(/<[^>]*>/gu, ' '), [sourceLang, targetLang]) === sourceLang;

/** Translated attributes inside codes, by the block that holds the code. */
export type CodeSlots = ReadonlyMap<number, readonly CodeSlot[]>;
export function codeSlotsOf({ codeSlots = [] }: Skeleton): CodeSlots {
  const byBlock = new Map<number, CodeSlot[]>();
  for (const slot of codeSlots) {
    const own = byBlock.get(slot.inBlock);
    if (own) own.push(slot);
    else byBlock.set(slot.inBlock, [slot]);
  }
  return byBlock;
}

/** What stands in the place of a block: exported for raw HTML inside another format. */
export function fillHtmlSlot(slot: Slot, codeSlots: CodeSlots, targets: BlockTargets): string {
  const inside = codeSlots.get(slot.block) ?? [];
  if (inside.length > 0) return fillWithAttributes(slot, inside, targets);
  return fillSlot(slot, targets[slot.block], (content) => renderKind(slot.kind, content));
}

/** A block whose codes hold translated attributes: their values are put into the codes, or into the source as it stood. */
function fillWithAttributes(slot: Slot, inside: readonly CodeSlot[], targets: BlockTargets): string {
  const filled = inside
    .map((one) => ({
      ...one,
      value: fillSlot(one.slot, targets[one.slot.block], (content) => renderKind(one.slot.kind, content)),
    }))
    .sort((a, b) => b.at - a.at); // from back to front, so that places stay right
  const target = targets[slot.block];
  const isUntouched = target === null || target === undefined || renderText(target) === (slot.rendered ?? slot.source);
  if (isUntouched) {
    return filled.reduce(
      (text, { at, slot: own, value }) => replaceAt(text, at, at + own.source.length, value),
      slot.source,
    );
  }
  return renderText(
    target.map((node) => {
      if (node.kind === 'text' || node.form === 'close' || node.form === 'isolated-close') return node;
      const own = filled.filter(({ codeId }) => codeId === node.id);
      return {
        ...node,
        data: own.reduce((data, { start, end, value }) => replaceAt(data, start, end, value), node.data),
      };
    }),
  );
}

const replaceAt = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

function writeMark(
  { mark, source }: SkeletonMark,
  untranslated: ReadonlySet<number>,
  languages: WrittenLanguages,
): string {
  const { sourceLang, targetLang } = languages;
  const [name, first = '', second = ''] = mark.split(':');
  const target = { lang: ` lang="${targetLang}"`, dir: ` dir="${direction(targetLang)}"` };
  switch (name) {
    case 'root':
      return first
        .split(',')
        .map((attribute) => target[attribute as 'lang' | 'dir'])
        .join('');
    case 'xmllang':
      return sameLang(first, sourceLang) ? `xml:lang="${targetLang}"` : source;
    case 'lang':
      return sameLang(first, sourceLang) ? `lang="${targetLang}"` : source;
    case 'dir': {
      const isOurs = second === '' || sameLang(second, sourceLang);
      return isOurs && first === direction(sourceLang) ? `dir="${direction(targetLang)}"` : source;
    }
    case 'own':
      return untranslated.has(Number(first))
        ? ` lang="${primaryLang(sourceLang)}" dir="${direction(sourceLang)}"`
        : source;
    case 'fragment':
      return first === 'start' ? `<div${target.lang}${target.dir}>\n` : '\n</div>\n';
    default:
      return source;
  }
}
