import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const common = fileURLToPath(new URL('../../schema/common.graphql', import.meta.url))

/** The SDL of a subgraph: what all five share, then the modules' schema.graphql in alphabetical order. */
export function readSdl(modulesDirectory: URL): string {
  const directory = fileURLToPath(modulesDirectory)
  const modules = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(directory, entry.name, 'schema.graphql'))
    // a concept that is not part of the contract has no schema
    .filter((file) => existsSync(file))
    .sort()
  return [common, ...modules].map((file) => readFileSync(file, 'utf8')).join('\n')
}
