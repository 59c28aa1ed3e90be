import type { InlineCode } from '../../text/inline';
import { attribute, childNamed, type ElementNode, elements, textOf } from './element';
import { type CodeSide, InlineBuilder, NO_INLINE, type ParsedInline, walk } from './inline';

/** Original data of a unit or a match: id → the native markup. */
type OriginalData = ReadonlyMap<string, string>;

export function originalDataOf(unit: ElementNode, core: string): OriginalData {
  const holder = elements(unit).find((child) => child.local === 'originalData' && child.uri === core);
  const data = new Map<string, string>();
  for (const entry of holder ? elements(holder) : []) {
    const id = attribute(entry, 'id');
    if (entry.local === 'data' && id !== null) data.set(id, dataText(entry));
  }
  return data;
}

/** Text of a `data`, its code points for characters that XML cannot hold as symbols of their own. */
function dataText(element: ElementNode): string {
  let text = '';
  for (const node of element.children)
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'element')
      text += node.local === 'cp' ? `\\u{${attribute(node, 'hex') ?? ''}}` : textOf(node);
  return text;
}

/**
 * Reads the content of a `source` or `target` of XLIFF 2.
 *
 * `pc` and `mrk` become an opening and a closing code, `sc`/`ec` and `sm`/`em` one each, `ph` a lone one, `cp` a lone
 * one too since neither XML nor the database holds its character. Ids are the file's own; an end has that of its start.
 */
export function readInline2(element: ElementNode | null, data: OriginalData): ParsedInline {
  if (element === null) return NO_INLINE;
  const into = new InlineBuilder();
  let points = 0;
  const take = (child: ElementNode): void => {
    const id = attribute(child, 'id');
    const text = (name: string): string => data.get(attribute(child, name) ?? '') ?? '';
    const add = (side: CodeSide, key: string, dataRef: string, label: string | null, start: number, end: number) =>
      into.code(
        child,
        {
          id: key,
          side,
          data: dataRef === '' ? '' : text(dataRef),
          label,
          isIsolated: attribute(child, 'isolated') === 'yes',
          ...(child.uri === element.uri ? { flags: flagsOf(child) } : {}),
        },
        start,
        end,
        side !== 'close' || child.local === 'ec',
      );
    const shown = (suffix: string) =>
      attribute(child, `disp${suffix}`) ?? attribute(child, `equiv${suffix}`) ?? subType(child);
    if (child.uri !== element.uri) {
      add('alone', id ?? child.name, '', null, child.start, child.end);
      return;
    }
    switch (child.local) {
      case 'pc':
        add('open', id ?? '', 'dataRefStart', shown('Start'), child.start, child.openEnd);
        walk(child.children, into, take);
        add('close', id ?? '', 'dataRefEnd', shown('End'), child.closeStart, child.end);
        return;
      case 'mrk':
        add('open', id ?? '', '', attribute(child, 'type'), child.start, child.openEnd);
        walk(child.children, into, take);
        add('close', id ?? '', '', null, child.closeStart, child.end);
        return;
      case 'sc':
        add('open', id ?? '', 'dataRef', shown(''), child.start, child.end);
        return;
      case 'ec':
        add('close', attribute(child, 'startRef') ?? id ?? '', 'dataRef', shown(''), child.start, child.end);
        return;
      case 'sm':
        add('open', id ?? '', '', attribute(child, 'type'), child.start, child.end);
        return;
      case 'em':
        add('close', attribute(child, 'startRef') ?? '', '', null, child.start, child.end);
        return;
      case 'cp':
        add(
          'alone',
          `cp${++points}-${attribute(child, 'hex') ?? ''}`,
          '',
          attribute(child, 'hex'),
          child.start,
          child.end,
        );
        return;
      default:
        add('alone', id ?? child.name, 'dataRef', shown(''), child.start, child.end);
        return;
    }
  };
  walk(element.children, into, take);
  return into.done();
}

const subType = (element: ElementNode): string | null => attribute(element, 'subType')?.replace(/^xlf:/u, '') ?? null;

function flagsOf(element: ElementNode): Pick<InlineCode, 'canCopy' | 'canDelete' | 'canReorder'> {
  const flag = (name: 'canCopy' | 'canDelete' | 'canReorder') => {
    const value = attribute(element, name);
    return value === null ? {} : { [name]: value === 'yes' };
  };
  return { ...flag('canCopy'), ...flag('canDelete'), ...flag('canReorder') };
}

export const sourceOf = (part: ElementNode): ElementNode | null => childNamed(part, 'source');
export const targetOf = (part: ElementNode): ElementNode | null => childNamed(part, 'target');
