import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import type { Ui } from './interface';
import { documentPath, editorOf, importDocument, open } from './steps';
import { ARTICLE, AT, NAME, SEGMENTS } from './texts';

/** A project with something on every page: a translated piece with a match, a name, a draft with an issue, a memory, a proposal. */
export type Furnished = {
  readonly project: string;
  readonly document: string;
  readonly memory: string;
  readonly glossary: string;
};

export async function furnish(page: Page, ui: Ui, projectId: string): Promise<Furnished> {
  const document = await importDocument(page, projectId, ARTICLE, { name: 'متحف الجسور' });
  const term = await page.request.post(`/api/projects/${projectId}/terms`, {
    headers: { origin: new URL(page.url()).origin },
    data: { source: NAME.ar, target: NAME.en, class: 'person', note: '', doNotTranslate: false },
  });
  expect(term.status(), await term.text()).toBe(201);
  const editor = editorOf(page, ui);
  await editor.open(documentPath(projectId, document, AT.opening));
  for (const number of [AT.opening, AT.cost]) {
    await editor.write(number, SEGMENTS[number - 1]!.en);
    await editor.confirm(number + 1);
  }
  await editor.write(AT.director, `${NAME.en} said that the exhibition holds`);
  await expect(editor.saved).toBeVisible();
  await open(page, `/projects/${projectId}?tab=resources`);
  const linked = async (label: string): Promise<string> =>
    (await page
      .getByRole('region', { name: ui(label) })
      .getByRole('link')
      .first()
      .getAttribute('href'))!;
  return {
    project: `/projects/${projectId}`,
    document: documentPath(projectId, document),
    memory: await linked('projects:memories.label'),
    glossary: await linked('projects:glossaries.label'),
  };
}

export async function setTheme(page: Page, baseURL: string, theme: 'light' | 'dark'): Promise<void> {
  await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL }]);
}
