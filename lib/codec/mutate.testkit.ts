/** Numbers in [0, 1) that are the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const at = (bytes: Uint8Array, random: () => number): number => Math.floor(random() * (bytes.length + 1));
const splice = (bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const out = new Uint8Array(from + put.length + bytes.length - to);
  out.set(bytes.subarray(0, from));
  out.set(put, from);
  out.set(bytes.subarray(to), from + put.length);
  return out;
};
const insert =
  (text: string): Mutation =>
  (bytes, random) => {
    const i = at(bytes, random);
    return splice(bytes, i, i, ascii(text));
  };
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** From one `<` to a `>` after it, somewhere. */
function tag(bytes: Uint8Array, random: () => number): readonly [number, number] {
  const start = bytes.indexOf(0x3c, at(bytes, random));
  const end = start === -1 ? -1 : bytes.indexOf(0x3e, start);
  return end === -1 ? [0, 0] : [start, end + 1];
}

/** An element with all that is in it, somewhere; tags of other names inside it do not count. `[0, 0]` where none is found. */
function element(bytes: Uint8Array, random: () => number): readonly [number, number] {
  const [start, end] = tag(bytes, random);
  const name = /^<([A-Za-z][\w:.-]*)/u.exec(latin(bytes.subarray(start, Math.min(end, start + 80))))?.[1];
  if (name === undefined) return [0, 0];
  if (bytes[end - 2] === 0x2f) return [start, end];
  const close = ascii(`</${name}`);
  let from = end;
  for (let depth = 1; depth > 0; ) {
    const next = bytes.indexOf(0x3c, from);
    if (next === -1) return [0, 0];
    if (startsWith(bytes, close, next)) depth--;
    else if (startsWith(bytes, ascii(`<${name}`), next) && bytes[bytes.indexOf(0x3e, next) - 1] !== 0x2f) depth++;
    from = next + 1;
  }
  const behind = bytes.indexOf(0x3e, from);
  return behind === -1 ? [0, 0] : [start, behind + 1];
}
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const startsWith = (bytes: Uint8Array, what: Uint8Array, at: number): boolean =>
  what.every((byte, i) => bytes[at + i] === byte);

