import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Locale } from '../lib/i18n/locale';
import { interfaceIn, type Ui } from './interface';
import { createProject } from './steps';

export type OwnProject = { readonly id: string; readonly name: string };
/** What a story provokes on purpose and must not be blamed for: patterns of console messages. */
type Expected = RegExp[];

type Fixtures = {
  ui: Ui;
  expected: Expected;
  /** An empty project Arabic → English of the test's own, with a memory and a glossary of its own. */
  project: OwnProject;
  /** Somebody else at another browser. */
  another: () => Promise<Page>;
};

/**
 * Every page of a story is watched: an error in the console (hydration, content policy, a failed request), an error nobody
 * caught, or a request to anywhere but our own server fails it. What stories make is told apart by name and goes with the
 * data folder of the run.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  expected: async ({}, use) => use([]),
  ui: async ({ locale }, use) => use(interfaceIn(locale as Locale)),
  context: async ({ context, baseURL, expected }, use) => {
    const complaints = watch(context, baseURL!, expected);
    await use(context);
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
  another: async ({ browser, baseURL, expected }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push({ context, complaints: watch(context, baseURL!, expected) });
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints, 'what the other browser complained about').toEqual([]);
    }
  },
  project: async ({ page, ui }, use, info) => {
    const name = `${info.titlePath.at(-1)} ${Math.random().toString(36).slice(2, 8)}`;
    await use({ id: await createProject(page, ui, name), name });
  },
});
export { expect };

function watch(context: BrowserContext, baseURL: string, expected: Expected): string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  const { origin } = new URL(baseURL);
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complain(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/u.test(url.protocol) && url.origin !== origin) complain(`left the origin: ${url.href}`);
  });
  return complaints;
}
