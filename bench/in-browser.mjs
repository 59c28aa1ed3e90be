import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** What the benches of a page in Chromium share: a server, a browser, a way to measure in the page, and figures. */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Opens a page in Chromium, against the server at `url` or one of its own on an empty folder, and hands it to `measure`; `watch`
 * runs in the page before anything else of it, after `tools`. Browser and server are ended whatever happens.
 */
export async function inBrowser({ url, port, watch }, measure) {
  const own = url ? null : await startOwn(port);
  const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  const browser = await chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: 'en' });
    await context.addInitScript(tools);
    await context.addInitScript(watch);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`page: ${error.message}`));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** Milliseconds of CPU that the page's thread has taken so far. */
    const cpu = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    await measure({ page, base: url ?? own.base, cdp, cpu });
  } finally {
    await browser.close();
    await own?.stop();
  }
}

function startOwn(port) {
  const data = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
  const child = spawn(process.execPath, [join(root, 'lib/server/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), QANTARA_DATA: data, DATABASE_URL: '', QANTARA_BROWSER: '0' },
  });
  const stop = async () => {
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
        const base = /Qantara is ready: (http\S+)/u.exec(said)?.[1];
        if (base) resolve({ base, stop });
      });
    child.once('exit', () => reject(new Error(said)));
  });
}

/** The path of the project that a new Qantara comes with. */
export async function projectOfSample(page, base) {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${base}/projects`);
    const link = page.locator('a[href^="/projects/"]').first();
    if (await link.count()) return (await link.getAttribute('href')).split('?')[0];
    await page.waitForTimeout(1000);
  }
  throw new Error('the sample project did not come');
}

/** Opens a page from nothing and waits until `seen` has both times; with what its thread spent on it. */
export async function opened(page, cpu, url) {
  await page.goto('about:blank');
  const before = await cpu();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.seen.ready > 0 && window.bench.seen.firstRow > 0, null, {
    timeout: 180_000,
  });
  const now = await cpu();
  const seen = await page.evaluate(() => window.bench.seen);
  // another process of the browser may have taken the page: its time began at nought
  return { ...seen, cpu: now > before ? now - before : now };
}

/** Scrolls the grid slowly and fast, and tells of both. */
export async function scrolled(page, cpu) {
  for (const step of [120, 1500]) {
    const from = await cpu();
    const { times, blank } = await page.evaluate((px) => window.bench.scroll(150, px), step);
    console.log(
      `load ${load()}   scroll by ${step} px a frame: ${figures(times)}   without rows ${blank}   page CPU ${(((await cpu()) - from) / 150).toFixed(1)} ms a frame`,
    );
  }
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
export const figures = (list) =>
  `p50 ${at(list, 0.5).toFixed(0)}  p95 ${at(list, 0.95).toFixed(0)} ms (${list.length})`;
export const load = () => loadavg()[0].toFixed(1);

/** `window.bench` in the page. */
function tools() {
  const seen = {};
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  window.bench = {
    seen,
    /** Notes when the first row was painted, and when `isReady` held in a painted frame. */
    watch(row, isReady) {
      const look = () => {
        if (seen.firstRow === undefined && document.querySelector(row)) {
          seen.firstRow = 0;
          afterPaint(() => (seen.firstRow = performance.now()));
        }
        if (isReady()) afterPaint(() => (seen.ready = performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    /** Milliseconds from the next key press until `is()` holds in a painted frame. */
    keyUntil: (is) =>
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
      ),
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
        blank.push(found?.closest('[role=row]') ? 0 : 1);
      }
      return { times, blank: blank.reduce((a, b) => a + b, 0) };
    },
  };
}
