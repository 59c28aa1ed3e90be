import { fold } from '../text/fold';
import { Prisma } from './generated/client';

/** Letters, marks and digits that usual Arabic texts write in more ways than one; each costs time for every letter of every row. */
const VARIED = 'أإآٱىًٌٍَُِّْٰـ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** As `translate(text, from, to)` wants it: what is dropped comes last, without a partner. */
const [FROM, TO] = (() => {
  const folded = [...VARIED].map((letter) => [letter, fold(letter, 'spelling')] as const);
  const kept = folded.filter(([, to]) => to.length === 1);
  const dropped = folded.filter(([, to]) => to === '');
  return [[...kept, ...dropped].map(([letter]) => letter).join(''), kept.map(([, to]) => to).join('')];
})();

/** Whether folding can make a difference: Latin letters are compared without it, which is several times faster. */
const IS_VARIED = /[\p{Script=Arabic}\d]/u;

/** A condition: one of the columns holds the text, blind to case and, in Arabic, to spelling. */
export function holdsFolded(columns: readonly Prisma.Sql[], text: string): Prisma.Sql {
  const isVaried = IS_VARIED.test(text);
  const pattern = `%${(isVaried ? fold(text, 'spelling') : text).replace(/[\\%_]/g, '\\$&')}%`;
  const folded = (column: Prisma.Sql) => (isVaried ? Prisma.sql`translate(${column}, ${FROM}, ${TO})` : column);
  return Prisma.sql`(${Prisma.join(
    columns.map((column) => Prisma.sql`${folded(column)} ilike ${pattern}`),
    ' or ',
  )})`;
}
