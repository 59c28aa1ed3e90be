import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import type { Ui } from './interface';
import { open } from './steps';

export const ARABIC = `افتتاح الجسر الجديد في المدينة

افتتح الوزير أمس جسرا طوله 1250 مترا فوق النهر. وقال إن العمل فيه استغرق 3 سنوات. وشكر العمال جميعا على صبرهم.

يعبر الجسر كل يوم 40 ألف شخص. وكان الناس ينتظرون العبارة ساعة كاملة قبل ذلك.

كلف المشروع 80 مليون دولار. ودفعت البلدية نصف المبلغ.`;
export const ENGLISH = `The new bridge in the city opens

Yesterday the minister opened a bridge 1250 metres long over the river. He said that the work had taken 3 years. He thanked all the workers for their patience.

Some 40 thousand people cross the bridge every day. Before that, people waited a whole hour for the ferry.

The project cost 80 million dollars. The municipality paid half of the sum.`;

/** Pastes both texts into the form of a new alignment and sends it. */
export async function align(page: Page, ui: Ui, projectId: string, source: string, target: string): Promise<void> {
  await open(page, `/projects/${projectId}/alignments/new`);
  for (const [side, lang, text] of [
    ['source', 'ar', source],
    ['target', 'en', target],
  ] as const) {
    await page
      .getByRole('region', { name: ui(`alignment:new.${side}`) })
      .getByRole('textbox', { name: ui('alignment:new.text', { language: ui.language(lang) }) })
      .fill(text);
  }
  await page.getByRole('button', { name: ui('alignment:new.submit'), exact: true }).click();
}

/** The editor of a new alignment of the two texts, open. */
export async function aligned(page: Page, ui: Ui, projectId: string, source = ARABIC, target = ENGLISH) {
  const editor = editorOf(page, ui);
  await align(page, ui, projectId, source, target);
  await editor.opened();
  return editor;
}

export function editorOf(page: Page, ui: Ui) {
  const grid = page.getByRole('grid', { name: ui('alignment:editor.grid') });
  const row = (number: number) => grid.locator(`[role=row][aria-rowindex="${number + 1}"]`);
  return {
    grid,
    row,
    side: (number: number, side: 'source' | 'target') =>
      row(number).getByRole('group', {
        name: ui('alignment:editor.sentence', {
          side: ui(`alignment:editor.sideName.${side}`),
          number: ui.number(number),
        }),
        exact: true,
      }),
    menuOf: (number: number) => row(number).getByRole('button', { name: ui('alignment:editor.linkMenu', { number }) }),
    saved: page.locator('[data-save-state=saved]'),
    link: (number: number, state: string) =>
      row(number).getByText(
        new RegExp(
          `^${quoted(ui('alignment:editor.link', { number, state: ui(`alignment:editor.state.${state}`), confidence: '§' })).replace('§', '\\d+')}`,
          'u',
        ),
      ),
    async opened() {
      await page.waitForURL(/\/alignments\/[0-9a-f-]{36}$/u);
      await expect(row(1)).toBeVisible();
      await expect(grid.locator('[data-place]:focus')).toHaveCount(1);
    },
  };
}
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
