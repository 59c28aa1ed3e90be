import fc from 'fast-check';
import type { InlineCode, InlineContent, InlineNode } from '../../text/inline';
import { normalizeContent } from '../../text/inline';
import { CONTENT_KIND } from './segment-builder';
import type { TmxHeader, TmxUnit, TmxVariant } from './types';

/** Text with everything that an XML writer can get wrong. */
export const text = fc
  .array(
    fc.constantFrom(
      'ملف',
      'word',
      ' ',
      '\n',
      '\r',
      '\t',
      '&',
      '<',
      '>',
      ']]>',
      '"',
      "'",
      '😀',
      '\u200f',
      '\u0085',
      'é',
      '&amp;',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const attrs = (...names: string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(...names.map((name) => optional(text.map((value) => [name, value] as const))))
    .map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== undefined)));

const bearer = {
  notes: fc.array(fc.record({ text, attrs: attrs('xml:lang', 'o-encoding') }), { maxLength: 2 }),
  props: fc.array(fc.record({ type: text, text, attrs: attrs('xml:lang') }), { maxLength: 3 }),
};

type CodePlan = {
  readonly plan: 'ph' | 'ut' | 'it';
  readonly data: string;
  readonly raw: boolean;
  readonly x: boolean;
  readonly type?: string | undefined;
};
type Plan =
  | { readonly plan: 'text'; readonly text: string }
  | CodePlan
  | {
      readonly plan: 'around';
      readonly hi: boolean;
      readonly data: string;
      readonly x: boolean;
      readonly inside: readonly Plan[];
    };

const plan = fc.letrec<{ plans: readonly Plan[]; one: Plan }>((tie) => ({
  plans: fc.array(tie('one'), { maxLength: 4 }),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ plan: fc.constant('text' as const), text }),
    fc.record({
      plan: fc.constantFrom('ph' as const, 'ut' as const, 'it' as const),
      data: text,
      raw: fc.boolean(),
      x: fc.boolean(),
      type: optional(text),
    }),
    fc.record({
      plan: fc.constant('around' as const),
      hi: fc.boolean(),
      data: text,
      x: fc.boolean(),
      inside: tie('plans'),
    }),
  ),
})).plans;

const XML_DATA = '<sub type="x">inside &amp; out</sub>';

/** Contents as the reader gives them: ids and numbers by its own rule, so that equal files give equal contents. */
const content: fc.Arbitrary<InlineContent> = plan
  .map((plans) => {
    let next = 100;
    const counts = new Map<string, number>();
    const number = (element: string): number => {
      counts.set(element, (counts.get(element) ?? 0) + 1);
      return counts.get(element)!;
    };
    const node = (p: Plan): InlineNode[] => {
      if (p.plan === 'text') return [{ kind: 'text', text: p.text }];
      const x: Record<string, string> = p.x ? { x: String(next++) } : {};
      if (p.plan === 'around' && !p.hi) {
        const i = String(next++);
        const id = x['x'] ?? i;
        const common = { kind: 'code', id, data: p.data } as const;
        return [
          { ...common, form: 'open', element: 'bpt', attrs: { i, ...x } },
          ...p.inside.flatMap(node),
          { ...common, form: 'close', element: 'ept', attrs: { i } },
        ];
      }
      const element = p.plan === 'around' ? 'hi' : p.plan;
      const id = `${element}${x['x'] ?? number(element)}`;
      if (p.plan === 'around') {
        const open: InlineCode = { kind: 'code', id, form: 'open', element: 'hi', data: '' };
        return [
          p.x ? { ...open, attrs: x } : open,
          ...p.inside.flatMap(node),
          { kind: 'code', id, form: 'close', element: 'hi', data: '' },
        ];
      }
      const attrs = {
        ...(p.plan === 'it' ? { pos: 'end' } : {}),
        ...x,
        ...(p.type === undefined || p.plan === 'ut' ? {} : { type: p.type }),
        ...(p.raw ? { [CONTENT_KIND]: 'xml' } : {}),
      };
      const code: InlineCode = {
        kind: 'code',
        id,
        form: p.plan === 'it' ? 'isolated-close' : 'standalone',
        element: p.plan,
        data: p.raw ? XML_DATA : p.data,
      };
      return [Object.keys(attrs).length === 0 ? code : { ...code, attrs }];
    };
    return normalizeContent(plans.flatMap(node));
  })
  .filter((nodes) => nodes.some((n) => n.kind === 'code' || /\S/u.test(n.text)));

const variant = (lang: string): fc.Arbitrary<TmxVariant> =>
  fc.record({
    lang: fc.constant(lang),
    attrs: attrs('o-encoding', 'creationid', 'x-own'),
    ...bearer,
    content,
  });

/** Units as a reader gives them. */
export const tmxUnit: fc.Arbitrary<TmxUnit> = fc.record({
  attrs: attrs('tuid', 'o-tmf', 'creationid', 'x-own'),
  ...bearer,
  variants: fc.tuple(variant('ar'), variant('en-GB')),
});

export const tmxHeader: fc.Arbitrary<TmxHeader> = fc.record({
  version: fc.constant('1.4'),
  attrs: fc.tuple(text, attrs('o-encoding', 'creationdate', 'xml:lang')).map(([tool, more]) => ({
    creationtool: tool,
    creationtoolversion: '1',
    segtype: 'block',
    'o-tmf': 'x',
    adminlang: 'en',
    srclang: 'ar-LY',
    datatype: 'html',
    ...more,
  })),
  ...bearer,
  udes: fc.array(
    fc.record({ attrs: attrs('name', 'base'), maps: fc.array(attrs('unicode', 'code'), { maxLength: 2 }) }),
    {
      maxLength: 2,
    },
  ),
});
