import type { FetchDataKeyRenamer } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import { isObject, readOwn } from '../operations/own-properties.ts'
import type { Data } from './run.ts'
import { compileCondition } from './type-conditions.ts'

/** The arguments that `@fromContext` takes from objects around an entity, read for every place of a fetch. */
export interface ContextReader {
  /** the variables of the fetch that hold them */
  readonly names: readonly string[]
  /** The entities of a tree, each with the variables of its surroundings. */
  readonly collect: (tree: Data) => readonly InContext[]
}

export interface InContext {
  readonly entity: Data
  readonly variables: Readonly<Record<string, unknown>>
}

const PARENT = '..'
const FRAGMENT = '... on '

export function compileContext(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataKeyRenamer[] | undefined,
  path: ResponsePath,
): ContextReader | undefined {
  if (!rewrites || rewrites.length === 0) return undefined
  const readers = rewrites.map((rewrite) => compileReader(schema, rewrite))
  return {
    names: [...new Set(rewrites.map(({ renameKeyTo }) => renameKeyTo))],
    collect: (tree) => {
      const found: InContext[] = []
      collect(tree, { path, at: 0, around: [] }, (entity, around) => {
        found.push({ entity, variables: readVariables(readers, [...around, entity]) })
      })
      return found
    },
  }
}

interface Reader {
  readonly variable: string
  /** how many fields up from the entity */
  readonly levels: number
  readonly read: (object: unknown) => unknown
}

function compileReader(schema: GraphQLSchema, { path, renameKeyTo }: FetchDataKeyRenamer): Reader {
  const down = path.filter((step) => step !== PARENT)
  const read = down.reduceRight<Reader['read']>(
    (next, step) => compileStep(schema, step, next),
    (value) => value,
  )
  return { variable: renameKeyTo, levels: path.length - down.length, read }
}

function compileStep(schema: GraphQLSchema, step: string, next: Reader['read']): Reader['read'] {
  if (!step.startsWith(FRAGMENT)) return ofObject((object) => next(readOwn(object, step)))
  const applies = compileCondition(schema, step.slice(FRAGMENT.length))
  return ofObject((object) => {
    const typename = object['__typename']
    return typeof typename === 'string' && !applies(typename) ? undefined : next(object)
  })
}

function ofObject(read: (object: Data) => unknown): Reader['read'] {
  return (value) => (isObject(value) ? read(value) : undefined)
}

/** Several readers may fill one variable, one for each type that can be around; the one that fits counts. */
function readVariables(readers: readonly Reader[], around: readonly Data[]): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  for (const { variable, levels, read } of readers) {
    if (variables[variable] !== undefined) continue
    const value = read(around.at(-1 - levels))
    if (value !== undefined) variables[variable] = value
  }
  return variables
}

interface Position {
  readonly path: ResponsePath
  readonly at: number
  /** the objects passed on the way, outermost first */
  readonly around: readonly Data[]
}

function collect(
  value: unknown,
  { path, at, around }: Position,
  found: (entity: Data, around: readonly Data[]) => void,
): void {
  const step = path[at]
  if (step === EVERY_ELEMENT) {
    if (!Array.isArray(value)) return
    for (const element of value) collect(element, { path, at: at + 1, around }, found)
  } else if (isObject(value)) {
    if (step === undefined) found(value, around)
    else collect(readOwn(value, String(step)), { path, at: at + 1, around: [...around, value] }, found)
  }
}
