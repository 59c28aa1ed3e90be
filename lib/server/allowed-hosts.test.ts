import { describe, expect, test } from 'vitest';
import { isAllowedHost, isLoopback } from './allowed-hosts';

describe('isAllowedHost', () => {
  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('serves %s on the loopback', (header) => {
    expect(isAllowedHost(header, '127.0.0.1')).toBe(true);
  });
  test.each([undefined, '', 'rebound.example:3000', '127.0.0.1.example', 'localhost.example:3000'])(
    'refuses %s on the loopback',
    (header) => {
      expect(isAllowedHost(header, '127.0.0.1')).toBe(false);
    },
  );
  test('serves the named hosts alone once they are named', () => {
    expect(isAllowedHost('q.example', '0.0.0.0', ['q.example'])).toBe(true);
    expect(isAllowedHost('other.example', '0.0.0.0', ['q.example'])).toBe(false);
    expect(isAllowedHost('other.example', '0.0.0.0')).toBe(true);
  });
});

test('isLoopback knows the addresses that stay on this machine', () => {
  expect(['127.0.0.1', '127.8.0.1', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '10.0.0.1', 'example.org'].some(isLoopback)).toBe(false);
});
