import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where a gateway answers while the pages are worked on (`npm run dev`). */
const gateway = process.env.MARQUEE_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.MARQUEE_WEB_OUT ?? '../target/web/gateway-ui',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined pictures would be data: addresses in styles, which the Content-Security-Policy need not allow.
    assetsInlineLimit: 0,
    // The component kit; everything else is loaded with the page that needs it.
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': gateway,
      '/ws': { target: gateway, ws: true },
      '/health': gateway,
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
