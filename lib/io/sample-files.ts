import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleFiles } from '../workbench/project/sample-project';
import { projectRoot } from './shipped-rules';

const ARTICLES = ['railway', 'library', 'market'];

/** The sample that comes with the program, from `prisma/seed-data`. */
export function sampleFiles(): SampleFiles {
  const read = (name: string): string => readFileSync(join(projectRoot(), 'prisma', 'seed-data', name), 'utf8');
  return {
    articles: ARTICLES.map((name) => ({
      text: read(`${name}.ar.txt`),
      translation: name === 'market' ? [] : read(`${name}.en.txt`).split('\n').filter(Boolean),
    })),
    names: read('names.csv')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => {
        const [ar = '', en = '', termClass = ''] = line.split(',');
        return { ar, en, class: termClass };
      }),
  };
}
