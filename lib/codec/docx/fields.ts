import { type Item, shortened, TRANSLATED_FIELDS } from './items';

/**
 * Fields as codes: one whose result is text (a link, a table of contents) as a pair around it, any other as a single code
 * that shows its result. A field that begins or ends in another paragraph leaves its marks as single codes.
 */
export function withFields(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  const ends = fieldEnds(items);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'field' && item.kind !== 'instruction') {
      out.push(item);
      continue;
    }
    const end = ends.get(i);
    if (end === undefined) {
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

/**
 * The end of each field, by its beginning: of those that end in this paragraph and lie across no element's border. In one pass, so
 * that a paragraph of beginnings alone costs no more than its length.
 */
function fieldEnds(items: readonly Item[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly begin: number; readonly nesting: number }[] = [];
  /** Those of `open` whose element has not ended; their nesting never falls. */
  const whole: { readonly begin: number; readonly nesting: number }[] = [];
  let nesting = 0;
  for (const [i, item] of items.entries()) {
    if (item.kind === 'open') nesting++;
    if (item.kind === 'close') {
      nesting--;
      while (whole.length > 0 && whole.at(-1)!.nesting > nesting) whole.pop();
    }
    if (item.kind !== 'field') continue;
    if (item.type === 'begin') {
      const field = { begin: i, nesting };
      open.push(field);
      whole.push(field);
    } else if (item.type === 'end') {
      const field = open.pop();
      if (field === undefined || field !== whole.at(-1)) continue;
      whole.pop();
      if (field.nesting === nesting) ends.set(field.begin, i);
    }
  }
  return ends;
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
