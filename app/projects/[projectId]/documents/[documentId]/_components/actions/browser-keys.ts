/**
 * What browsers do with a chord, for chords that an action may take over (`covered`), and chords that no page can have or should
 * take (`refused`). Sources: the help pages of Chrome, Edge, Firefox and Safari on keyboard shortcuts; NVDA's and JAWS' keys
 * begin with Insert or Caps Lock, VoiceOver's with Ctrl+Option, Orca's with Insert.
 */
const COVERED = new Set([
  ...'efghjkdsupbol123456789'.split('').map((key) => `ctrl+${key}`),
  ...'f3 ctrl+insert ctrl+shift+j ctrl+shift+b ctrl+shift+o alt+arrowleft alt+arrowright'.split(' '),
]);
const REFUSED = new Set([
  ...'n t w q r tab a c v x z y backspace delete home end 0 + - ='.split(' ').map((key) => `ctrl+${key}`),
  ...'n t w q r tab z v i c delete arrowleft arrowright home end'.split(' ').map((key) => `ctrl+shift+${key}`),
  ...'ctrl+arrowleft ctrl+arrowright ctrl+f4 ctrl+f5 ctrl+pageup ctrl+pagedown'.split(' '),
  ...'alt+f4 alt+tab alt+d alt+shift alt+home alt+space shift+f10 contextmenu capslock'.split(' '),
  ...'f1 f5 f6 f10 f11 f12'.split(' '),
]);

/** Whether a browser does something of its own with a chord that an action may have all the same. */
export const isBrowsers = (chord: string): boolean => COVERED.has(chord.toLowerCase());

/**
 * Why a chord cannot be an action's: `typing` when it writes, moves or leaves a field, `browser` when browser, system or screen
 * reader need it. Null when it can.
 */
export function refusalOf(chord: string): 'typing' | 'browser' | null {
  const lower = chord.toLowerCase();
  if (REFUSED.has(lower) || (/(^|\+)(insert|capslock)$/u.test(lower) && lower !== 'ctrl+insert')) return 'browser';
  const keys = lower.split('+');
  const isFunctionKey = /^f\d{1,2}$/u.test(keys.at(-1) ?? '');
  const hasModifier = keys.includes('ctrl') || (keys.includes('alt') && keys.length > 1);
  return isFunctionKey || (hasModifier && keys.length > 1) ? null : 'typing';
}
