import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SupergraphSource } from '@yiwang/gateway'

/** Both made by the build, see `supergraph.ts`. */
export const builtSupergraph = fileURLToPath(new URL('../dist/supergraph.graphql', import.meta.url))
export const builtBlueprint = fileURLToPath(new URL('../dist/supergraph.blueprint.json', import.meta.url))

let known: SupergraphSource | undefined

/** What the build has composed and found out about it, read once; undefined in source, which has not been built. */
export function readBuilt(): SupergraphSource | undefined {
  return (known ??= read())
}

function read(): SupergraphSource | undefined {
  if (!globalThis.yiwangBundled || !existsSync(builtBlueprint)) return undefined
  const blueprint = JSON.parse(readFileSync(builtBlueprint, 'utf8')) as NonNullable<SupergraphSource['blueprint']>
  return { sdl: blueprint.sdl, composedHere: true, blueprint }
}
