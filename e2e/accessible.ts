import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colours and nothing else, so the dark one is judged by these alone. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
type Look = { readonly isDark?: boolean; readonly exceptions?: readonly string[] };

/** What axe finds, short enough to be read: rule, help, and the elements. */
export async function expectAccessible(
  page: Page,
  what: string,
  { isDark = false, exceptions = [] }: Look = {},
): Promise<void> {
  // what fades in is judged when it is there
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ),
  );
  const axe = new AxeBuilder({ page });
  if (isDark) axe.withRules(RULES_OF_COLOUR);
  else axe.withTags(RULES).disableRules([...exceptions]);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect.soft(found, what).toEqual([]);
}
