/**
 * Resolvers of one module or of the subgraph: type → field → function, or a scalar. Modules check their own types
 * against the generated ones; merging needs only the shape.
 */
export type ResolverMap = Record<string, object>

/** One map of many modules; two modules never resolve the same field of a type. */
export function mergeResolvers(maps: readonly ResolverMap[]): ResolverMap {
  const merged: Record<string, object> = {}
  for (const map of maps)
    for (const [type, fields] of Object.entries(map)) merged[type] = mergeFields(type, merged[type], fields)
  return merged
}

function mergeFields(type: string, known: object | undefined, added: object): object {
  if (known === undefined) return added
  const twice = Object.keys(added).find((field) => field in known)
  if (twice !== undefined) throw new Error(`two modules resolve ${type}.${twice}`)
  return { ...known, ...added }
}
