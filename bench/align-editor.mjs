import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

/**
 * `npm run bench -- align-editor [--rows 10000] [--url http://localhost:3000] [--alignment /projects/…/alignments/…]`: the
 * alignment editor with so many segments a side in Chromium against a production build. Without `--url` it starts Qantara on a
 * folder of its own. The texts are our own writing, with sentences left out, joined and cut on one side.
 *
 * Milliseconds of wall time depend on what else the machine does: `CPU` is the thread time of the page, which does not.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    alignment: { type: 'string' },
    rows: { type: 'string', default: '10000' },
    openings: { type: 'string', default: '5' },
    steps: { type: 'string', default: '60' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));

/** Two texts, a sentence a line, that translate each other for the most part. */
function texts(rows) {
  const things = [
    ['جسر', 'bridge'],
    ['مدرسة', 'school'],
    ['ميناء', 'harbour'],
    ['مكتبة', 'library'],
    ['محطة', 'station'],
  ];
  const arabic = [];
  const english = [];
  for (let i = 0; i < rows; i++) {
    const [ar, en] = things[(i * 7) % things.length];
    const number = 1000 + ((i * 37) % 9000);
    arabic.push(`وقالت البلدية إن في المدينة ${ar} كلفت ${number} دينارا، وإن ثلثها دفع قبل نهاية العام.`);
    const half = `The municipality said there was a ${en} in the town that cost ${number} dinars`;
    if (i % 40 === 0) english.push(`${half}.`, 'A third of it was paid before the end of the year.');
    else english.push(`${half}, and a third of it was paid before the end of the year.`);
    if (i % 97 === 0) english.pop();
  }
  return [arabic.join('\n'), english.join('\n')];
}

let stop = async () => undefined;
async function startOwn() {
  const data = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
  const child = spawn(process.execPath, [join(root, 'lib/server/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '3971', QANTARA_DATA: data, DATABASE_URL: '', QANTARA_BROWSER: '0' },
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
  const seen = {};
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const look = () => {
    if (seen.firstRow === undefined && document.querySelector('[role=row][data-index]')) {
      seen.firstRow = 0;
      afterPaint(() => (seen.firstRow = performance.now()));
    }
    if (document.activeElement?.matches('[data-place]')) afterPaint(() => (seen.ready = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
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
  const rows = () => Number(document.querySelector('[role=grid]').getAttribute('aria-rowcount'));
  window.bench = {
    seen,
    /** Until the page shows another number of links and the cursor stands in it. */
    stepped() {
      const before = rows();
      return keyUntil(() => rows() !== before && document.activeElement.matches('[data-place]'));
    },
    /** Until the cursor stands in another link. */
    walked() {
      const before = document.activeElement.dataset.place;
      return keyUntil(() => document.activeElement.dataset.place !== before);
    },
    saved: () =>
      new Promise((resolve) => {
        const check = () =>
          document.querySelector('[data-save-state=saved]') ? resolve(performance.now()) : requestAnimationFrame(check);
        check();
      }),
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
        blank.push(found?.closest('[data-index]') ? 0 : 1);
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

async function createAlignment(page, base, project) {
  const begun = Date.now();
  const [source, target] = texts(Number(values.rows));
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const response = await page.request.post(`${base}/api${project}/alignments`, {
    headers: { origin: base, 'x-qantara': 'upload' },
    multipart: {
      name: `${values.rows} segments`,
      whenReversed: 'keep',
      'source.file': file('source.txt', source),
      'target.file': file('target.txt', target),
    },
    timeout: 600_000,
  });
  const answer = await response.json();
  if (!response.ok()) throw new Error(`${response.status()}: ${JSON.stringify(answer)}`);
  const path = `${project}/alignments/${answer.alignmentId}`;
  for (let tries = 0; tries < 600; tries++) {
    if ((await page.request.get(`${base}/api${path}`)).ok()) break;
    await page.waitForTimeout(500);
  }
  console.log(`aligning ${values.rows} segments a side, as a job: ${Date.now() - begun} ms`);
  return path;
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
  const path = values.alignment ?? (await createAlignment(page, base, await projectOfSample(page, base)));
  console.log(`alignment ${path}`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };

  const [first, ready, spent] = [[], [], []];
  let bytes = 0;
  for (let i = 0; i <= Number(values.openings); i++) {
    await page.goto('about:blank');
    const before = await cpu();
    await page.goto(base + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench.seen.ready > 0 && window.bench.seen.firstRow > 0, null, {
      timeout: 180_000,
    });
    const took = (await cpu()) - before;
    const seen = await page.evaluate(() => window.bench.seen);
    bytes = await page.evaluate(() => performance.getEntriesByType('navigation')[0].decodedBodySize);
    if (i === 0) continue; // the first opening warms the server
    first.push(seen.firstRow);
    ready.push(seen.ready);
    spent.push(took > 0 ? took : await cpu());
  }
  console.log(`load ${load()}   page ${(bytes / 1e6).toFixed(2)} MB`);
  console.log(`navigation → first row painted   ${figures(first)}`);
  console.log(`navigation → keys answer         ${figures(ready)}   page CPU ${figures(spent)}`);
  await page.waitForTimeout(4000);

  const [walks, steps, saves, each] = [[], [], [], []];
  for (let i = 0; i < Number(values.steps); i++) {
    await page.evaluate(() => void (window.bench.done = window.bench.walked()));
    await page.keyboard.press('ArrowDown');
    walks.push(await page.evaluate(() => window.bench.done));
    const from = await cpu();
    await page.evaluate(() => void (window.bench.done = window.bench.stepped()));
    const begun = await page.evaluate(() => performance.now());
    // merged and parted again, so that it may go on for ever
    await page.keyboard.press(i % 2 === 0 ? 'm' : 'p');
    steps.push(await page.evaluate(() => window.bench.done));
    each.push((await cpu()) - from);
    saves.push((await page.evaluate(() => window.bench.saved())) - begun);
    if (i % 2 === 0) {
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(50);
    }
  }
  console.log(`load ${load()}   cursor → frame        ${figures(walks)}`);
  console.log(`load ${load()}   step → painted        ${figures(steps)}   page CPU ${figures(each)}`);
  console.log(`load ${load()}   step → acknowledged   ${figures(saves)}`);

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
