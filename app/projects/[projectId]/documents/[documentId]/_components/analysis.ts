import { later } from '@/app/_components/later';

/** The checks and the finder of terms: a tenth of the editor's code, and nothing of it is needed to show a text or to type. */
export const analysis = later(async () => {
  const [{ issuesOf, sourceTerms }, { targetTermFinder }] = await Promise.all([
    import('./checks'),
    import('./target-terms'),
  ]);
  return { issuesOf, sourceTerms, targetTermFinder };
});
