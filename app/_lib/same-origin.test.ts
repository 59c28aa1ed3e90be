import { describe, expect, test } from 'vitest';
import { refuseForeign } from './same-origin';

const request = (headers: Record<string, string>, method = 'PUT', body: string | null = '{}') =>
  new Request('http://localhost:3000/api/x', { method, headers, body });
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

describe('refuseForeign', () => {
  test('lets our own pages pass', () => {
    expect(refuseForeign(request({ 'sec-fetch-site': 'same-origin', ...JSON_TYPE }))).toBeNull();
    expect(
      refuseForeign(request({ origin: 'http://localhost:3000', host: 'localhost:3000', ...JSON_TYPE })),
    ).toBeNull();
  });
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://other.example' },
    { origin: 'null' },
    {},
  ])('refuses %o', (headers) => {
    expect(refuseForeign(request({ ...headers, ...JSON_TYPE }))?.status).toBe(403);
  });
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
  ])('refuses a body that a form can send: %s', (type) => {
    expect(refuseForeign(request({ 'sec-fetch-site': 'same-origin', 'content-type': type }))?.status).toBe(415);
  });
  test('takes an upload with its own header, and a DELETE without a body', () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    expect(refuseForeign(request({ ...own, 'x-qantara': 'upload' }, 'POST'), 'upload')).toBeNull();
    expect(refuseForeign(request({ ...own }, 'POST'), 'upload')?.status).toBe(415);
    expect(refuseForeign(request(own, 'DELETE', null))).toBeNull();
    expect(refuseForeign(request(own, 'POST', null))?.status).toBe(415);
  });
});
