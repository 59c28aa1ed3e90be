/**
 * Candidates into the review queue of a glossary, then the same again, which only renews their evidence.
 * `npm run bench -- propose [candidates]`. Uses a data folder of its own in the temporary folder, or DATABASE_URL. Seconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import { createGlossary } from '../lib/workbench/glossary/manage-glossary';
import { type ProposedTerm, proposeTerms } from '../lib/workbench/glossary/propose-terms';

const CANDIDATES = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');

const sentence = {
  source: 'قال المتحدث إن الوفد وصل إلى المدينة صباح أمس والتقى رئيس البلدية وعددا من التجار في مبنى المحافظة القديم.',
  target:
    'The spokesman said the delegation reached the city yesterday morning and met the mayor and several merchants.',
  ...{ sourceSpan: { start: 4, end: 11 }, targetSpan: { start: 4, end: 13 }, from: 'news' },
};
const proposals = Array.from({ length: CANDIDATES }, (_, i): ProposedTerm => {
  const [source, target] = [`اسم رقم ${i}`, `Name Number ${i}`];
  return {
    entry: {
      class: 'person',
      terms: [
        { lang: 'ar', text: source, status: 'preferred' },
        { lang: 'en', text: target, status: 'preferred' },
      ],
    },
    evidence: {
      ...{ sentences: Array.from({ length: 5 }, () => sentence), renderings: [{ text: target, count: 5 }] },
      ...{ count: 5, score: 0.9, firstSeen: '2026-01-01T00:00:00.000Z', lastSeen: '2026-06-01T00:00:00.000Z' },
    },
  };
});

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
  const created = await createGlossary(deps, actor, { name: 'bench', sourceLang: 'ar', targetLang: 'en' });
  if (!created.ok) throw new Error(created.error.code);
  for (const round of ['added', 'renewed']) {
    const started = performance.now();
    const before = process.cpuUsage();
    const outcome = await proposeTerms(deps, actor, { glossaryId: created.value.glossaryId, proposals });
    const { user, system } = process.cpuUsage(before);
    const seconds = Math.round(performance.now() - started) / 1000;
    console.log(JSON.stringify({ round, candidates: CANDIDATES, seconds, ownCpu: (user + system) / 1e6, outcome }));
  }
});
rmSync(folder, { recursive: true, force: true });
