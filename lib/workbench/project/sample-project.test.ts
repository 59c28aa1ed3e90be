import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { sampleFiles } from '../../io/sample-files';
import type { Actor } from '../actor';
import { segmentDocument } from '../document/segment-document';
import { viewProject } from './manage-project';
import { loadSample } from './sample-project';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

test('the sample articles are cut into as many segments as their translations have lines', () => {
  const rules = outside.segmentationRules();
  const [railway, library, market] = sampleFiles().articles.map(({ text, translation }) => ({
    segments: segmentDocument({ text, format: 'plain', lang: 'ar', rules }).blocks.flatMap((block) => block.segments),
    translation,
  }));
  expect(railway!.segments).toHaveLength(railway!.translation.length);
  for (const { segments } of [railway!, library!, market!]) expect(segments.length).toBeGreaterThanOrEqual(22);
  expect(library!.translation.length).toBeLessThan(library!.segments.length);
});

onEveryDatabase('the sample project', ({ client }) => {
  test('comes whole, and comes again after it was thrown away', async () => {
    const deps = databaseDeps(client(), outside);
    const bring = async () => {
      const result = await loadSample(deps, owner, sampleFiles());
      if (!result.ok) throw new Error(result.error.code);
      return result.value.projectId;
    };
    await bring();
    const projectId = await bring();
    const page = await viewProject(deps, owner, projectId);
    if (!page.ok) throw new Error(page.error.code);
    const [railway, library, market] = page.value.documents;
    expect(railway!.progress.wordsLeft).toBe(0);
    expect(library!.progress.byStatus.untranslated).toBeGreaterThan(5);
    expect(market!.progress.byStatus.untranslated).toBeGreaterThan(20);
    expect(page.value.glossaries[0]!.glossary.entries).toBeGreaterThanOrEqual(40);
    expect(page.value.memories[0]!.memory.units).toBeGreaterThan(25);
    expect(await deps.projects.list()).toHaveLength(1);
  });
});
