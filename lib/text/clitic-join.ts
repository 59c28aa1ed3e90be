import type { CliticAnalysis } from './clitics';

/** Writes an analysis back as one folded word. */
export function joinClitics(
  analysis: Pick<CliticAnalysis, 'proclitics' | 'article' | 'core' | 'suffix' | 'spelling'>,
): string {
  const stem = analysis.spelling ?? beforeSuffix(analysis.core, analysis.suffix);
  return before(analysis.proclitics, analysis.article, stem) + analysis.suffix;
}

/**
 * Writes proclitics before a word: و + ل + القذافي is وللقذافي, ل + اللجنة is للجنة, ب + القاهرة is بالقاهرة.
 * A word that begins with ال is taken to have the article. Towards Latin letters and digits letters that join are drawn
 * out: ل + NATO is لـNATO; و stands alone.
 */
export function attach(proclitics: readonly string[], core: string): string {
  const letters = proclitics.join('');
  if (LATIN.test(core)) return letters === '' || letters.endsWith('و') ? letters + core : `${letters}ـ${core}`;
  const hasArticle = proclitics.length > 0 && core.startsWith('ال') && core.length > 3;
  return hasArticle ? before(proclitics, true, core.slice(2)) : letters + core;
}

const LATIN = /^[\p{Script=Latin}\p{N}]/u;

/** ل takes the alef of the article away, and with it one lam of a word that begins with ل. */
function before(proclitics: readonly string[], article: boolean, stem: string): string {
  const prefix = proclitics.join('');
  if (!article) return prefix + stem;
  if (!prefix.endsWith('ل')) return `${prefix}ال${stem}`;
  return `${prefix}ل${stem.startsWith('ل') ? stem.slice(1) : stem}`;
}

/** What a word is before a suffix: its ة opens to ت, and falls before ات; its ى becomes ا. */
export function beforeSuffix(core: string, suffix: string): string {
  if (suffix === '') return core;
  if (core.endsWith('ة')) return core.slice(0, -1) + (suffix === 'ات' ? '' : 'ت');
  return core.endsWith('ى') ? `${core.slice(0, -1)}ا` : core;
}
