import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Unpacks the browser once, before two workers would do it into one folder.
    globalSetup: ['tests/helpers/unpack-browser.ts', 'tests/helpers/build-pages.ts'],
    // Two cores are what the smallest desk and the smallest build machine have.
    maxWorkers: 2,
    testTimeout: 30_000,
    // As long as a page waits for what it is to show, and shorter than a test.
    expect: { poll: { timeout: 12_000 } },
    hookTimeout: 60_000,
    // The gate before a landing runs on whatever machine is free: a browser that stalled once is asked again, and vitest says so.
    retry: process.env.CI ? 1 : 0,
  },
})
