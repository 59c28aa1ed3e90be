import { expect, test } from 'vitest';
import { boundedWork } from './bounded-work';

test('gives what the work gives, and throws what it throws', () => {
  expect(boundedWork(() => ({ a: 1 }), 1000)).toEqual({ value: { a: 1 } });
  expect(boundedWork(() => null, 1000)).toEqual({ value: null });
  expect(() =>
    boundedWork(() => {
      throw new RangeError('wrong');
    }, 1000),
  ).toThrow(RangeError);
});

test('an expression that explodes is broken off, and the next work is done', () => {
  const text = `${'a'.repeat(60)}b`;
  expect(boundedWork(() => /^(?:a{1,60}){1,60}$/u.test(text), 100)).toBeNull();
  expect(boundedWork(() => text.length, 100)).toEqual({ value: 61 });
});
