import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('next').NextConfig} */
export default {
  reactCompiler: true,
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'pg-boss'],
  // `npm test` checks the types; a start should not pay for them again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  // `npm start` says the address by itself; another host name on this machine is still this machine.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // Browsers ask for it before they have read which icon the page names.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
};
