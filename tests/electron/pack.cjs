// Packages as `npm run package` does, into a folder of the test and around a program that is no real Electron: it
// is no Windows executable to write a checksum into.
const { build, Platform } = require('electron-builder')
const config = require('../../electron-builder.config.cjs')

const [platform, output] = process.argv.slice(2)
build({
  targets: Platform.fromString(platform).createTarget('dir'),
  publish: 'never',
  // A machine has the native part of its own platform only; that the others are missed is a test of its own.
  config: { ...config, beforePack: undefined, disableAsarIntegrity: true, directories: { output } },
}).catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
