import fc from 'fast-check';

/** Cuts a text at the given places: a reader must not notice. */
export async function* cut(text: string, at: readonly number[] = []): AsyncGenerator<string> {
  const points = [0, ...[...at].sort((x, y) => x - y), text.length];
  for (let i = 1; i < points.length; i++) yield text.slice(points[i - 1], points[i]);
}

/** Up to eight places to cut a text of this length at. */
export const cuts = (length: number): fc.Arbitrary<number[]> => fc.array(fc.nat(length), { maxLength: 8 });

const piece = fc.constantFrom(
  'ملف',
  'a',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ']',
  '>',
  '😀',
  '\u0085',
  '\u2028',
  '&amp;',
  '&lt;',
  '&#13;',
  '&#x1F600;',
  '"',
  "'",
);
const characterData = fc
  .array(piece, { maxLength: 8 })
  .map((pieces) => pieces.join('').replaceAll(']]>', ']] >').replace(/\]+$/u, ''));
const value = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('').replaceAll('"', '&quot;'));
const name = fc.constantFrom('a', 'b', 'tu', 'seg', 'عنصر', 'x-1', 'x.y', '_');

const leaf = fc.oneof(
  characterData,
  characterData.map((text) => `<![CDATA[${text}]]>`),
  fc.constantFrom('<!-- note -->', '<!---->', '<?go on?>', '<?go?>'),
);

/** Well-formed documents in many spellings. */
export const xmlDocument: fc.Arbitrary<string> = fc
  .letrec<{ element: string; content: string }>((tie) => ({
    content: fc
      .array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('element')), { maxLength: 4 })
      .map((parts) => parts.join('')),
    element: fc
      .tuple(
        name,
        fc.dictionary(fc.constantFrom('id', 'xml:lang', 'سمة', 'n'), value, { maxKeys: 3 }),
        tie('content'),
        fc.constantFrom('', ' ', '\n'),
      )
      .map(([tag, attrs, content, space]) => {
        const written = Object.entries(attrs).map(([key, v]) => ` ${key}${space}=${space}"${v}"`);
        return content === ''
          ? `<${tag}${written.join('')}${space}/>`
          : `<${tag}${written.join('')}>${content}</${tag}${space}>`;
      }),
  }))
  .element.map((element) => `<?xml version="1.0"?>\n<!-- first -->${element}\n<!-- last -->`);
