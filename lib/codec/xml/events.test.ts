import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { CodecError } from '../types';
import { type XmlEvent, type XmlOptions, xmlEvents, xmlEventsOf } from './events';
import { cut, cuts, xmlDocument } from './xml.testkit';

const read = (text: string, options?: XmlOptions) => [...xmlEventsOf(text, options)];

const refusal = (text: string, options?: XmlOptions): CodecError => {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
  throw new Error(`read without complaint: ${text.slice(0, 80)}`);
};

/** What another parser makes of a document, in the shape of `essence`; `null` when it refuses it. */
function bySaxes(text: string): unknown[] | null {
  const seen: unknown[] = [];
  const parser = new SaxesParser();
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  parser.on('opentag', (tag) => seen.push(['open', tag.name, { ...tag.attributes }]));
  parser.on('closetag', (tag) => seen.push(['close', tag.name]));
  parser.on('text', (t) => parser.line > 0 && seen.push(['text', t]));
  parser.on('cdata', (t) => seen.push(['cdata', t]));
  parser.on('comment', (t) => seen.push(['comment', t]));
  parser.write(text).close();
  return failed ? null : withinRoot(seen);
}

const essence = (events: readonly XmlEvent[]): unknown[] =>
  withinRoot(
    events.flatMap((event): unknown[] => {
      if (event.kind === 'open') return [['open', event.name, event.attrs]];
      if (event.kind === 'close') return [['close', event.name]];
      if (event.kind === 'text' || event.kind === 'cdata' || event.kind === 'comment')
        return [[event.kind, event.text]];
      return [];
    }),
  );

/** White space outside the root is told by one parser and not by the other. */
const withinRoot = (all: readonly unknown[]): unknown[] => {
  const kinds = (all as [string, ...unknown[]][]).map(([kind]) => kind);
  return all.slice(kinds.indexOf('open'), kinds.lastIndexOf('close') + 1);
};

