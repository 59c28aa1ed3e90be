import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

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
const root = fileURLToPath(new URL('..', import.meta.url));
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

let stop = async () => undefined;
async function startOwn() {
  const data = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
  const child = spawn(process.execPath, [join(root, 'lib/server/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '3970', QANTARA_DATA: data, DATABASE_URL: '', QANTARA_BROWSER: '0' },
  });
  stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        said += piece;
        const url = /Qantara is ready: (http\S+)/u.exec(said)?.[1];
        if (url) resolve(url);
      });
    child.once('exit', () => reject(new Error(said)));
  });
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const figures = (list) => `p50 ${at(list, 0.5).toFixed(0)}  p95 ${at(list, 0.95).toFixed(0)} ms (${list.length})`;
const load = () => loadavg()[0].toFixed(1);

/** What the page says of itself; runs before anything else of it. */
function watchPage() {
  const rows = () => document.querySelector('[role=row][data-segment]');
  const seen = {};
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const look = () => {
    if (seen.firstRow === undefined && rows()) {
      seen.firstRow = 0;
      afterPaint(() => (seen.firstRow = performance.now()));
    }
    if (document.activeElement?.isContentEditable) afterPaint(() => (seen.editable = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  /** Milliseconds from the next key press until `is()` holds in a painted frame. */
  const keyUntil = (is) =>
    new Promise((resolve) =>
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const check = () =>
            is() ? afterPaint(() => resolve(performance.now() - timeStamp)) : requestAnimationFrame(check);
          requestAnimationFrame(check);
        },
        { capture: true, once: true },
      ),
    );
  const activeRow = () => document.activeElement?.closest('[data-segment]')?.dataset.segment;
  window.bench = {
    seen,
    activeRow,
    keyPainted: () => keyUntil(() => true),
    /** Until another row is alive; and until its help is on screen. */
    async confirmed() {
      const before = activeRow();
      const isNext = () => activeRow() !== before && document.activeElement.isContentEditable;
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
    async scroll(frames, step) {
      const box = document.querySelector('[role=grid]').parentElement;
      const [times, blank] = [[], []];
      let last = performance.now();
      for (let i = 0; i < frames; i++) {
        box.scrollTop += step;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - last);
        last = now;
        const { left, top, width, height } = box.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 3, top + height / 2);
        blank.push(found?.closest('[data-segment]') ? 0 : 1);
      }
      return { times, blank: blank.reduce((a, b) => a + b, 0) };
    },
  };
}

async function projectOfSample(page, base) {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${base}/projects`);
    const link = page.locator('a[href^="/projects/"]').first();
    if (await link.count()) return (await link.getAttribute('href')).split('?')[0];
    await page.waitForTimeout(1000);
  }
  throw new Error('the sample project did not come');
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

const base = values.url ?? (await startOwn());
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({
  ...(executable ? { executablePath: executable } : {}),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: 'en' });
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  const path = values.document ?? (await createDocument(page, base, await projectOfSample(page, base)));
  console.log(`document ${path}`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };

  const [first, editable, spent, answers] = [[], [], [], []];
  let bytes = 0;
  let scripts = '';
  for (let i = 0; i <= Number(values.openings); i++) {
    await page.goto('about:blank');
    if (i === 0) await cdp.send('Network.clearBrowserCache').catch(() => undefined);
    const before = await cpu();
    await page.goto(base + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench.seen.editable > 0 && window.bench.seen.firstRow > 0, null, {
      timeout: 180_000,
    });
    const took = (await cpu()) - before;
    const seen = await page.evaluate(() => window.bench.seen);
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
    editable.push(seen.editable);
    answers.push(entry.responseEnd);
    spent.push(took > 0 ? took : await cpu());
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

  for (const step of [120, 1500]) {
    const from = await cpu();
    const { times, blank } = await page.evaluate((px) => window.bench.scroll(150, px), step);
    console.log(
      `load ${load()}   scroll by ${step} px a frame: ${figures(times)}   without rows ${blank}   page CPU ${(((await cpu()) - from) / 150).toFixed(1)} ms a frame`,
    );
  }
} finally {
  await browser.close();
  await stop();
}
