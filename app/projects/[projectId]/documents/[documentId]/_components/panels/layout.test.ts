import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closePanel,
  DOCKS,
  dockOf,
  type Layout,
  openPanel,
  placePanel,
  readLayout,
  resize,
  shiftPanel,
  standardLayout,
} from './layout';

const PANELS = [
  { id: 'matches', dock: 'end', isOpen: true },
  { id: 'terms', dock: 'end', isOpen: true },
  { id: 'preview', dock: 'start', isOpen: false },
  { id: 'checks', dock: 'bottom', isOpen: false },
] as const;
const id = fc.constantFrom(...PANELS.map((panel) => panel.id));
const dock = fc.constantFrom(...DOCKS);
const step: fc.Arbitrary<(layout: Layout) => Layout> = fc.oneof(
  fc.tuple(id, dock, fc.nat(4)).map((x) => (layout: Layout) => placePanel(layout, ...x)),
  fc.tuple(id, dock).map((x) => (layout: Layout) => openPanel(layout, ...x)),
  id.map((x) => (layout: Layout) => closePanel(layout, x)),
  fc.tuple(id, fc.constantFrom<(-1 | 1)[]>(-1, 1)).map((x) => (layout: Layout) => shiftPanel(layout, ...x)),
  fc.tuple(id, fc.integer()).map((x) => (layout: Layout) => resize(layout, ...x)),
);
const layouts = fc
  .array(step, { maxLength: 12 })
  .map((steps) => steps.reduce((layout, change) => change(layout), standardLayout(PANELS)));
const open = (layout: Layout) => DOCKS.flatMap((each) => layout.docks[each]);

describe('a layout', () => {
  test('never shows a panel twice, whatever was done to it', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(new Set(open(layout)).size).toBe(open(layout).length);
      }),
    );
  });
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(readLayout(JSON.parse(JSON.stringify(layout)), PANELS)).toEqual(layout);
      }),
    );
  });
  test('is whole after reading anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const layout = readLayout(value, PANELS);
        expect(new Set(open(layout)).size).toBe(open(layout).length);
        for (const size of Object.values(layout.sizes)) expect(size).toBeGreaterThan(0);
      }),
    );
  });
  test('opens a closed panel where it stood last', () => {
    fc.assert(
      fc.property(layouts, id, dock, (layout, panel, place) => {
        const closed = closePanel(placePanel(layout, panel, place), panel);
        expect(dockOf(closed, panel)).toBeNull();
        expect(dockOf(openPanel(closed, panel, 'end'), panel)).toBe(place);
      }),
    );
  });
  test('shifting there and back changes nothing, unless the panel stood at the end', () => {
    fc.assert(
      fc.property(layouts, id, (layout, panel) => {
        const down = shiftPanel(layout, panel, 1);
        if (down !== layout) expect(shiftPanel(down, panel, -1).docks).toEqual(layout.docks);
      }),
    );
  });
  test('forgets panels that are gone', () => {
    expect(readLayout({ docks: { end: ['terms', 'gone', 'terms'], bottom: 'x' } }, PANELS).docks).toEqual({
      start: [],
      end: ['terms'],
      bottom: [],
    });
  });
});
