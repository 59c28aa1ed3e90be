import { describe, expect, test } from 'vitest';
import { bead, stateOf } from '@/lib/align/alignment.testkit';
import { cursorAt, moved, nextDoubtful, settled } from './cursor';
import { commandOf, isGlobal } from './keys';

const STATE = stateOf(bead(2, 1), bead(0, 1), bead(1, 1, { confidence: 20 }));

describe('moved', () => {
  test('goes through the segments of a bead, stops at empty places, and stays inside', () => {
    let cursor = cursorAt(STATE, 'source', 0);
    const seen = [];
    for (let i = 0; i < 5; i++) {
      seen.push([cursor.bead, cursor.sentence]);
      cursor = moved(STATE, cursor, 'down');
    }
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [1, null],
      [2, 2],
      [2, 2],
    ]);
    expect(moved(STATE, cursorAt(STATE, 'source', 1), 'up')).toEqual({ side: 'source', bead: 0, sentence: 1 });
    expect(moved(STATE, cursorAt(STATE, 'source', 1), 'across')).toEqual({ side: 'target', bead: 1, sentence: 1 });
  });
});

test('settled follows its segment into another bead', () => {
  const merged = { ...STATE, beads: [bead(2, 2), bead(1, 1)] };
  expect(settled(merged, { side: 'target', bead: 1, sentence: 1 })).toEqual({ side: 'target', bead: 0, sentence: 1 });
  expect(settled(merged, { side: 'source', bead: 2, sentence: null })).toEqual({
    side: 'source',
    bead: 1,
    sentence: 2,
  });
});

test('nextDoubtful goes round and finds none where none is', () => {
  expect(nextDoubtful(STATE, 2, 1)).toBe(2);
  expect(nextDoubtful(STATE, 0, -1)).toBe(2);
  expect(nextDoubtful({ ...STATE, beads: [bead(3, 3)] }, 0, 1)).toBeNull();
});

describe('commandOf', () => {
  const press = (key: string, code = '', part = {}) => ({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...part,
  });
  test.each([
    ['a letter', press('u', 'KeyU'), 'moveUp'],
    ['the same key in an Arabic layout', press('ع', 'KeyU'), 'moveUp'],
    ['a shifted letter', press('D', 'KeyD', { shiftKey: true }), 'shiftDown'],
    ['the space bar', press(' ', 'Space'), 'lock'],
    ['a chord', press('z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['a chord in an Arabic layout', press('ق', 'KeyR', { ctrlKey: true }), 'realign'],
    ['the question mark', press('?', 'Slash', { shiftKey: true }), 'help'],
    ['nothing of ours', press('q', 'KeyQ'), null],
  ])('finds %s', (_, key, expected) => {
    expect(commandOf(key)).toBe(expected);
  });
  test('letters answer in the grid only', () => {
    expect(isGlobal(press('u'), 'moveUp')).toBe(false);
    expect(isGlobal(press('z', 'KeyZ', { ctrlKey: true }), 'undo')).toBe(true);
  });
});
