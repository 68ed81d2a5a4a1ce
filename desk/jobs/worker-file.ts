import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file of a thread of ours, or undefined where it is missing. Built, it lies beside the program or one folder above its chunks;
 * in tests it is the source itself.
 */
export const workerFile = (name: string): string | undefined =>
  [`${name}.js`, `../${name}.js`, `${name}.ts`].map((file) => join(import.meta.dirname, file)).find(existsSync)
