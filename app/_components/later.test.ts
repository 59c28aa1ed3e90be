import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { later } from './later';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('later', () => {
  test('fetches once, however often it is asked, and tells when it is there', async () => {
    const fetch = vi.fn(async () => 'part');
    const heard = vi.fn();
    const part = later(fetch);
    part.subscribe(heard);
    expect(part.now()).toBeNull();
    expect(await Promise.all([part.load(), part.load()])).toEqual(['part', 'part']);
    expect([part.now(), fetch.mock.calls.length, heard.mock.calls.length]).toEqual(['part', 1, 1]);
  });

  test('tries again after a lost connection', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fetch = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('part');
    const loading = later(fetch).load();
    await vi.runAllTimersAsync();
    expect(await loading).toBe('part');
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
