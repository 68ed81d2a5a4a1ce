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
    hookTimeout: 60_000,
  },
})
