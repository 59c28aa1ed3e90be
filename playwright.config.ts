import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** `E2E_BASE_URL=http://localhost:3000 npx playwright test`: the stories run against a Qantara that runs already. */
const running = process.env['E2E_BASE_URL'];
if (!running && !process.env['E2E_DATA']) {
  // This file is read again in every worker: what is drawn once travels in the environment.
  process.env['E2E_PORT'] = String(await freePort());
  const data = mkdtempSync(join(tmpdir(), 'qantara-e2e-'));
  process.env['E2E_DATA'] = data;
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
}
const baseURL = running ?? `http://localhost:${process.env['E2E_PORT']}`;
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** Stories in the browser, each in both languages, against a production build with an embedded database of its own. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A story that needed a second try on a busy machine is listed as flaky in the report.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        // Chromium's sandbox refuses root, which is who runs inside a container.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: ['ar', 'en'].map((locale) => ({
    name: locale,
    use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 820 }, locale },
  })),
  ...(running
    ? {}
    : {
        webServer: {
          command: 'node lib/server/start.mjs',
          url: `${baseURL}/api/health`,
          timeout: 300_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
          env: {
            PORT: process.env['E2E_PORT'] ?? '',
            QANTARA_DATA: process.env['E2E_DATA'] ?? '',
            DATABASE_URL: '',
            QANTARA_BROWSER: '0',
          },
        },
      }),
});
