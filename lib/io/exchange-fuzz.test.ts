import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tbxConcept } from '../codec/tbx/concepts.testkit';
import { writeTbx } from '../codec/tbx/write';
import { tmxUnit } from '../codec/tmx/units.testkit';
import { writeTmx } from '../codec/tmx/write';
import { collect } from '../core/stream';
import { fuzz } from './exchange-fuzz.testkit';

const SRX = `<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
<languagerules><languagerule languagerulename="a"><rule break="yes"><beforebreak>[.؟]</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern="ar.*" languagerulename="a"/></maprules></body></srx>`;

test('every mutated file is read or refused with its place, and none takes long', async () => {
  const joined = async (pieces: AsyncIterable<string>) => Buffer.from((await collect(pieces)).join(''));
  const units = fc.sample(tmxUnit, { numRuns: 6, seed: 3 });
  const concepts = fc.sample(tbxConcept, { numRuns: 6, seed: 3 });
  const tmx = await joined(writeTmx(units));
  const samples = [
    { format: 'tmx' as const, bytes: tmx },
    { format: 'tmx' as const, bytes: Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(tmx.toString(), 'utf16le')]) },
    { format: 'tbx' as const, bytes: await joined(writeTbx(concepts)) },
    { format: 'tbx' as const, bytes: await joined(writeTbx(concepts, { style: 'dct' })) },
    { format: 'srx' as const, bytes: Buffer.from(SRX) },
    { format: 'csv' as const, bytes: Buffer.from('ar,en\n"باب ""كبير""",door\nنافذة,"a\nwindow"\n') },
  ];
  const result = await fuzz(samples, 1500, 20_261_125);
  expect(result.read).toBeGreaterThan(100);
  expect(result.refused).toBeGreaterThan(100);
  expect(result.slowest).toBeLessThan(5000);
});
