import { expect, type Locator, type Page } from '@playwright/test';
import type { Ui } from './interface';

const PROJECT = /\/projects\/([0-9a-f-]{36})(?:\?.*)?$/u;
const DOCUMENT = /\/projects\/[0-9a-f-]{36}\/documents\/([0-9a-f-]{36})/u;

/** Goes to a page and waits until its buttons answer: before hydration a click is lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isAlive(page);
}

export async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].every((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactProps')),
    ),
  );
}

/** @returns the id of the new project, whose page is open then */
export async function createProject(page: Page, ui: Ui, name: string): Promise<string> {
  await open(page, '/projects');
  await page.getByRole('button', { name: ui('projects:new.open') }).click();
  const dialog = page.getByRole('dialog', { name: ui('projects:new.title') });
  await dialog.getByRole('textbox', { name: ui('projects:new.name') }).fill(name);
  await dialog.getByRole('button', { name: ui('common:action.create') }).click();
  await page.waitForURL(PROJECT);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return PROJECT.exec(page.url())![1]!;
}

/** Brings a file in as the import page does, in one step. @returns the id of the document */
export async function importDocument(
  page: Page,
  projectId: string,
  text: string,
  { name = 'article', format = '' }: { name?: string; format?: string } = {},
): Promise<string> {
  const response = await page.request.post(`/api/projects/${projectId}/documents/import`, {
    headers: { origin: new URL(page.url()).origin, 'x-qantara': 'upload' },
    multipart: {
      file: { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) },
      name,
      format,
      encoding: '',
      roles: '{}',
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).documentId;
}

export const documentPath = (projectId: string, documentId: string, segment?: number): string =>
  `/projects/${projectId}/documents/${documentId}${segment ? `?segment=${segment}` : ''}`;

export const documentIdOf = (page: Page): string => DOCUMENT.exec(page.url())![1]!;

/** The open editor. Segments are counted from 1, as people see them. */
export function editorOf(page: Page, ui: Ui, targetLang = 'en') {
  const target = ui.language(targetLang);
  const row = (number: number): Locator => page.locator(`[role=row][aria-rowindex="${number + 1}"]`);
  const field = (number: number): Locator =>
    page.getByRole('textbox', {
      name: ui('editor:grid.targetOf', { number: ui.number(number), language: target }),
      exact: true,
    });
  const saved = page.locator('[data-save-state=saved]');
  return {
    row,
    /** The rich field of a segment; there only while the segment is the active one. */
    field,
    saved,
    state: (state: string): Locator => page.locator(`[data-save-state=${state}]`),
    matches: page.getByRole('region', { name: ui('editor:panel.memory') }),
    terms: page.getByRole('region', { name: ui('editor:panel.terms') }),
    issues: page.getByRole('list', { name: ui('editor:foot.issues') }),
    header: page.getByRole('banner'),

    async open(path: string): Promise<void> {
      await open(page, path);
      await expect(page.getByRole('grid').locator('[contenteditable=true]')).toBeFocused();
    },
    async goTo(number: number): Promise<void> {
      await page.keyboard.press('Control+g');
      await page
        .getByRole('dialog', { name: ui('editor:goTo.title') })
        .getByRole('textbox')
        .fill(String(number));
      await page.keyboard.press('Enter');
      await expect(field(number)).toBeFocused();
    },
    /** Writes a translation over what the field holds. */
    async write(number: number, text: string): Promise<void> {
      await field(number).fill(text);
      await expect(field(number)).toHaveText(text);
    },
    /** Confirms the active segment and waits until the next one is alive. */
    async confirm(next: number): Promise<void> {
      await page.keyboard.press('Control+Enter');
      await expect(field(next)).toBeFocused();
    },
    async expectStatus(number: number, status: string): Promise<void> {
      await expect(row(number).getByTitle(ui(`common:status.${status}`), { exact: true })).toBeVisible();
    },
  };
}

/** Selects one occurrence of `text` inside an element, as a pointer would: through the selection of the document. */
export async function select(element: Locator, text: string): Promise<void> {
  await element.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const selection = getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
      return;
    }
    throw new Error(`"${wanted}" is not in one run of text`);
  }, text);
}

/** The address of the glossary that a project writes to. */
export async function glossaryPath(page: Page, ui: Ui, projectId: string): Promise<string> {
  await open(page, `/projects/${projectId}?tab=resources`);
  const uses = page.getByRole('region', { name: ui('projects:glossaries.label') });
  return (await uses.getByRole('link').first().getAttribute('href'))!;
}

/** Adds a name with a term in both languages. */
export async function addEntry(page: Page, glossary: string, ar: string, en: string): Promise<void> {
  const grammar = { partOfSpeech: '', gender: '', number: '', note: '', example: '', source: '', relation: null };
  const terms = Object.entries({ ar, en }).map(([lang, text]) => ({
    ...{ id: lang, lang, text, status: 'preferred', caseSensitive: false, exactOnly: false },
    ...grammar,
  }));
  const extras = { source: '', link: '', image: '', nisba: false, definitions: {} };
  const about = { class: 'person', domain: '', definition: '', note: '', doNotTranslate: false, relations: [] };
  const response = await page.request.post(`/api${glossary}/entries`, {
    headers: { origin: new URL(page.url()).origin },
    data: { entry: { ...about, extras, terms } },
  });
  expect(response.status(), await response.text()).toBe(201);
}
