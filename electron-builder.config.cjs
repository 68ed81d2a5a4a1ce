// What goes into the package. ELECTRON_OVERRIDE_DIST_PATH points it at an unpacked Electron that was brought by hand, so that a
// machine behind a wall can package too; without it electron-builder fetches one (ELECTRON_MIRROR).
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { Arch } = require('electron-builder')
const { dependencies } = require('./package.json')
const { packages } = require('./package-lock.json')

// The pages are built into dist/renderer; of the packages only those that the desk itself loads go along.
const bundled = [
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  'antd',
  'i18next',
  'react-i18next',
  'react-router',
  'signature_pad',
]

/** Packages that these need, as npm laid them out, optional ones of other platforms left out. */
function closureOf(names) {
  const found = new Set()
  const visit = (name, from) => {
    const places = [`${from}/node_modules/${name}`, `node_modules/${name}`]
    const place = places.find((path) => packages[path])
    if (place === undefined || found.has(place)) return
    found.add(place)
    for (const next of Object.keys(packages[place].dependencies ?? {})) visit(next, place)
  }
  for (const name of names) visit(name, '')
  return [...found]
}

// Pictures are decoded by a native part for each platform; npm installs only that of the machine that packages.
const pictures = '@napi-rs/canvas'

/** Refuses to make a package in which no picture could be added, and says how to get the missing part. */
function findPictures({ electronPlatformName, arch }) {
  const platform = `${electronPlatformName}-${Arch[arch]}`
  const wanted = Object.keys(packages[`node_modules/${pictures}`].optionalDependencies).find(
    (name) => name.startsWith(`${pictures}-${platform}`) && !name.endsWith('-musl'),
  )
  if (wanted !== undefined && existsSync(join(__dirname, 'node_modules', wanted))) return
  throw new Error(
    `The native part of ${pictures} for ${platform} is not installed. Package on that system, or run: ` +
      `npm install --no-save --force ${wanted}@${dependencies[pictures]}`,
  )
}

const needed = closureOf(Object.keys(dependencies).filter((name) => !bundled.includes(name)))
const unpacked = process.env.ELECTRON_OVERRIDE_DIST_PATH

// Filled in by electron-builder: `linux` or `win`, and `x64` or `arm64`. Written in pieces, since this is no template of JavaScript.
const driver = ['$', '{os}*-$', '{arch}'].join('')

module.exports = {
  appId: 'org.reunion-desk.app',
  productName: 'Reunion Desk',
  directories: { output: 'out/package' },
  electronDist: unpacked || undefined,
  // The database driver brings a binary for every platform; nothing is compiled.
  npmRebuild: false,
  nodeGypRebuild: false,
  files: [
    'dist/desk/**/*',
    'dist/preload/**/*',
    'dist/renderer/**/*',
    'desk/launch.mjs',
    'package.json',
    'LICENSE',
    '!node_modules/**/*',
    ...needed.map((path) => `${path}/**/*`),
    `node_modules/${pictures}-${driver}*/**/*`,
    `!node_modules/${pictures}-*-musl/**/*`,
    '!**/*.{ts,tsx,mts,cts,map,md,c,cc,cpp,h,hpp}',
    '!**/.stamp',
    '!node_modules/better-sqlite3/{src,deps}/**/*',
    '!node_modules/better-sqlite3/prebuilds/linuxmusl-*.node',
    `!node_modules/better-sqlite3/prebuilds/!(${driver}).node`,
    '!**/{test,tests,__tests__,example,examples,benchmark,benchmarks}/**/*',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  beforePack: findPictures,
  // Fuses: the shipped program is no Node for whoever finds it, and runs nothing but its own archive.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['dir'], category: 'Office', executableName: 'reunion-desk' },
  // Without editing the executable no Windows tool is needed, so that Linux can make this package too.
  win: {
    target: ['dir'],

    executableName: 'reunion-desk',
    signAndEditExecutable: false,
  },
}
