import { directionRuns } from '../../text/direction-runs';
import type { InlineCode, InlineContent } from '../../text/inline';
import type { Direction } from '../../text/types';
import { escapeText, replaceIllegal } from '../xml/escape';
import { type CodeSource, closeKey, openKey, type ParagraphContent, standaloneKey } from './content';
import type { Item } from './items';
import { runProperties } from './look';

export type Written = {
  readonly direction: Direction;
  /** Tags for text of either direction: what Word shows, hyphenates and checks it as. */
  readonly langs: { readonly rtl: string; readonly ltr: string };
} | null;

type Frame = { readonly id: string; readonly look: string; readonly close: string; readonly isRun: boolean };

/**
 * The runs of a translated paragraph. Codes are written as they stood in the source paragraph, found by their number; one that
 * the source does not have is left out, its text stays. Whatever the order of codes, elements come out nested.
 *
 * @param written null where language and direction stay as they are
 * @param inside what stands in a stretch of the part by now: text boxes and descriptions in a code may be translated themselves
 */
export function writeRuns(
  target: InlineContent,
  parsed: ParagraphContent,
  written: Written,
  prefix: string,
  inside: (start: number, end: number) => string,
): string {
  const out: string[] = [];
  const stack: Frame[] = [];
  const look = () => stack.at(-1)?.look ?? parsed.look;
  const text = (words: string, as: string) => out.push(...textRuns(words, as, written, prefix));
  const standalone = (source: Omit<CodeSource, 'look'>) =>
    out.push(
      source.range
        ? source.range.before + inside(source.range.start, source.range.end) + source.range.after
        : source.raw,
    );
  const edge = (item: Item) => {
    if (item.kind === 'text') text(item.text, item.look);
    else standalone(item.kind === 'code' ? item : { raw: item.raw });
  };
  const open = ({ id }: InlineCode) => {
    const source = parsed.codes.get(openKey(id));
    if (!source || stack.some((frame) => frame.id === id)) return;
    out.push(source.raw);
    const close = parsed.codes.get(closeKey(id))?.raw ?? '';
    stack.push({ id, look: source.look ?? look(), close, isRun: source.raw === '' });
  };
  const close = ({ id }: InlineCode) => {
    const at = stack.findLastIndex((frame) => frame.id === id);
    if (at === -1) return;
    // What was opened since and not closed: an element ends with its parent, a look goes on behind it.
    const open = stack.splice(at);
    for (const frame of open.toReversed()) out.push(frame.close);
    stack.push(...open.slice(1).filter(({ isRun }) => isRun));
  };

  for (const item of parsed.before) edge(item);
  for (const node of target) {
    if (node.kind === 'text') text(node.text, look());
    else if (node.form === 'open' || node.form === 'isolated-open') open(node);
    else if (node.form === 'close' || node.form === 'isolated-close') close(node);
    else {
      const source = parsed.codes.get(standaloneKey(node.id));
      if (source) standalone(source);
    }
  }
  for (const frame of stack.toReversed()) out.push(frame.close);
  for (const item of parsed.after) edge(item);
  return out.join('');
}

/** Runs of one direction each. @param prefix of the elements, with colon */
export function textRuns(words: string, look: string, written: Written, prefix: string): readonly string[] {
  if (words === '') return [];
  const spelled = (xml: string) => (prefix === 'w:' ? xml : xml.replaceAll(/(<\/?|\s)w:/gu, `$1${prefix}`));
  const run = (text: string, properties: string) =>
    `<${prefix}r>${spelled(properties)}${textElements(text, prefix)}</${prefix}r>`;
  if (written === null) return [run(words, runProperties(look, null))];
  return directionRuns(words, written.direction).map(({ text, isRtl }) =>
    run(text, runProperties(look, { isRtl, lang: isRtl ? written.langs.rtl : written.langs.ltr })),
  );
}

/** Line breaks and tabs that a translator typed are elements. */
const textElements = (text: string, prefix: string): string =>
  replaceIllegal(text)
    .split(/(\n|\t)/u)
    .map((part) => {
      if (part === '\n') return `<${prefix}br/>`;
      if (part === '\t') return `<${prefix}tab/>`;
      return part === '' ? '' : `<${prefix}t xml:space="preserve">${escapeText(part)}</${prefix}t>`;
    })
    .join('');