describe('xmlEvents', () => {
  test('says what another conforming parser says', () => {
    fc.assert(
      fc.property(xmlDocument, (text) => {
        expect(essence(read(text))).toEqual(bySaxes(text));
      }),
    );
  });

  test('refuses exactly what another conforming parser refuses, when one character is changed', () => {
    const change = fc.tuple(
      fc.nat(10_000),
      fc.constantFrom('<', '>', '&', '"', '/', '=', ']', '\u0001', '', ' ', '-', ';', '!'),
    );
    fc.assert(
      fc.property(xmlDocument, change, (text, [where, put]) => {
        const i = where % text.length;
        const broken = text.slice(0, i) + put + text.slice(i + 1);
        fc.pre(!/\p{Surrogate}/u.test(broken)); // the other one takes lone surrogates
        fc.pre(!/<\?go(?: on)?\?[^>]/u.test(broken)); // and a target that no space ends
        const theirs = bySaxes(broken);
        let ours: unknown[] | null = null;
        try {
          ours = essence(read(broken, { undeclaredPrefix: 'accept' })); // the other one runs without namespaces
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
        }
        expect(ours, broken).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  test('says the same however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        xmlDocument.chain((text) => fc.tuple(fc.constant(text), cuts(text.length))),
        async ([text, at]) => {
          expect(await collect(xmlEvents(cut(text, at)))).toEqual(read(text));
        },
      ),
    );
  });

  test('gives offsets that cover the document', () => {
    fc.assert(
      fc.property(xmlDocument, (text) => {
        const events = read(text).filter((event) => event.start < event.end);
        const outside = events.map((event, i) => text.slice(events[i - 1]?.end ?? 0, event.start)).join('');
        expect(outside.trim()).toBe('');
        for (const event of events) {
          const before = text.slice(0, event.start).split(/\r\n|\n|\r/u);
          expect(event.at).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
        }
      }),
    );
  });

  test('finds attribute values in the text', () => {
    const text = `<a  one="1"\n two = 'b&amp;"c'/>`;
    const [open] = read(text, { attributeSpans: true });
    expect(open).toMatchObject({ attrs: { one: '1', two: 'b&"c' } });
    const values = open?.kind === 'open' ? open.values! : {};
    expect(Object.entries(values).map(([key, span]) => [key, text.slice(span.start, span.end)])).toEqual([
      ['one', '1'],
      ['two', 'b&amp;"c'],
    ]);
  });

  test('resolves namespaces of elements', () => {
    const events = read('<a xmlns="u:1" xmlns:p="u:2"><p:b/><c xmlns=""><p:d xmlns:p="u:3"/></c></a>');
    const opens = events.flatMap((event) => (event.kind === 'open' ? [[event.local, event.uri]] : []));
    expect(opens).toEqual([
      ['a', 'u:1'],
      ['b', 'u:2'],
      ['c', ''],
      ['d', 'u:3'],
    ]);
  });

  test('an undeclared prefix ends the file unless it is accepted', () => {
    expect(refusal('<a>\n<x:b/></a>')).toMatchObject({
      at: { line: 2, column: 1 },
      params: { reason: 'undeclaredPrefix' },
    });
    expect(refusal('<a x:b=""/>')).toMatchObject({ params: { reason: 'undeclaredPrefix' } });
    const events = read('<a><x:b/></a>', { undeclaredPrefix: 'accept' });
    expect(events[1]).toMatchObject({ kind: 'open', name: 'x:b', local: 'b', uri: null });
  });

  test('attribute names of the language itself are plain names here', () => {
    const [open] = read('<a constructor="1" __proto__="2" toString="3"/>');
    expect(open?.kind === 'open' && Object.entries(open.attrs)).toEqual([
      ['constructor', '1'],
      ['__proto__', '2'],
      ['toString', '3'],
    ]);
  });

  test.each([
    ['<a>\n  <b></a>', 'mismatchedTag', 2, 6],
    ['<a b="1" b="2"/>', 'repeatedAttribute', 1, 10],
    ['<a>&nbsp;</a>', 'undeclaredEntity', 1, 4],
    ['<a>x & y</a>', 'ampersand', 1, 6],
    ['<a>\r\n\r\n]]></a>', 'cdataEnd', 3, 1],
    ['<a/><b/>', 'secondRoot', 1, 5],
    ['<a/>x', 'textAfterRoot', 1, 5],
    ['x<a/>', 'textBeforeRoot', 1, 1],
    ['<a b="<"/>', 'lessThanInAttribute', 1, 7],
    ['<a b=1/>', 'attributeValue', 1, 4],
    ['<a>\u0000</a>', 'illegalCharacter', 1, 4],
    ['<a>&#1;</a>', 'illegalCharacter', 1, 4],
    ['<a>\ud800</a>', 'illegalCharacter', 1, 4],
    ['<a><!-- a -- b --></a>', 'comment', 1, 11],
    ['<1a/>', 'name', 1, 2],
    ['', 'noRoot', 1, 1],
    [' <?xml version="1.0"?><a/>', 'declaration', 1, 2],
  ])('refuses %j as %s', (text, reason, line, column) => {
    expect(refusal(text)).toMatchObject({ code: 'malformedXml', at: { line, column }, params: { reason } });
  });

  test.each(['<a>', '<a><b/>', '<a', '<a b="', '<a><![CDATA[x', '<a>text', '<a></a', '<a><!-- '])(
    'says that %j was cut off',
    (text) => expect(refusal(text).code).toBe('truncated'),
  );

  test('a large tag in tiny pieces costs no more than its length', async () => {
    const text = `<a b="${'x'.repeat(400_000)}"/>`;
    const started = performance.now();
    const events = await collect(xmlEvents(each(Array.from(text))));
    expect(events.map((event) => event.kind)).toEqual(['open', 'close']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('gives what stood before the place it refuses', async () => {
    const seen: string[] = [];
    const run = async () => {
      for await (const event of xmlEvents(cut('<a><b/></c>'))) seen.push(event.kind);
    };
    await expect(run()).rejects.toBeInstanceOf(CodecError);
    expect(seen).toEqual(['open', 'open', 'close']);
  });
});

describe('document types', () => {
  const text = (xml: string) =>
    read(xml)
      .flatMap((event) => (event.kind === 'text' ? [event.text] : []))
      .join('');

  test('a remote or local DTD is named and never loaded', () => {
    expect(read('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>')[0]).toMatchObject({ kind: 'doctype', name: 'tmx' });
    expect(read('<!DOCTYPE tmx PUBLIC "-//L//T" "http://example.org/t.dtd"><tmx/>')).toHaveLength(3);
  });

  test('entities of text are expanded, nested ones too', () => {
    const dtd = `<!DOCTYPE a [<!-- "c ]> --><?p ]>?><!ELEMENT a ANY><!ATTLIST a b CDATA "x>y">
      <!ENTITY who 'Qantara &amp; &#x642;'><!ENTITY all "(&who;)"><!ENTITY who "second">]>`;
    expect(text(`${dtd}<a>&all;</a>`)).toBe('(Qantara & ق)');
    expect(read(`${dtd}<a b="&who;"/>`)[1]).toMatchObject({ attrs: { b: 'Qantara & ق' } });
  });

  test.each([
    ['<!ENTITY x SYSTEM "file:///etc/passwd">', 'externalEntity'],
    ['<!ENTITY x PUBLIC "p" "http://example.org/x">', 'externalEntity'],
    ['<!ENTITY % x "y">', 'parameterEntity'],
    ['%x;', 'parameterEntity'],
    ['<!ENTITY x "<b/>">', 'markup'],
    ['<!ENTITY x "&x;">', 'nesting'],
    [`<!ENTITY x "${'y'.repeat(70_000)}">`, 'expansion'],
  ])('refuses %.40s', (declaration, reason) => {
    expect(refusal(`<!DOCTYPE a [\n${declaration}]><a>&x;</a>`)).toMatchObject({
      code: 'doctypeEntity',
      params: { reason },
    });
  });

  test('a bomb is refused at once', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const started = performance.now();
    expect(refusal(`<!DOCTYPE a [<!ENTITY l0 "lol">${levels}]><a>&l7;</a>`).code).toBe('doctypeEntity');
    const quadratic = `<!DOCTYPE a [<!ENTITY l "${'x'.repeat(60_000)}">]><a>${'&l;'.repeat(5000)}</a>`;
    expect(refusal(quadratic)).toMatchObject({ code: 'doctypeEntity', params: { reason: 'expansion' } });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('limits', () => {
  test.each([
    ['tooDeep', '<a>'.repeat(300)],
    ['tooLarge', `<a b="${'x'.repeat(1 << 21)}"/>`],
    ['tooLarge', `<a b="${'x'.repeat(1 << 23)}`],
    ['tooLarge', `<a>${'x'.repeat((1 << 24) + 1)}</a>`],
    ['tooLarge', `<a><!--${'x'.repeat((1 << 24) + (1 << 17))}`],
    ['tooLarge', `<!DOCTYPE a [${' '.repeat(1 << 18)}]><a/>`],
    ['tooLarge', `<a ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ])('%s', (code, text) => {
    expect(refusal(text).code).toBe(code);
  });

  test('characters XML cannot hold are dropped and told where that is asked for', () => {
    const told: unknown[] = [];
    const events = read('<a>x\u001ay&#2;z<b c="\u0001d"/></a>', {
      onIllegal: (at, codePoint) => told.push([at.column, codePoint]),
    });
    expect(events[1]).toMatchObject({ kind: 'text', text: 'xyz' });
    expect(events[2]).toMatchObject({ attrs: { c: 'd' } });
    expect(told).toEqual([
      [5, 0x1a],
      [7, 2],
      [18, 1],
    ]);
  });
});
