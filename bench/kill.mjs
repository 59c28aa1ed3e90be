import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/**
 * `node bench/kill.mjs [ROUNDS]`: starts Qantara as a translator does, saves and confirms over HTTP as the editor does, several at once, and kills
 * supervisor, database, web and worker in turn with SIGKILL. At the end every acknowledged save must be in the history of its segment with the text that was
 * acknowledged, and the database must open clean. Ends with 1 when one is missing.
 */
const rounds = Number(process.argv[2] ?? 50);
const root = fileURLToPath(new URL('..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'qantara-kill-'));
const port = 3900 + Math.floor(Math.random() * 90);
const base = `http://localhost:${port}`;
const WRITERS = 4;
const VICTIMS = ['database', 'web', 'worker', 'supervisor'];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let supervisor;
let output = '';
async function start() {
  supervisor = spawn(process.execPath, [join(root, 'lib/server/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      QANTARA_DATA: data,
      DATABASE_URL: '',
      QANTARA_BROWSER: '0',
      QANTARA_LOG: 'warn',
    },
  });
  output = '';
  for (const stream of [supervisor.stdout, supervisor.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  await until(() => output.includes('is ready'), 300_000);
  if (!output.includes(base)) throw new Error(`another port was taken:\n${output}`);
}
async function until(isDone, limit = 60_000) {
  for (const deadline = Date.now() + limit; Date.now() < deadline; await pause(50)) if (await isDone()) return;
  throw new Error(`waited in vain:\n${output}`);
}
function processes() {
  const found = { supervisor: supervisor.pid };
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')) {
    const [, pid, parent, name] = /^\s*(\d+)\s+(\d+)\s.*dist\/server\/(\w+)[.]mjs/.exec(line) ?? [];
    if (Number(parent) === supervisor.pid) found[name] = Number(pid);
  }
  return found;
}
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const databaseUrl = () => JSON.parse(readFileSync(join(data, 'lock'), 'utf8')).url;
async function query(sql) {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** Saves one segment after the other; a conflict (a save that was stored but not acknowledged) brings the version that stands. */
const acknowledged = [];
let attempts = 0;
let isStopped = false;
async function writer(segments, name) {
  for (let n = 0; !isStopped; n++) {
    const segment = segments[n % segments.length];
    const text = `${name} wrote ${n}`;
    attempts++;
    try {
      const response = await fetch(`${base}/api/projects/${segment.projectId}/segments/${segment.id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({
          version: segment.version,
          target: [{ kind: 'text', text }],
          status: n % 3 === 0 ? 'translated' : 'draft',
          origin: { kind: 'typed' },
        }),
        signal: AbortSignal.timeout(20_000),
      });
      const body = await response.json();
      if (response.status === 200) {
        acknowledged.push({ ...segment, version: body.segment.version, text });
        segment.version = body.segment.version;
      } else if (response.status === 409) segment.version = body.current.version;
      else await pause(50);
    } catch {
      await pause(50); // nobody there: killed, or on the way up
    }
  }
}

const begun = Date.now();
await start();
const rows = await query(
  `select "projectId", "id", "version" from "Segment" where not "isLocked" order by "position", "id"`,
);
if (rows.length < WRITERS) throw new Error('the sample project is not there');
const writers = Array.from({ length: WRITERS }, (_, i) =>
  writer(
    rows.filter((_row, at) => at % WRITERS === i),
    `writer ${i}`,
  ),
);
for (let round = 0; round < rounds; round++) {
  const victim = VICTIMS[round % VICTIMS.length];
  const before = acknowledged.length;
  await until(() => acknowledged.length > before + 10);
  await pause(Math.random() * 300);
  const running = processes();
  process.kill(running[victim], 'SIGKILL');
  if (victim === 'supervisor') {
    await until(() => Object.values(running).every((pid) => !isAlive(pid)));
    await start();
  } else await until(() => processes()[victim] !== undefined && processes()[victim] !== running[victim]);
  console.log(`${round + 1}/${rounds} killed ${victim}: ${acknowledged.length} saves acknowledged`);
}
const before = acknowledged.length;
await until(() => acknowledged.length > before + 10);
isStopped = true;
await Promise.all(writers);

const stored = new Map(
  (await query(`select "segmentId" || ' ' || "version" as key, "targetText" as text from "SegmentRevision"`)).map(
    ({ key, text }) => [key, text],
  ),
);
const lost = acknowledged.filter(({ id, version, text }) => stored.get(`${id} ${version}`) !== text);
const [{ broken }] = await query(`select count(*)::int as broken from "Segment" s where s."version" > 0 and not exists (
  select 1 from "SegmentRevision" r where r."projectId" = s."projectId" and r."segmentId" = s."id" and r."version" = s."version" and r."targetText" = s."targetText")`);
const ended = new Promise((resolve) => supervisor.once('close', resolve));
supervisor.kill('SIGTERM');
const status = await ended;
console.log(
  JSON.stringify({
    rounds,
    attempts,
    acknowledged: acknowledged.length,
    lost: lost.length,
    segmentsWithoutTheirRevision: broken,
    stopStatus: status,
    seconds: Math.round((Date.now() - begun) / 1000),
  }),
);
rmSync(data, { recursive: true, force: true });
process.exit(lost.length === 0 && broken === 0 && status === 0 ? 0 : 1);
