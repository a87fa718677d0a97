import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { type AnswerName, answerNames } from './answer-names.ts'
import { entitySelections, withEntitySelections, withOperationOf } from './entity-operation.ts'
import { toPlanSelections, topNames } from './field-set.ts'
import type { FetchPlace } from './map-fetches.ts'
import { type RequiredNames, requirementKey } from './name-required-fields.ts'
import { keyIn, valueOf } from './read-types.ts'

/** A field that is asked before what it requires is there. */
export interface EarlyField extends FetchPlace {
  readonly type: string
  readonly field: FieldNode
  readonly needs: SelectionSetNode
  /** the directives of the fragments around it, as far as these are inside its object */
  readonly around: readonly DirectiveNode[]
  /** a representation that its subgraph finds the object by */
  readonly key: readonly QueryPlanSelectionNode[]
}

export interface Taken {
  /** undefined when nothing is left to ask */
  readonly fetch: FetchNode | undefined
  readonly early: readonly EarlyField[]
}

/** Takes out of a fetch the fields that it cannot answer, because it does not send what they require. */
export function takeEarlyFields(fetch: FetchNode, place: FetchPlace, names: RequiredNames): Taken {
  const document = parse(fetch.operation, { noLocation: true })
  const taking: Taking = { fetch, names, nameOf: answerNames(fetch), early: [] }
  const left = fetch.requires ? takeFromEntities(taking, document, place) : takeFromRoot(taking, document, place)
  const { early } = taking
  if (early.length === 0) return { fetch, early }
  return { fetch: left && { ...fetch, ...withOperationOf(left) }, early }
}

interface Taking {
  readonly fetch: FetchNode
  readonly names: RequiredNames
  readonly nameOf: AnswerName
  readonly early: EarlyField[]
}

/** Selections of one object. */
interface Scope extends Omit<EarlyField, 'field' | 'needs' | 'key'> {
  /** what is sent of the object; undefined for one that is not sent */
  readonly sent?: readonly QueryPlanSelectionNode[] | undefined
}

function takeFromEntities(taking: Taking, document: DocumentNode, place: FetchPlace): DocumentNode | undefined {
  const scope: Scope = { ...place, type: '_Entity', around: [], sent: taking.fetch.requires }
  const left = takeFrom(taking, entitySelections(document), scope)
  return left.selections.length === 0 ? undefined : withEntitySelections(document, left)
}

function takeFromRoot(taking: Taking, { definitions, ...document }: DocumentNode, place: FetchPlace): DocumentNode {
  const [operation] = definitions
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'the planner is told to write no named fragments')
  const scope: Scope = { ...place, type: rootTypes[operation.operation], around: [] }
  const selectionSet = takeFrom(taking, operation.selectionSet, scope)
  return { ...document, definitions: [{ ...operation, selectionSet }] }
}

/** Composition gives them these names whatever the subgraphs call them. */
const rootTypes: Readonly<Record<OperationDefinitionNode['operation'], string>> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
}

function takeFrom(taking: Taking, set: SelectionSetNode, scope: Scope): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    const { directives = [] } = selection
    const when = [...scope.when, ...directives.map(print)]
    if (selection.kind === Kind.FIELD) return takeField(taking, selection, { ...scope, when })
    invariant(selection.kind === Kind.INLINE_FRAGMENT, 'the planner is told to write no named fragments')
    const type = selection.typeCondition?.name.value ?? scope.type
    const around = [...scope.around, ...directives]
    const selectionSet = takeFrom(taking, selection.selectionSet, { ...scope, when, type, around })
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }]
  })
  return { ...set, selections }
}

function takeField(taking: Taking, field: FieldNode, scope: Scope): readonly SelectionNode[] {
  const { fetch, names, nameOf, early } = taking
  const name = field.name.value
  const requirement = requirementKey(fetch.serviceName, scope.type, name)
  const needs = names.chained.has(requirement) ? names.needs.get(requirement) : undefined
  if (needs && scope.sent) {
    if (isSent(scope.sent, scope.type, needs)) return [field]
    early.push({ ...scope, field: withName(field, nameOf(field)), needs, key: scope.sent })
    return []
  }
  if (needs) {
    const key = keyIn(names, fetch.serviceName, scope.type)
    early.push({ ...scope, field: withName(field, nameOf(field)), needs, key: [representation(scope.type, key)] })
    return [typename, ...key.selections]
  }
  if (!field.selectionSet) return [field]
  const { type, lists } = valueOf(names, scope.type, name)
  const path = [...scope.path, nameOf(field), ...lists]
  return [
    { ...field, selectionSet: takeFrom(taking, field.selectionSet, { path, when: scope.when, type, around: [] }) },
  ]
}

/** In a fetch of its own a field needs no alias of the planner's. */
function withName({ alias: _planned, ...field }: FieldNode, value: string): FieldNode {
  return value === field.name.value ? field : { ...field, alias: { kind: Kind.NAME, value } }
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function representation(typeCondition: string, { selections }: SelectionSetNode): QueryPlanSelectionNode {
  return { kind: 'InlineFragment', typeCondition, selections: toPlanSelections([typename, ...selections]) }
}

/** Whether a representation holds, besides the key, everything that is needed of the object itself. */
function isSent(sent: readonly QueryPlanSelectionNode[], type: string, needs: SelectionSetNode): boolean {
  const ofType = sent.filter((each) => each.kind === 'InlineFragment' && each.typeCondition === type)
  const names = new Set((ofType.length > 0 ? ofType : sent).flatMap(({ selections = [] }) => selections.map(nameOf)))
  return [...topNames(needs)].every((name) => names.has(name))
}

function nameOf(selection: QueryPlanSelectionNode): string | undefined {
  return selection.kind === 'Field' ? selection.name : undefined
}
