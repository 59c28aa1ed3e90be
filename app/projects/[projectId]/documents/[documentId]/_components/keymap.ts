/**
 * Key presses and chords, apart from what they do. A chord is written `Ctrl+Alt+Shift+Enter`, modifiers in this order; `Ctrl`
 * is Command on a Mac. What the actions are and which chords they have at first stands in `actions/registry.ts`; a user lays
 * other chords over those.
 */

/** Where an action hears its key: `field` and `panel` while the focus is there. */
export type KeyPlace = 'anywhere' | 'field' | 'panel';
export type KeyBinding = {
  readonly id: string;
  readonly keys: readonly string[];
  /** The last key is a digit from 1 to this, and becomes the action's number; `keys` holds the modifiers alone. */
  readonly upTo?: number;
  readonly place?: KeyPlace;
};
/** What a key press asks for; `number` counts from 1 for the actions with digits. */
export type KeyCommand = { readonly id: string; readonly number: number | null };
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Finds the action of a key press, or `null`. An action of the place where the focus is goes before one of anywhere.
 *
 * Letters and digits are found by the place of the key when the layout writes no Latin there (Arabic: Ctrl+ث is Ctrl+E),
 * digits always by place, since Shift turns them into signs.
 */
export function commandOf(
  press: Press,
  keymap: readonly KeyBinding[],
  place: KeyPlace = 'anywhere',
): KeyCommand | null {
  const chord = chordOfPress(press).toLowerCase();
  const { prefix, number } = digitOf(press);
  let found: KeyCommand | null = null;
  for (const { id, keys, upTo, place: wanted = 'anywhere' } of keymap) {
    if (wanted !== 'anywhere' && wanted !== place) continue;
    const isMeant =
      upTo === undefined
        ? keys.some((key) => (key === '?' ? isQuestion(press) : key.toLowerCase() === chord))
        : number !== null && number <= upTo && keys.includes(prefix);
    if (!isMeant) continue;
    const command = { id, number: upTo === undefined ? null : number };
    if (wanted === place) return command;
    found ??= command;
  }
  return found;
}

/** The chord of a press as it is written; only modifiers while nothing else is held. */
export function chordOfPress(press: Press): string {
  const main = mainKey(press);
  return [...modifiersOf(press), /^(Control|Shift|Alt|AltGraph|Meta)$/u.test(main) ? '' : main]
    .filter(Boolean)
    .join('+');
}

/** A digit with its modifiers: `Ctrl+Shift` and 3. The number is null when the key is none from 1 to 9. */
export function digitOf(press: Press): { readonly prefix: string; readonly number: number | null } {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(press.code)?.[1];
  return { prefix: modifiersOf(press).join('+'), number: digit === undefined ? null : Number(digit) };
}

const modifiersOf = (press: Press): string[] =>
  [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : ''].filter(
    Boolean,
  );

const isQuestion = ({ key, ctrlKey, metaKey, altKey }: Press): boolean =>
  (key === '?' || key === '؟') && !ctrlKey && !metaKey && !altKey;

function mainKey({ key, code }: Press): string {
  if (key === ' ') return 'Space';
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  // the place of the key where the layout writes no Latin, or Alt makes another sign of it
  if (letter && (key.length !== 1 || !/^[a-z]$/iu.test(key))) return letter;
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (digit) return digit;
  if (key.length === 1 && !/^[\x20-\x7e]$/u.test(key) && code === 'Slash') return '/';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Every chord of a binding, digits spelled out, in lower case: two bindings clash when they share one. */
export const chordsOf = ({ keys, upTo }: Pick<KeyBinding, 'keys' | 'upTo'>): readonly string[] =>
  (upTo === undefined
    ? keys
    : keys.flatMap((prefix) => Array.from({ length: upTo }, (_, i) => `${prefix}+${i + 1}`))
  ).map((chord) => chord.toLowerCase());

/** The binding that already has one of these chords where the given one would hear it, or `null`. */
export function clashOf(binding: KeyBinding, keymap: readonly KeyBinding[]): KeyBinding | null {
  const wanted = new Set(chordsOf(binding));
  const overlaps = ({ place = 'anywhere' }: KeyBinding) => place === (binding.place ?? 'anywhere');
  return (
    keymap.find((other) => other.id !== binding.id && overlaps(other) && chordsOf(other).some((c) => wanted.has(c))) ??
    null
  );
}

/** The keymap with what a user chose laid over it. An empty list takes an action's keys away. */
export const withChosen = <B extends KeyBinding>(
  keymap: readonly B[],
  chosen: Readonly<Record<string, readonly string[]>>,
): readonly B[] => keymap.map((binding) => ({ ...binding, keys: chosen[binding.id] ?? binding.keys }));

/** The chord shown beside an action: `Ctrl+1` for the first match; nothing when it has none. */
export function chordFor(binding: KeyBinding | undefined, number: number | null = null): string {
  const chord = binding?.keys[0] ?? '';
  return number === null || chord === '' ? chord : `${chord}+${number}`;
}
