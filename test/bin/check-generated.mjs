// Generates resolver types and the documents of docs/ anew, and fails when a committed file differs.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from '../../cli/bin/make-ready.mjs'

const bin = join(root, 'shared', 'bin')
const subgraphs = readdirSync(join(root, 'subgraphs')).map((name) => join(root, 'subgraphs', name))
const typesOf = (subgraph) => join(subgraph, 'src', 'generated', 'resolver-types.ts')
const schemasOf = (subgraph) => {
  const modules = join(subgraph, 'src', 'modules')
  return readdirSync(modules).map((name) => join(modules, name, 'schema.graphql'))
}
const files = [
  ...['state-machines.md', 'errors.md', 'dependencies.md'].map((name) => join(root, 'docs', name)),
  ...subgraphs.flatMap((subgraph) => [typesOf(subgraph), ...schemasOf(subgraph)]),
].filter((file) => existsSync(file))

const committed = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const ran = [
  generate(root, '--import', 'tsx', join(bin, 'generate-docs.mjs')),
  ...subgraphs.map((subgraph) => generate(subgraph, join(bin, 'generate-resolver-types.mjs'))),
].every(Boolean)
const stale = files.filter((file) => readFileSync(file, 'utf8') !== committed.get(file))
for (const file of stale) {
  writeFileSync(file, committed.get(file))
  say(`out of date: ${file.slice(root.length)}; run npm run generate:docs and npm run generate`)
}
process.exitCode = ran && stale.length === 0 ? 0 : 1

function generate(cwd, ...args) {
  return spawnSync(process.execPath, args, { cwd, stdio: 'inherit' }).status === 0
}
