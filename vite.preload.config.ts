import { defineConfig } from 'vite'

// A sandboxed preload script is CommonJS in one file and may require nothing but Electron.
export default defineConfig({
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/preload',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { preload: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
})
