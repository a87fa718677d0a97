import { type DirectiveNode, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql'
import type { Variables } from './coerce-variables.ts'

/** Whether `@skip` and `@include` let a selection stand (GraphQL specification §3.13.1, §3.13.2). */
export function isIncluded(directives: readonly DirectiveNode[] = [], variables: Variables): boolean {
  return directives.every(({ name, arguments: given }) => {
    if (name.value === GraphQLSkipDirective.name) return !conditionOf(given, variables)
    return name.value !== GraphQLIncludeDirective.name || conditionOf(given, variables)
  })
}

/** The `if` of a directive; true where it is left out, as `@defer` allows. */
export function conditionOf(given: DirectiveNode['arguments'] = [], variables: Variables): boolean {
  const value = given.find(({ name }) => name.value === 'if')?.value
  if (value === undefined) return true
  return value.kind === Kind.VARIABLE ? variables[value.name.value] === true : 'value' in value && value.value === true
}
