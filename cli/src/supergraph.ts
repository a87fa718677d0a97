import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { composeSupergraph, describeSupergraph, type SupergraphSource } from '@yiwang/gateway'
import { builtBlueprint, builtSupergraph, readBuilt } from './built-supergraph.ts'
import { departments } from './departments.ts'

/** Stands in the built supergraph before the digest of the schemas it was composed from. */
const digestMark = '# composed from schemas with digest '

/** The supergraph of the five departments, composed anew only when one of their schemas changed. */
export function loadSupergraph(file: string = builtSupergraph): string {
  if (!existsSync(file)) return composeToFile(file)
  const sdl = readFileSync(file, 'utf8')
  return file !== builtSupergraph || sdl.startsWith(digestMark + digestOfSchemas()) ? sdl : composeToFile(file)
}

/** The supergraph with what the build knows of it, unless a schema changed since or the file is another. */
export function supergraphSource(file?: string): SupergraphSource {
  const sdl = loadSupergraph(file)
  const known = readBuilt()
  return known?.sdl === sdl ? known : { sdl, composedHere: file === undefined }
}

/** The part of the build that needs the built program: supergraph and blueprint. */
export function composeForBuild(): void {
  writeFileSync(builtBlueprint, JSON.stringify(describeSupergraph(composeToFile())))
}

/** Composes the five schemas and writes the result; throws with every composition error. */
export function composeToFile(file: string = builtSupergraph): string {
  const composed = composeSupergraph(
    departments.map(({ definition: { name, sdl }, port }) => ({ name, url: `http://localhost:${port}/graphql`, sdl })),
  )
  if (composed.errors)
    throw new Error(
      `合成失败 (composition failed):\n${composed.errors.map(({ code, message }) => `${code}: ${message}`).join('\n')}`,
    )
  const text = `${digestMark}${digestOfSchemas()}\n${composed.supergraphSdl}`
  writeFileSync(file, text)
  return text
}

function digestOfSchemas(): string {
  const hash = createHash('sha256')
  for (const { definition } of departments) hash.update(`${definition.name}\n${definition.sdl}\n`)
  return hash.digest('hex')
}
