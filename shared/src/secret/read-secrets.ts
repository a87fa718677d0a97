import { readFileSync } from 'node:fs'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Secrets<Name extends string> {
  /** by variable; undefined where neither it nor its file is given */
  readonly secrets: Readonly<Record<Name, string | undefined>>
  /** “VARIABLE: what is wrong”, never a secret's text */
  readonly faults: readonly string[]
}

/**
 * Secrets of the environment, each given as NAME or as NAME_FILE, a file that holds it: what container platforms mount
 * (Docker's /run/secrets) stands in no `inspect` and no child's environment. Blanks around a file's text are not part of it.
 */
export function readSecrets<Name extends string>(environment: Environment, names: readonly Name[]): Secrets<Name> {
  const faults: string[] = []
  const entries = names.map((name) => [name, readSecret(environment, name, faults)] as const)
  // one entry per name
  return { secrets: Object.fromEntries(entries) as Record<Name, string | undefined>, faults }
}

function readSecret(environment: Environment, name: string, faults: string[]): string | undefined {
  const given = environment[name]
  const file = environment[`${name}_FILE`]
  if (file === undefined) return given
  if (given === undefined) return readFile(file, `${name}_FILE`, faults)
  faults.push(`${name}: 与 ${name}_FILE 只能给出一个 (give one of the two)`)
  return undefined
}

function readFile(file: string, variable: string, faults: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    faults.push(`${variable}: 读不到文件 ${file} (${code})`)
    return undefined
  }
}
