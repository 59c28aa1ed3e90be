/**
 * Writes the Latin names that spelling by ear prefers to lib/term/names/data: the proper names of SCOWL up to size 70, as
 * Debian ships them (`apt-get install scowl`). Run: npm run bench -- train-latin-names [/usr/share/dict/scowl]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { latinForm } from '../lib/term/names/forms';
import { writeLatinNames } from '../lib/term/names/latin-names';

const SIZES = [10, 20, 35, 40, 50, 55, 60, 70];
const SHORTEST = 3;

const [folder = '/usr/share/dict/scowl'] = process.argv.slice(2);
const files = ['english', 'american'].flatMap((variety) =>
  ['proper-names', 'upper'].flatMap((kind) => SIZES.map((size) => `${folder}/${variety}-${kind}.${size}`)),
);
const names = files
  .filter(existsSync)
  .flatMap((file) => readFileSync(file, 'latin1').split('\n'))
  .filter((word) => /^\p{Lu}\p{L}+$/u.test(word))
  .map((word) => latinForm(word).letters)
  .filter((word) => word.length >= SHORTEST);
if (names.length === 0) throw new Error(`No word lists in ${folder}: apt-get install scowl`);

writeFileSync(
  'lib/term/names/data/latin-names.ts',
  `/**
 * Latin names: the proper names of SCOWL 2020.12.07 up to size 70. Written by bench/train-latin-names.ts; not edited by hand.
 *
 * Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
 * associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
 * without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
 * this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
 * suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */
export const LATIN_NAMES =
  '${writeLatinNames(names)}';
`,
);
console.log(`${new Set(names).size} names`);
