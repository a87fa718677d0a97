import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql'
import { argumentText } from './field-set.ts'
import { isTypeDefinition, type TypeDefinition } from './name-required-fields.ts'

/** What a supergraph says of interfaces that some subgraph knows as an `@interfaceObject`. */
export interface InterfaceObjects {
  /** whether any subgraph knows the interface so */
  readonly has: (type: string) => boolean
  /** whether a subgraph that answers the field of a type knows the interface so */
  readonly isAnswered: (type: string, field: string, as: string) => boolean
}

/** Undefined where no subgraph has any. */
export function readInterfaceObjects({ definitions }: DocumentNode): InterfaceObjects | undefined {
  const types = new Map(definitions.filter(isTypeDefinition).map((type) => [type.name.value, type]))
  const graphs = new Map([...types].map(([name, { directives = [] }]) => [name, graphsOf(directives.filter(isObject))]))
  if ([...graphs.values()].every(({ size }) => size === 0)) return undefined
  return {
    has: (type) => (graphs.get(type)?.size ?? 0) > 0,
    isAnswered: (type, field, as) => {
      const answering = answeringGraphs(types.get(type), field)
      return [...(graphs.get(as) ?? [])].some((graph) => answering.size === 0 || answering.has(graph))
    },
  }
}

/** The graphs that answer a field; empty where an interface object adds it, which may be any. */
function answeringGraphs(type: TypeDefinition | undefined, field: string): ReadonlySet<string> {
  const definition = type?.fields?.find(({ name }) => name.value === field)
  const joins = (definition?.directives ?? []).filter(({ name }) => name.value === 'join__field')
  return graphsOf(joins.length > 0 ? joins : (type?.directives ?? []))
}

function graphsOf(directives: readonly ConstDirectiveNode[]): ReadonlySet<string> {
  return new Set(directives.flatMap((each) => argumentText(each, 'graph') ?? []))
}

function isObject({ arguments: given = [] }: ConstDirectiveNode): boolean {
  return given.some(
    ({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value,
  )
}
