import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeSupergraph } from '@yiwang/gateway'
import { departments } from './departments.ts'

/** Made by the build; beside it the digest of the schemas it was composed from. */
const built = fileURLToPath(new URL('../dist/supergraph.graphql', import.meta.url))
const digestMark = '# composed from schemas with digest '

/** The supergraph of the five departments, composed anew only when one of their schemas changed. */
export function loadSupergraph(file: string = built): string {
  if (!existsSync(file)) return composeToFile(file)
  const sdl = readFileSync(file, 'utf8')
  return file !== built || sdl.startsWith(digestMark + digestOfSchemas()) ? sdl : composeToFile(file)
}

/** Composes the five schemas and writes the result; throws with every composition error. */
export function composeToFile(file: string = built): string {
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
