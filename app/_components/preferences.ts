import type { Digits, Locale } from '@/lib/i18n/locale';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';
/** How one reader wants the interface. Kept in cookies, so that the server's first paint is already right. */
export type Preferences = {
  readonly locale: Locale;
  readonly digits: Digits;
  readonly theme: Theme;
  readonly density: Density;
};

const YEAR_SECONDS = 31_536_000;

/** Keeps one choice for a year. Readable by the server with the next request. */
export function rememberPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${key}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Keeps how the editor is arranged, keys included, like the other choices. Values beyond a cookie's bound are not kept. */
export function rememberEditor(text: string): void {
  const value = encodeURIComponent(text);
  if (value.length > 3800) return;
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `editor=${value}; path=/projects; max-age=${YEAR_SECONDS}; samesite=lax`;
}
