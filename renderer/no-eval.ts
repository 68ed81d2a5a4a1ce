// The page's policy forbids eval. zod probes for it once and would leave a violation in the console of every desk;
// this module comes first so that it never asks.
const scope = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
scope.__zod_globalConfig = { ...scope.__zod_globalConfig, jitless: true }

export const evalFree = true
