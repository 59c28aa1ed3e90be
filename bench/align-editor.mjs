import { parseArgs } from 'node:util';
import { figures, inBrowser, load, opened, projectOfSample, scrolled } from './in-browser.mjs';

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

/** Runs in the page before anything else of it. */
function watchPage() {
  const { watch, keyUntil } = window.bench;
  const isPlace = () => document.activeElement?.matches('[data-place]');
  watch('[role=row][data-index]', isPlace);
  const rows = () => Number(document.querySelector('[role=grid]').getAttribute('aria-rowcount'));
  Object.assign(window.bench, {
    /** Until the page shows another number of links and the cursor stands in it. */
    stepped() {
      const before = rows();
      return keyUntil(() => rows() !== before && isPlace());
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
  });
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

await inBrowser({ url: values.url, port: 3971, watch: watchPage }, async ({ page, base, cpu }) => {
  const path = values.alignment ?? (await createAlignment(page, base, await projectOfSample(page, base)));
  console.log(`alignment ${path}`);

  const [first, ready, spent] = [[], [], []];
  let bytes = 0;
  for (let i = 0; i <= Number(values.openings); i++) {
    const seen = await opened(page, cpu, base + path);
    bytes = await page.evaluate(() => performance.getEntriesByType('navigation')[0].decodedBodySize);
    if (i === 0) continue; // the first opening warms the server
    first.push(seen.firstRow);
    ready.push(seen.ready);
    spent.push(seen.cpu);
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

  await scrolled(page, cpu);
});
