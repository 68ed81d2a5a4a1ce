import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const programs = (folder: string, ending = '.ts'): Record<string, string> => {
  try {
    const path = join(import.meta.dirname, folder)
    const files = readdirSync(path).filter((file) => file.endsWith(ending))
    return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(path, file)]))
  } catch {
    return {}
  }
}

const product = {
  cli: 'desk/cli.ts',
  'desk-process': 'electron/desk-process.ts',
  main: 'electron/main.ts',
  launcher: 'electron/launcher.ts',
}

// The desk for Node: Node cannot run .tsx or read .sql as text. Packages stay outside, SQL goes in. `--mode bench` builds the
// measuring programs by the same rules, so that they time what the product runs.
export default defineConfig(({ mode }) => ({
  build: {
    ssr: true,
    target: 'node24',
    outDir: mode === 'bench' ? 'dist/bench' : 'dist/desk',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      // Workers are started by file name, so each is an entry of its own.
      input: {
        ...programs('desk/jobs', '-worker.ts'),
        ...(mode === 'bench' ? programs('bench') : product),
      },
      // Not a package that lies in the product: Electron itself answers to this name.
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}))
