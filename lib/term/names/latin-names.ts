/**
 * Latin names in bare lower-case letters as printable text: in order, each as the number of letters it shares with the
 * one before (one digit, nine at most) and the rest.
 */
export function writeLatinNames(names: Iterable<string>): string {
  let before = '';
  let out = '';
  for (const name of [...new Set(names)].sort()) {
    let shared = 0;
    while (shared < 9 && shared < name.length && name[shared] === before[shared]) shared += 1;
    out += shared + name.slice(shared);
    before = name;
  }
  return out;
}

export function readLatinNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  let name = '';
  for (const [, shared, rest] of text.matchAll(/(\d)([a-z]*)/gu)) {
    name = name.slice(0, Number(shared)) + rest;
    names.add(name);
  }
  return names;
}
