import { describe, expect, test } from 'vitest';
import { fileFormatOf, formatOfFile } from './document-format';

describe('formatOfFile', () => {
  test.each([
    ['the ending of XLIFF', 'job.sdlxliff', '', 'xliff'],
    ['the ending of HTML', 'page.HTM', 'plain words', 'html'],
    ['the ending of Markdown', 'notes.md', '<html>', 'markdown'],
    ['an ending among marks of direction', 'تقرير\u200e.md\u200f', '', 'markdown'],
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
    expect(formatOfFile(name, text)).toBe(expected);
  });
});

describe('fileFormatOf', () => {
  test('believes the name, and the first bytes where the name says nothing', () => {
    const archive = Uint8Array.of(0x50, 0x4b, 3, 4);
    expect(fileFormatOf('ملف عربي.docx', new Uint8Array())).toBe('docx');
    expect(fileFormatOf('ملف.docx\u200f', archive)).toBe('docx');
    expect(fileFormatOf('noname', archive)).toBe('docx');
    expect(fileFormatOf('article.txt', new Uint8Array([65]))).toBeNull();
  });
});
