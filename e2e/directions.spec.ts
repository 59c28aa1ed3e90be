import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Furnished, furnish } from './look';
import { editorOf, open } from './steps';
import { ARTICLE, AT } from './texts';

const pagesOf = (at: Furnished): readonly string[] => [
  '/projects',
  at.project,
  `${at.project}?tab=resources`,
  `${at.project}?tab=settings`,
  `${at.project}/import`,
  `${at.document}?segment=${AT.director}`,
  '/memories',
  at.memory,
  '/glossaries',
  at.glossary,
  '/jobs',
];

/**
 * Texts in the other script than the interface's that do not say what they are. A text says it by the language of the element it
 * stands in, with the direction of that language; a name that somebody gave is isolated and finds its own direction.
 */
const strays = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isOther =
      document.documentElement.lang === 'ar'
        ? // single words such as HTML or Ctrl are part of Arabic sentences
          (text: string) => /[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}/u.test(text) && !/\p{Script=Arabic}/u.test(text)
        : (text: string) => /\p{Script=Arabic}{2,}/u.test(text);
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement!;
      if (!isOther(text) || parent.closest('script,style,title,template,option,kbd,[hidden],#__next-route-announcer__'))
        continue;
      const isArabic = /\p{Script=Arabic}/u.test(text);
      const language = parent.closest('[lang]')!;
      const isDeclared = language.getAttribute('lang')?.startsWith(isArabic ? 'ar' : 'en') ?? false;
      const isDirected = getComputedStyle(parent).direction === (isArabic ? 'rtl' : 'ltr');
      const isName = parent.closest('bdi:not([dir]),[dir=auto]') !== null;
      if (!(isDeclared && isDirected) && !isName)
        found.push(`${text.trim().slice(0, 60)} in ${parent.outerHTML.slice(0, 120)}`);
    }
    return found;
  });

/** A phone, and a screen of 1360 × 820 on which everything is enlarged to twice its size. */
const NARROW = [
  { width: 680, height: 410 },
  { width: 320, height: 640 },
];
const WIDE = { width: 1360, height: 820 };

/** How much wider than the window the page is, in words; null when nothing has to be scrolled sideways. */
const overflow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} in ${clientWidth}` : null;
  });

test('every text says its language and stands in its direction, at every width', async ({ page, ui, project }) => {
  const at = await furnish(page, ui, project.id);
  for (const path of pagesOf(at)) {
    await open(page, path);
    await expect(page.locator('html')).toHaveAttribute('lang', ui.locale);
    await expect(page.locator('html')).toHaveAttribute('dir', ui.locale === 'ar' ? 'rtl' : 'ltr');
    if (path.includes('/documents/'))
      await expect(editorOf(page, ui).terms.getByRole('listitem').first()).toBeVisible();
    expect.soft(await strays(page), path).toEqual([]);
    for (const size of NARROW) {
      await page.setViewportSize(size);
      expect.soft(await overflow(page), `${path} at ${size.width} px`).toBeNull();
    }
    await page.setViewportSize(WIDE);
  }

  await test.step('in the editor, source and target each in their own direction', async () => {
    const editor = editorOf(page, ui);
    await editor.open(`${at.document}?segment=${AT.director}`);
    await expect(editor.field(AT.director)).toHaveAttribute('dir', 'ltr');
    await expect(editor.field(AT.director)).toHaveAttribute('lang', 'en');
    const source = editor.row(AT.director).locator('[data-source]');
    await expect(source).toHaveAttribute('dir', 'rtl');
    await expect(source).toHaveAttribute('lang', 'ar');
    // a column is a place: the source stands at the start of the page's direction
    const [left, right] = await Promise.all([source.boundingBox(), editor.field(AT.director).boundingBox()]);
    expect(left!.x < right!.x).toBe(ui.locale === 'en');
  });

  await test.step('and in the preview', async () => {
    await open(page, `${at.project}/import`);
    await page.getByRole('textbox', { name: ui('documents:import.pasteLabel') }).fill(ARTICLE);
    await page.getByRole('button', { name: ui('documents:import.preview') }).click();
    await expect(page.getByRole('region', { name: ui('documents:import.previewTitle') })).toBeVisible();
    expect(await strays(page)).toEqual([]);
  });
});

test('the language of the interface is one press away, and the work stays in place', async ({ page, ui, project }) => {
  const at = await furnish(page, ui, project.id);
  const editor = editorOf(page, ui);
  await editor.open(`${at.document}?segment=${AT.director}`);
  const other = ui.locale === 'ar' ? 'en' : 'ar';
  await page.getByRole('button', { name: other === 'ar' ? 'العربية' : 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await expect(page.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
  await expect(editor.row(AT.director).locator('[contenteditable=true]')).toBeVisible();
  await expect(editor.row(AT.director).locator('[contenteditable=true]')).toContainText('the exhibition holds');
});
