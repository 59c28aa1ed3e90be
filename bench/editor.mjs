import { parseArgs } from 'node:util';
import { figures, inBrowser, load, opened, projectOfSample, scrolled } from './in-browser.mjs';

/**
 * `npm run bench -- editor [--url http://localhost:3000] [--document /projects/…/documents/…] [--rows 20000]`: the editor of a long
 * document in Chromium against a production build. Without `--url` it starts Qantara on a folder of its own. The document is bilingual
 * with its first half translated; names of the sample's glossary and sentences that resemble each other give every segment help.
 *
 * Milliseconds of wall time depend on what else the machine does: `CPU` is the thread time of the page, which does not.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    document: { type: 'string' },
    rows: { type: 'string', default: '20000' },
    openings: { type: 'string', default: '5' },
    confirmations: { type: 'string', default: '40' },
  },
});
const count = Number(values.rows);

/** A bilingual document of our own writing: sentences that differ by name, place and number. */
function xliff(rows) {
  const people = [
    ['ليلى عبد الرحمن', 'Layla Abdel Rahman'],
    ['سامي الخطيب', 'Sami al-Khatib'],
    ['هدى منصور', 'Huda Mansour'],
    ['عمر بن يوسف', 'Omar Ben Youssef'],
  ];
  const places = [
    ['الخرطوم', 'Khartoum'],
    ['عمّان', 'Amman'],
    ['طرابلس', 'Tripoli'],
    ['بيروت', 'Beirut'],
    ['مسقط', 'Muscat'],
  ];
  const sentences = [
    [
      'وقالت {0} إن البلدية في {1} افتتحت {2} مكتبات جديدة قبل نهاية العام، وإن ثلثها مخصص للأطفال.',
      'The municipality of {1} opened {2} new libraries before the end of the year, said {0}, and a third of them are for children.',
    ],
    [
      'وأضاف {0} أن عدد القراء في {1} بلغ {2} قارئ في الشهر الماضي.',
      'The number of readers in {1} reached {2} last month, {0} added.',
    ],
    [
      'ويرى {0} أن الترجمة «جسر لا يُبنى مرة واحدة»، وأن {1} تحتاج إلى {2} مترجم مدرَّب على الأقل.',
      'Translation is “a bridge that is never built once and for all”, says {0}; {1} needs at least {2} trained translators.',
    ],
    ['المصدر: مكتبة {1} العامة، {0}، التقرير رقم {2}.', 'Source: {1} Public Library, {0}, report no. {2}.'],
  ];
  const fill = (text, side, i) =>
    text
      .replace('{0}', people[(i * 7) % people.length][side])
      .replace('{1}', places[(i * 3) % places.length][side])
      .replace('{2}', String(1000 + ((i * 37) % 9000)));
  const units = Array.from({ length: rows }, (_, i) => {
    const [source, target] = sentences[i % sentences.length];
    const done = i < rows / 2 ? `<target state="translated">${fill(target, 1, i)}</target>` : '';
    return `<trans-unit id="${i}"><source>${fill(source, 0, i)}</source>${done}</trans-unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="bench" source-language="ar" target-language="en" datatype="plaintext"><body>
${units.join('\n')}
</body></file></xliff>`;
}

/** Runs in the page before anything else of it. */
function watchPage() {
  const { watch, keyUntil } = window.bench;
  const isEditable = () => document.activeElement?.isContentEditable;
  watch('[role=row][data-segment]', isEditable);
  const activeRow = () => document.activeElement?.closest('[data-segment]')?.dataset.segment;
  Object.assign(window.bench, {
    keyPainted: () => keyUntil(() => true),
    /** Until another row is alive; and until its help is on screen. */
    async confirmed() {
      const before = activeRow();
      const isNext = () => activeRow() !== before && isEditable();
      const [editable, helped] = await Promise.all([
        keyUntil(isNext),
        keyUntil(
          () =>
            isNext() &&
            document.querySelector('aside:has([data-panel=matches])')?.getAttribute('aria-busy') === 'false',
        ),
      ]);
      return { editable, helped };
    },
  });
}

async function createDocument(page, base, project) {
  const begun = Date.now();
  const response = await page.request.post(`${base}/api${project}/documents/import`, {
    headers: { origin: base, 'x-qantara': 'upload' },
    multipart: {
      file: { name: 'bench.xlf', mimeType: 'application/xml', buffer: Buffer.from(xliff(count)) },
      name: `${count} segments`,
      roles: '{}',
    },
    timeout: 600_000,
  });
  if (response.status() !== 201) throw new Error(`${response.status()}: ${await response.text()}`);
  console.log(`import of ${count} segments: ${Date.now() - begun} ms`);
  return `${project}/documents/${(await response.json()).documentId}`;
}

await inBrowser({ url: values.url, port: 3970, watch: watchPage }, async ({ page, base, cdp, cpu }) => {
  const path = values.document ?? (await createDocument(page, base, await projectOfSample(page, base)));
  console.log(`document ${path}`);

  const [first, editable, spent, answers] = [[], [], [], []];
  let bytes = 0;
  let scripts = '';
  for (let i = 0; i <= Number(values.openings); i++) {
    if (i === 0) await cdp.send('Network.clearBrowserCache').catch(() => undefined);
    const seen = await opened(page, cpu, base + path);
    const entry = await page.evaluate(() => {
      const [{ responseStart, responseEnd, decodedBodySize }] = performance.getEntriesByType('navigation');
      return { responseStart, responseEnd, decodedBodySize };
    });
    if (i === 0) {
      await page.waitForTimeout(8000);
      const html = await (await page.request.get(base + path)).text();
      const named = [...html.matchAll(/_next\/static\/[^"'\\?]+\.js/gu)].map(([name]) => name);
      const fetched = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\.js(\?|$)/u.test(name))
          .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
      );
      const kilobytes = (list) => (list.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000).toFixed(0);
      const ofPage = fetched.filter(({ name }) => named.some((one) => name.includes(one)));
      scripts = `${kilobytes(ofPage)} kB with the page, ${kilobytes(fetched)} kB once idle`;
      bytes = entry.decodedBodySize;
      continue; // the first opening warms the server
    }
    first.push(seen.firstRow);
    editable.push(seen.ready);
    answers.push(entry.responseEnd);
    spent.push(seen.cpu);
  }
  console.log(`load ${load()}   page ${(bytes / 1e6).toFixed(2)} MB`);
  console.log(`JavaScript, compressed: ${scripts}`);
  console.log(`navigation → first row        ${figures(first)}`);
  console.log(`navigation → field editable   ${figures(editable)}   page CPU ${figures(spent)}`);
  console.log(`navigation → end of answer    ${figures(answers)}`);

  await page.waitForTimeout(6000);
  const before = await cpu();
  const keys = [];
  for (let i = 0; i < 60; i++) {
    await page.evaluate(() => void (window.bench.done = window.bench.keyPainted()));
    await page.keyboard.press(i % 6 === 5 ? 'Space' : 'abcde'[i % 6]);
    keys.push(await page.evaluate(() => window.bench.done));
    await page.waitForTimeout(60);
  }
  console.log(
    `load ${load()}   keystroke → frame      ${figures(keys)}   page CPU ${(((await cpu()) - before) / 60).toFixed(1)} ms a key`,
  );

  const [next, helped, each] = [[], [], []];
  for (let i = 0; i < Number(values.confirmations); i++) {
    await page.keyboard.type('The library of the town opened again.');
    await page.waitForTimeout(900);
    const from = await cpu();
    await page.evaluate(() => void (window.bench.done = window.bench.confirmed()));
    await page.keyboard.press('Control+Enter');
    const figure = await page.evaluate(() => window.bench.done);
    next.push(figure.editable);
    helped.push(figure.helped);
    each.push((await cpu()) - from);
    await page.waitForTimeout(300);
  }
  console.log(
    `load ${load()}   confirm → next editable ${figures(next)}   with its help ${figures(helped)}   page CPU ${figures(each)}`,
  );

  await scrolled(page, cpu);
});