/** An attribute, from the white space before it to behind its value; and where its value stands. */
function attribute(
  bytes: Uint8Array,
  random: () => number,
): { readonly all: readonly [number, number]; readonly value: readonly [number, number] } {
  const [start, end] = tag(bytes, random);
  const found = [
    ...latin(bytes.subarray(start, Math.min(end, start + 2000))).matchAll(/\s[\w:.-]+\s*=\s*(["'])(.*?)\1/gsu),
  ];
  const one = found[Math.floor(random() * found.length)];
  if (one === undefined) return { all: [0, 0], value: [0, 0] };
  const from = start + one.index;
  const to = from + one[0].length;
  return { all: [from, to], value: [to - 1 - one[2]!.length, to - 1] };
}

/** What stands in attributes of one format and means something else, or nothing, in another place. */
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '99999999999',
  'no',
  'yes',
  'firstNo',
  'ar',
  'x y',
  '#',
  '#/f=f1',
  '1 1',
  'رقم',
  '&#10;',
  'http://a/b',
];

const OPENERS = [
  ...[
    '[',
    '![',
    '(',
    '{',
    '<',
    '*',
    '_',
    '`',
    '> ',
    '- ',
    '\n> ',
    '#',
    '|',
    '"',
    "'",
    '\\',
    '&#',
    '&',
    '{"a":[',
    '\n\n',
  ],
  ...[
    '<b>',
    '<div>',
    '<table><tr><td>',
    '<svg>',
    '<select>',
    '<!--',
    '<pc id="1">',
    '<g id="1">',
    '<w:p><w:r>',
    '<sub>',
  ],
];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip: (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
      const i = Math.floor(random() * out.length);
      out[i] = (out[i] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return out;
  },
  truncate: (bytes, random) => bytes.slice(0, at(bytes, random)),
  cutOut: (bytes, random) => {
    const [a, b] = [at(bytes, random), at(bytes, random)].sort((x, y) => x - y) as [number, number];
    return splice(bytes, a, Math.min(b, a + 200), new Uint8Array());
  },
  double: (bytes, random) => {
    const a = at(bytes, random);
    const b = Math.min(bytes.length, a + Math.floor(random() * 400));
    return splice(bytes, a, a, bytes.slice(a, b));
  },
  doubleTag: (bytes, random) => {
    const [a, b] = tag(bytes, random);
    return splice(bytes, b, b, bytes.slice(a, b));
  },
  deleteTag: (bytes, random) => {
    const [a, b] = tag(bytes, random);
    return splice(bytes, a, b, new Uint8Array());
  },
  moveTag: (bytes, random) => {
    const [a, b] = tag(bytes, random);
    const i = at(bytes, random);
    return splice(bytes, i, i, bytes.slice(a, b));
  },
  doubleElement: (bytes, random) => {
    const [a, b] = element(bytes, random);
    return splice(bytes, b, b, bytes.slice(a, b));
  },
  deleteElement: (bytes, random) => {
    const [a, b] = element(bytes, random);
    return splice(bytes, a, b, new Uint8Array());
  },
  moveElement: (bytes, random) => {
    const [a, b] = element(bytes, random);
    const [c] = element(bytes, random);
    return splice(bytes, c, c, bytes.slice(a, b));
  },
  dropAttribute: (bytes, random) => {
    const [a, b] = attribute(bytes, random).all;
    return splice(bytes, a, b, new Uint8Array());
  },
  changeValue: (bytes, random) => {
    const [a, b] = attribute(bytes, random).value;
    return splice(bytes, a, b, new TextEncoder().encode(VALUES[Math.floor(random() * VALUES.length)]!));
  },
  otherValue: (bytes, random) => {
    const [a, b] = attribute(bytes, random).value;
    const [c, d] = attribute(bytes, random).value;
    return splice(bytes, a, b, bytes.slice(c, d));
  },
  control: insert('\u0000'),
  reference: insert('&#1;'),
  entity: insert('&x;'),
  quote: insert('"'),
  open: insert('<'),
  cdata: insert('<![CDATA['),
  comment: insert('<!--'),
  doctype: (bytes) => splice(bytes, 0, 0, ascii('<!DOCTYPE x [<!ENTITY x "y">]>')),
  bomb: (bytes) =>
    splice(bytes, 0, 0, ascii(`<!DOCTYPE x [<!ENTITY a "${'z'.repeat(900)}"><!ENTITY x "${'&a;'.repeat(900)}">]>`)),
  deep: insert('<a>'.repeat(2000)),
  wide: insert(`<a ${'b="" '.repeat(50)}${'c'.repeat(20_000)}="${'d'.repeat(20_000)}">`),
  /** Beyond the bound of an attribute. */
  huge: (bytes, random) => insert(`<a b="${'h'.repeat(1_100_000)}">`)(bytes, random),
  /** What opens something in some format, many times over. */
  nested: (bytes, random) => {
    const opener = OPENERS[Math.floor(random() * OPENERS.length)]!;
    return insert(opener.repeat(1 + Math.floor(random() * 4000)))(bytes, random);
  },
  longLine: (bytes, random) => insert('word '.repeat(40_000))(bytes, random),
  /** Four bytes that say a length or a place, in an archive by its records. */
  wrongLength: (bytes, random) => {
    const out = bytes.slice();
    const record = out.indexOf(0x50, at(bytes, random));
    const place = record === -1 ? at(bytes, random) : record + 4 + Math.floor(random() * 42);
    const lengths = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, Math.floor(random() * 0xffffffff)];
    const length = lengths[Math.floor(random() * lengths.length)]!;
    for (let i = 0; i < 4 && place + i < out.length; i++) out[place + i] = (length >>> (8 * i)) & 0xff;
    return out;
  },
  encoding: (bytes) => splice(bytes, 0, 0, ascii('<?xml version="1.0" encoding="windows-1256"?>')),
  utf16: (bytes) => splice(bytes, 0, 0, Uint8Array.of(0xff, 0xfe)),
};

/** Those that mostly leave the file well-formed. */
const GENTLE = ['doubleElement', 'deleteElement', 'moveElement', 'dropAttribute', 'changeValue', 'otherValue'];

/** Those that make a file large: less often, so that more files are tried in the time. */
const COSTLY = ['huge', 'longLine', 'nested', 'bomb'];

/** One to three mutations, chosen by the numbers given; half of the time up to six gentle ones, which reach deeper. */
export function mutate(bytes: Uint8Array, random: () => number): { readonly bytes: Uint8Array; readonly how: string } {
  const isGentle = random() < 0.5;
  const names = isGentle ? GENTLE : Object.keys(MUTATIONS);
  const how: string[] = [];
  let out = bytes;
  for (let n = 1 + Math.floor(random() * (isGentle ? 6 : 3)); n > 0; n--) {
    let name = names[Math.floor(random() * names.length)]!;
    if (COSTLY.includes(name) && random() < 0.8) name = names[Math.floor(random() * names.length)]!;
    how.push(name);
    out = MUTATIONS[name]!(out, random);
  }
  return { bytes: out, how: how.join('+') };
}
