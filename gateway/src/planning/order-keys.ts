import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql'
import { argumentText } from './field-set.ts'
import { isTypeDefinition } from './name-required-fields.ts'

/**
 * Puts the keys a subgraph resolves before those it only mentions (`resolvable: false`). To come back to a subgraph with
 * required fields, Apollo's planner takes the first key of the type that it can fill, resolvable or not; the subgraph
 * then gets a representation it cannot resolve. The order of keys means nothing otherwise.
 */
export function orderKeys(supergraph: DocumentNode): DocumentNode {
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((definition) =>
      isTypeDefinition(definition) && definition.directives
        ? { ...definition, directives: resolvableFirst(definition.directives) }
        : definition,
    ),
  }
}

function resolvableFirst(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const graphOf = (directive: ConstDirectiveNode) =>
    directive.name.value === 'join__type' ? argumentText(directive, 'graph') : undefined
  const queues = new Map<string, ConstDirectiveNode[]>()
  for (const directive of [...directives.filter(isResolvable), ...directives.filter((each) => !isResolvable(each))]) {
    const graph = graphOf(directive)
    if (graph !== undefined) queues.set(graph, [...(queues.get(graph) ?? []), directive])
  }
  // each place keeps its graph, so that nothing but the order of one graph's keys changes
  return directives.map((directive) => queues.get(graphOf(directive) ?? '')?.shift() ?? directive)
}

function isResolvable(directive: ConstDirectiveNode): boolean {
  const given = directive.arguments?.find(({ name }) => name.value === 'resolvable')?.value
  return !(given?.kind === Kind.BOOLEAN && !given.value)
}
