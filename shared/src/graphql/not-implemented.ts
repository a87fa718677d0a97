import { type DocumentNode, Kind } from 'graphql'
import { AppError } from '../errors/index.ts'
import type { ResolverMap } from './merge-resolvers.ts'

/** Mutations and subscriptions of the contract that have no resolver yet answer one clear error; nothing pretends. */
export function withNotImplemented(typeDefs: DocumentNode, resolvers: ResolverMap): ResolverMap {
  const completed: Record<string, object> = { ...resolvers }
  for (const type of ['Mutation', 'Subscription'] as const) {
    const fields = rootFields(typeDefs, type)
    if (fields.length > 0) completed[type] = { ...stubs(type, fields), ...resolvers[type] }
  }
  return completed
}

function rootFields(typeDefs: DocumentNode, type: string): string[] {
  return typeDefs.definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === type
      ? (definition.fields ?? []).map((field) => field.name.value)
      : [],
  )
}

function stubs(type: 'Mutation' | 'Subscription', fields: readonly string[]): object {
  const refuse = (field: string) => () => {
    throw new AppError('NOT_IMPLEMENTED', `${type === 'Mutation' ? '写操作' : '订阅'} ${field} 尚未开放`)
  }
  return Object.fromEntries(
    fields.map((field) => [field, type === 'Mutation' ? refuse(field) : { subscribe: refuse(field) }]),
  )
}
