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
  encoding: (bytes) => splice(bytes, 0, 0, ascii('<?xml version="1.0" encoding="windows-1256"?>')),
  utf16: (bytes) => splice(bytes, 0, 0, Uint8Array.of(0xff, 0xfe)),
};

/** One to three mutations, chosen by the numbers given. */
export function mutate(bytes: Uint8Array, random: () => number): { readonly bytes: Uint8Array; readonly how: string } {
  const names = Object.keys(MUTATIONS);
  const how: string[] = [];
  let out = bytes;
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const name = names[Math.floor(random() * names.length)]!;
    how.push(name);
    out = MUTATIONS[name]!(out, random);
  }
  return { bytes: out, how: how.join('+') };
}
