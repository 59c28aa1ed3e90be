/** Where panels stand: beside the grid on either side, or under it. `start` and `end` follow the direction of the interface. */
export const DOCKS = ['start', 'end', 'bottom'] as const;
export type Dock = (typeof DOCKS)[number];

/**
 * Which panels are open, where, in which order and how large.
 *
 * Invariants: a panel stands at most once; `sizes` holds pixels by `dock:<dock>` or by panel; `last` is where a closed panel
 * comes back. Every function returns a new layout, and the same one when nothing changed.
 */
export type Layout = {
  readonly docks: Readonly<Record<Dock, readonly string[]>>;
  readonly sizes: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, Dock>>;
  readonly areShown: boolean;
};
type Standard = { readonly id: string; readonly dock: Dock; readonly isOpen: boolean };

/** Smallest and largest size of a dock and of a panel in it, in pixels: text stays readable, and the grid keeps its place. */
export const DOCK_SIZE = { min: 220, max: 720, start: 320, end: 360, bottom: 240 } as const;
export const PANEL_SIZE = { min: 96, max: 900 } as const;

export const standardLayout = (panels: readonly Standard[]): Layout => ({
  docks: {
    start: panels.filter((panel) => panel.isOpen && panel.dock === 'start').map(({ id }) => id),
    end: panels.filter((panel) => panel.isOpen && panel.dock === 'end').map(({ id }) => id),
    bottom: panels.filter((panel) => panel.isOpen && panel.dock === 'bottom').map(({ id }) => id),
  },
  sizes: {},
  last: {},
  areShown: true,
});

export const dockOf = (layout: Layout, id: string): Dock | null =>
  DOCKS.find((dock) => layout.docks[dock].includes(id)) ?? null;

const without = (layout: Layout, id: string): Layout['docks'] => ({
  start: layout.docks.start.filter((other) => other !== id),
  end: layout.docks.end.filter((other) => other !== id),
  bottom: layout.docks.bottom.filter((other) => other !== id),
});

/** Puts a panel into a dock, opening it when it was closed. `at` counts without the panel itself; the end when left out. */
export function placePanel(layout: Layout, id: string, dock: Dock, at?: number): Layout {
  const docks = without(layout, id);
  const row = docks[dock].toSpliced(at ?? docks[dock].length, 0, id);
  return { ...layout, docks: { ...docks, [dock]: row }, last: { ...layout.last, [id]: dock }, areShown: true };
}

export function openPanel(layout: Layout, id: string, standard: Dock): Layout {
  if (dockOf(layout, id)) return layout.areShown ? layout : { ...layout, areShown: true };
  return placePanel(layout, id, layout.last[id] ?? standard);
}

export function closePanel(layout: Layout, id: string): Layout {
  const dock = dockOf(layout, id);
  return dock ? { ...layout, docks: without(layout, id), last: { ...layout.last, [id]: dock } } : layout;
}

/** Moves a panel before or after its neighbour; at the end of its dock nothing happens. */
export function shiftPanel(layout: Layout, id: string, by: -1 | 1): Layout {
  const dock = dockOf(layout, id);
  if (!dock) return layout;
  const at = layout.docks[dock].indexOf(id) + by;
  return at < 0 || at >= layout.docks[dock].length ? layout : placePanel(layout, id, dock, at);
}

/** @param size pixels, kept within the bounds of what is sized; null gives the natural size back */
export function resize(layout: Layout, key: string, size: number | null): Layout {
  const { [key]: _, ...sizes } = layout.sizes;
  if (size === null) return { ...layout, sizes };
  const { min, max } = key.startsWith('dock:') ? DOCK_SIZE : PANEL_SIZE;
  return { ...layout, sizes: { ...sizes, [key]: Math.round(Math.min(max, Math.max(min, size))) } };
}

/** A layout as it was remembered, without what is not one: panels that are gone, twice the same, sizes out of bounds. */
export function readLayout(value: unknown, panels: readonly Standard[]): Layout {
  const standard = standardLayout(panels);
  if (!isRecord(value) || !isRecord(value['docks'])) return standard;
  const known = new Set(panels.map(({ id }) => id));
  const seen = new Set<string>();
  const row = (dock: Dock): string[] => {
    const ids = (value['docks'] as Record<string, unknown>)[dock];
    if (!Array.isArray(ids)) return [];
    return ids.filter((id) => known.has(id) && !seen.has(id) && Boolean(seen.add(id)));
  };
  let layout: Layout = {
    docks: { start: row('start'), end: row('end'), bottom: row('bottom') },
    sizes: {},
    last: {},
    areShown: value['areShown'] !== false,
  };
  for (const [key, size] of entries(value['sizes'])) {
    if (typeof size === 'number' && Number.isFinite(size)) layout = resize(layout, key, size);
  }
  const last = entries(value['last']).filter(([id, dock]) => known.has(id) && DOCKS.includes(dock as Dock));
  return { ...layout, last: Object.fromEntries(last) as Layout['last'] };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const entries = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
