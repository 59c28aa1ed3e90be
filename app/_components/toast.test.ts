import { expect, test } from 'vitest';
import { createToastQueue, type Toast } from './toast';

test('a toast that came before its stack is shown once the stack is there, and once only', () => {
  const queue = createToastQueue();
  const first: Toast[] = [];
  const second: Toast[] = [];
  queue.add({ tone: 'done', title: 'early' });
  const end = queue.take((toast) => first.push(toast));
  queue.add({ tone: 'info', title: 'now' });
  end();
  queue.add({ tone: 'failed', title: 'between' });
  queue.take((toast) => second.push(toast));
  expect(first.map(({ title }) => title)).toEqual(['early', 'now']);
  expect(second.map(({ title }) => title)).toEqual(['between']);
});
