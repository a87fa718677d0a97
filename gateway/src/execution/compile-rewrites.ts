import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import { mergeField } from './merge-data.ts'
import type { Data } from './run.ts'
import { compileCondition } from './type-conditions.ts'

/** Changes JSON data in place. */
export type Rewrite = (data: unknown) => void

const FRAGMENT = '... on '

/** What the planner wants changed in a representation before it is sent, or in an entity after it was received. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined
  const compiled = rewrites.map((rewrite) => compileRewrite(schema, rewrite))
  return (data) => {
    for (const rewrite of compiled) rewrite(data)
  }
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const name = nameOf(rewrite)
  const change =
    rewrite.kind === 'ValueSetter' ? setValue(name, rewrite.setValueTo) : renameKey(name, rewrite.renameKeyTo)
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>((next, step) => compileStep(schema, step, next), change)
}

/** The field that is changed. */
function nameOf({ path }: FetchDataRewrite): string {
  return String(path.at(-1))
}

function compileStep(schema: GraphQLSchema, step: string, next: Rewrite): Rewrite {
  if (!step.startsWith(FRAGMENT)) return onEach((object) => next(readOwn(object, step)))
  const applies = compileCondition(schema, step.slice(FRAGMENT.length))
  return onEach((object) => {
    const typename = object['__typename']
    // an object that does not say its type was asked for under this condition only
    if (typeof typename !== 'string' || applies(typename)) next(object)
  })
}

function setValue(name: string, value: unknown): Rewrite {
  return onEach((object) => writeOwn(object, name, value))
}

/** Several may get one name: the planner asks twice for a field whose selections stand under different conditions. */
function renameKey(name: string, to: string): Rewrite {
  return onEach((object) => {
    const value = readOwn(object, name)
    // renamed before, where fetches share the object
    if (value === undefined) return
    mergeField(object, to, value)
    object[name] = undefined
  })
}

function onEach(act: (object: Data) => void): Rewrite {
  const rewrite: Rewrite = (data) => {
    if (isObject(data)) act(data)
    else if (Array.isArray(data)) data.forEach(rewrite)
  }
  return rewrite
}

/** How the steps of a path in a subgraph's answer read once its data is rewritten. */
export function compileClientNames(rewrites: readonly FetchDataRewrite[] = []): (step: string) => string {
  const names = new Map<string, string>()
  for (const rewrite of rewrites) {
    invariant(rewrite.kind === 'KeyRenamer', 'what was received is only renamed')
    names.set(nameOf(rewrite), rewrite.renameKeyTo)
  }
  return (step) => names.get(step) ?? step
}
