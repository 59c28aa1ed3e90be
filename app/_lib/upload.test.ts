import { describe, expect, test, vi } from 'vitest';

vi.mock('server-only', () => ({}));
const { formatOf } = await import('./upload');

describe('formatOf', () => {
  test.each([
    ['the ending of XLIFF', 'job.sdlxliff', '', 'xliff'],
    ['the ending of HTML', 'page.HTM', 'plain words', 'html'],
    ['the ending of Markdown', 'notes.md', '<html>', 'markdown'],
    [
      'an XLIFF file under another name',
      'job.xml',
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<xliff version="2.1">',
      'xliff',
    ],
    ['a page under another name', 'page.txt', '<!DOCTYPE html>\n<html lang="ar">', 'html'],
    ['text, even when it speaks of markup', 'article.txt', 'The tag <xliff> opens a file.', 'plain'],
    ['text without a name', '', 'قال المدير', 'plain'],
  ])('knows %s', (_, name, text, expected) => {
    expect(formatOf(name, text)).toBe(expected);
  });
});
