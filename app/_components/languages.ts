/** Languages offered in forms; any other tag can come with a file. */
export const OFFERED_LANGUAGES = ['ar', 'en', 'fr', 'de', 'es', 'fa', 'he', 'ru', 'tr', 'ur', 'zh'] as const;
