import {
  type Directive,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type Schema,
} from '@apollo/federation-internals'
import type { CostEntries, ListSize } from './cost-index.ts'

/** A type, a field or an argument; federation's own generic class cannot be named without `any`. */
interface Annotated {
  appliedDirectivesOf(name: string): Directive[]
}

const SPEC = 'https://specs.apollo.dev/cost'

/** Reads a supergraph with federation's own classes, which only the planner has. */
export function readCosts(schema: Schema): CostEntries {
  const feature = schema.coreFeatures?.getByIdentity(SPEC)
  if (!feature) return { weights: [], listSizes: [] }
  // a supergraph may import the directives under other names
  const [cost, listSize] = [feature.directiveNameInSchema('cost'), feature.directiveNameInSchema('listSize')]
  const weights: [string, number][] = []
  const listSizes: [string, ListSize][] = []
  const read = (coordinate: string, element: Annotated): void => {
    for (const directive of element.appliedDirectivesOf(cost)) weights.push([coordinate, weightOf(directive)])
    for (const directive of element.appliedDirectivesOf(listSize)) listSizes.push([coordinate, listSizeOf(directive)])
  }
  for (const [coordinate, element] of elementsOf(schema)) read(coordinate, element)
  return { weights, listSizes }
}

function* elementsOf(schema: Schema): Generator<readonly [coordinate: string, element: Annotated]> {
  for (const type of schema.types()) {
    if (isObjectType(type) || isScalarType(type) || isEnumType(type)) yield [type.name, type]
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of type.fields()) {
      yield [`${type.name}.${field.name}`, field]
      for (const argument of field.arguments()) yield [`${type.name}.${field.name}(${argument.name}:)`, argument]
    }
  }
}

function weightOf(directive: Directive): number {
  // composition has checked the argument
  return (directive.arguments() as { readonly weight: number }).weight
}

function listSizeOf(directive: Directive): ListSize {
  const given = directive.arguments() as Partial<ListSize>
  return {
    assumedSize: given.assumedSize,
    slicingArguments: given.slicingArguments ?? [],
    sizedFields: given.sizedFields ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument ?? true,
  }
}
