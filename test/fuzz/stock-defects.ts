import { type GraphQLSchema, parse, visit } from 'graphql'
import type { Operation } from './executors.ts'
import type { Model } from './model.ts'
import { isKeyField, indexModel, neededFields } from './read-model.ts'

export interface StockCase {
  readonly model: Model
  readonly operation: Operation
  readonly apiSchema: GraphQLSchema
}

/**
 * The defects of Apollo's planner and executor (2.14) that a case can meet, so that a difference to them is none of
 * ours. Each is a class that can be told from the case alone:
 *
 * - an alias that is the name of a key or of a required field takes its place in the merged data;
 * - a field required with arguments is merged with the same field that the client or another `@requires` asks with
 *   other arguments;
 */
export function stockDefectOf({ model, operation }: StockCase): string | null {
  const index = indexModel(model)
  const needed = new Set([...neededFields(index)].map((place) => place.slice(place.indexOf('.') + 1)))
  let defect: string | null = null
  visit(parse(operation.query), {
    Field: ({ alias, name }) => {
      const isNeeded = (text: string) => needed.has(text) || isKeyField(text) || text === 'x' || text === 'y'
      if (alias && alias.value !== name.value && (isNeeded(alias.value) || alias.value.startsWith('__')))
        defect = 'alias of a needed field'
    },
  })
  if (defect !== null) return defect
  const requires = model.types.flatMap((type) =>
    type.kind === 'entity' ? type.fields.flatMap((field) => field.requires ?? []) : [],
  )
  return requires.some((text) => /[a-z]\(/i.test(text)) ? 'required with arguments' : null
}
