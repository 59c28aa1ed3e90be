import { type Item, shortened, TRANSLATED_FIELDS } from './items';

/**
 * Fields as codes: one whose result is text (a link, a table of contents) as a pair around it, any other as a single code
 * that shows its result. A field that begins or ends in another paragraph leaves its marks as single codes.
 */
export function withFields(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'field' && item.kind !== 'instruction') {
      out.push(item);
      continue;
    }
    const end = item.kind === 'field' && item.type === 'begin' ? endOf(items, i) : -1;
    if (end === -1) {
      out.push({ kind: 'code', element: 'field', label: 'field', raw: item.raw });
      continue;
    }
    const separate = separatorOf(items, i, end);
    const instruction = items
      .slice(i, separate + 1)
      .map((one) => (one.kind === 'instruction' ? one.text : ''))
      .join('');
    const result = items.slice(separate + 1, end);
    const rawOf = (some: readonly Item[]) => some.map(({ raw }) => raw).join('');
    if (TRANSLATED_FIELDS.test(instruction)) {
      out.push({ kind: 'open', element: 'field', raw: rawOf(items.slice(i, separate + 1)) });
      out.push(...withFields(result), { kind: 'close', element: 'field', raw: items[end]!.raw });
    } else {
      const shown = shortened(result.map((one) => (one.kind === 'text' ? one.text : '')).join(''));
      const label = shown || /^\s*(\w+)/u.exec(instruction)?.[1] || 'field';
      out.push({ kind: 'code', element: 'field', label, raw: rawOf(items.slice(i, end + 1)) });
    }
    i = end;
  }
  return out;
}

/** The mark that ends the field begun at `begin`; −1 when it is not in this paragraph or lies across an element's border. */
function endOf(items: readonly Item[], begin: number): number {
  let depth = 0;
  let nesting = 0;
  for (let i = begin; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === 'open') nesting++;
    if (item.kind === 'close' && --nesting < 0) return -1;
    if (item.kind !== 'field') continue;
    if (item.type === 'begin') depth++;
    if (item.type === 'end' && --depth === 0) return nesting === 0 ? i : -1;
  }
  return -1;
}

/** Between instruction and result; the end itself for a field without a result. */
function separatorOf(items: readonly Item[], begin: number, end: number): number {
  let depth = 0;
  for (let i = begin; i < end; i++) {
    const item = items[i]!;
    if (item.kind !== 'field') continue;
    if (item.type === 'begin') depth++;
    else if (item.type === 'end') depth--;
    else if (item.type === 'separate' && depth === 1) return i;
  }
  return end - 1;
}
