import { existsSync, mkdtempSync } from 'node:fs';
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

// This file is read again in every worker: what is drawn once travels in the environment.
process.env['E2E_PORT'] ??= String(await freePort());
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'qantara-e2e-'));
const baseURL = `http://localhost:${process.env['E2E_PORT']}`;
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** Stories in the browser, each in both languages, against a production build with an embedded database of its own. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
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
  projects: ['ar', 'en'].map((locale) => ({ name: locale, use: { ...devices['Desktop Chrome'], locale } })),
  webServer: {
    command: 'node lib/server/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: process.env['E2E_PORT'],
      QANTARA_DATA: process.env['E2E_DATA'],
      DATABASE_URL: '',
      QANTARA_BROWSER: '0',
    },
  },
});
