import { expect, test } from 'vitest';
import { xliffSide } from './xliff-side';

const unit = (id: string, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
const FILE = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>
${unit('1', 'وصل <g id="1">الوفد</g>.', 'The <g id="1">delegation</g> arrived.')}${unit('2', 'وعاد.', 'It returned.')}
</body></file></xliff>`;

test.each([
  ['ar', ['وصل الوفد.', 'وعاد.']],
  ['en-GB', ['The delegation arrived.', 'It returned.']],
  ['fr', ['وصل الوفد.', 'وعاد.']],
])('the side in %s', async (lang, texts) => {
  const side = await xliffSide(FILE, lang);
  expect(side.map(({ text }) => text)).toEqual(texts);
  expect(side.map(({ block }) => block)).toEqual([0, 1]);
});

test('a file that breaks off says so', async () => {
  await expect(xliffSide(FILE.slice(0, -20), 'ar')).rejects.toMatchObject({ at: { line: 4 } });
});
