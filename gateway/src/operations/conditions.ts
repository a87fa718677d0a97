import { type DirectiveNode, GraphQLIncludeDirective, GraphQLSkipDirective, Kind, type ValueNode } from 'graphql'
import type { Variables } from './coerce-variables.ts'

/** Whether `@skip` and `@include` let a selection stand (GraphQL specification §3.13.1, §3.13.2). */
export function isIncluded(directives: readonly DirectiveNode[] = [], variables: Variables): boolean {
  return directives.every((directive) => {
    const { value: name } = directive.name
    if (name === GraphQLSkipDirective.name) return !conditionOf(directive, variables)
    return name !== GraphQLIncludeDirective.name || conditionOf(directive, variables)
  })
}

/** The `if` of a directive; true where it is left out, as `@defer` allows. */
export function conditionOf(directive: DirectiveNode, variables: Variables): boolean {
  const value = ifOf(directive)
  if (value === undefined) return true
  return value.kind === Kind.VARIABLE ? variables[value.name.value] === true : 'value' in value && value.value === true
}

export function ifOf({ arguments: given = [] }: DirectiveNode): ValueNode | undefined {
  return given.find(({ name }) => name.value === 'if')?.value
}
