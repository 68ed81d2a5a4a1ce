import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Which piece needs which others: what the measuring of the first screen reads.
    manifest: true,
    // A font or picture inlined as data: would be allowed in some places and refused in others by the page's policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
})
