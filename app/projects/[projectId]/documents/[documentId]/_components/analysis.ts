import { later } from '@/app/_components/later';

/** The checks, the finder of terms and what makes a term fit its place: a tenth of the editor's code, and nothing of it is needed to show a text or to type. */
export const analysis = later(async () => {
  const [{ issuesOf, sourceTerms }, { targetTermFinder }, { fitTerm }] = await Promise.all([
    import('./checks'),
    import('./target-terms'),
    import('@/lib/term/fit-term'),
  ]);
  return { issuesOf, sourceTerms, targetTermFinder, fitTerm };
});
