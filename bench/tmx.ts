/**
 * Reads and writes a large synthetic TMX: `npx tsx bench/tmx.ts [megabytes]` (300 by default).
 * Prints one JSON object a measurement. CPU is of the whole process, resident size its peak.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tmxBatches } from '../lib/codec/tmx/read';
import { writeTmx } from '../lib/codec/tmx/write';
import { xmlEvents } from '../lib/codec/xml/events';
import { XmlScanner } from '../lib/codec/xml/scanner';
import { openBytes, textChunks } from '../lib/io/bytes';
import { syntheticUnits, writeCorpus } from './tmx-corpus';

const megabytes = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
const path = process.argv[3] ?? join(folder, 'corpus.tmx');
const stdin = () => {
  throw new Error('not read here');
};
const chunks = () => textChunks(openBytes(path, { stdin }));

async function measure(what: string, bytes: number, run: () => Promise<Record<string, number>>): Promise<void> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  console.log(
    JSON.stringify({
      what,
      ...result,
      seconds: +seconds.toFixed(2),
      cpuSeconds: +cpuSeconds.toFixed(2),
      megabytesPerSecond: Math.round(bytes / 1e6 / seconds),
      megabytesPerCpuSecond: Math.round(bytes / 1e6 / cpuSeconds),
      peakResidentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

try {
  if (!existsSync(path)) await writeCorpus(path, megabytes * 1e6);
  const bytes = statSync(path).size;
  await measure('decode', bytes, async () => {
    let characters = 0;
    for await (const chunk of chunks()) characters += chunk.length;
    return { characters };
  });
  await measure('scan', bytes, async () => {
    let tags = 0;
    const scanner = new XmlScanner({ open: () => void tags++, close: () => {}, text: () => {} });
    for await (const chunk of chunks()) scanner.write(chunk);
    scanner.close();
    return { tags };
  });
  await measure('read TMX', bytes, async () => {
    let units = 0;
    for await (const batch of tmxBatches(chunks())) for (const item of batch) if (item.kind === 'unit') units++;
    return { units };
  });
  await measure('XML events', bytes, async () => {
    let events = 0;
    for await (const _ of xmlEvents(chunks())) events++;
    return { events };
  });
  await measure('write TMX (the making of units included)', bytes, async () => {
    let written = 0;
    for await (const piece of writeTmx(syntheticUnits(100_000))) written += piece.length;
    return { units: 100_000, characters: written };
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
