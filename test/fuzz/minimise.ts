import {
  type ASTNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql'
import type { Operation } from './executors.ts'
import type { FieldModel, Model, TypeModel } from './model.ts'
import { type Bench, type Case, createBench, type Difference, runOrBlame } from './run-case.ts'

/**
 * A smaller case that still shows the difference, whose place may change: first the operation, then the graph, then the
 * operation again.
 */
export async function minimise(given: Case, { what }: Difference): Promise<Case> {
  const kind = kindOf(what)
  const operation = await smallerOperation(given, kind)
  const model = await smallerModel({ ...given, operation }, kind)
  return { ...given, model, operation: await smallerOperation({ ...given, model, operation }, kind) }
}

/** Without the place, and without the text of an exception. */
function kindOf(what: string): string {
  return what.replace(/( at |: ).*/s, '')
}

export interface CaseResult {
  readonly difference: Difference | null
  /** for want of a right plan */
  readonly isRefused: boolean
}

export async function runCase(one: Case): Promise<CaseResult> {
  const bench = await createBench(one.model)
  if (!bench) throw new Error('the graph of the case does not compose')
  try {
    const difference = await bench.run(one)
    return { difference, isRefused: bench.refusals() > 0 }
  } finally {
    await bench.close()
  }
}

async function smallerOperation(given: Case, kind: string): Promise<Operation> {
  const bench = await createBench(given.model)
  if (!bench) return given.operation
  let { operation } = given
  for (let smaller: Operation | undefined = operation; smaller;) {
    operation = smaller
    smaller = await firstThat(operationsWithout(operation), (each) => shows(bench, { ...given, operation: each }, kind))
  }
  await bench.close()
  return operation
}

async function smallerModel(given: Case, kind: string): Promise<Model> {
  let { model } = given
  for (let smaller: Model | undefined = model; smaller;) {
    model = smaller
    smaller = await firstThat(modelsWithout(model), async (each) => {
      try {
        const bench = await createBench(each)
        if (!bench) return false
        const found = await shows(bench, { ...given, model: each }, kind)
        await bench.close()
        return found
      } catch {
        // a field set or a type that is gone
        return false
      }
    })
  }
  return model
}

async function firstThat<T>(
  candidates: Iterable<T>,
  holds: (candidate: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const candidate of candidates) if (await holds(candidate)) return candidate
  return undefined
}

async function shows(bench: Bench, one: Case, kind: string): Promise<boolean> {
  try {
    if (validate(bench.apiSchema, parse(one.operation.query)).length > 0) return false
  } catch {
    return false
  }
  const difference = await runOrBlame(bench, one)
  return difference !== null && kindOf(difference.what) === kind
}

function* operationsWithout({ query, variables }: Operation): Generator<Operation> {
  const document = parse(query, { noLocation: true })
  for (let at = 0; ; at += 1) {
    const smaller = withoutNode(document, at)
    if (!smaller) return
    yield tidy(smaller, variables)
  }
}

/** Without the selection, directive or argument number `at`; an inline fragment may also give way to its content. */
function withoutNode(document: DocumentNode, at: number): DocumentNode | undefined {
  const walk = { count: 0, found: false }
  const isNext = () => {
    const hit = !walk.found && walk.count === at
    walk.count += 1
    walk.found ||= hit
    return hit
  }
  const remove = () => (isNext() ? null : undefined)
  const smaller: DocumentNode = visit(document, {
    SelectionSet: (set): SelectionSetNode | undefined => {
      const unwrapped = set.selections.flatMap((each): readonly SelectionNode[] =>
        each.kind === Kind.INLINE_FRAGMENT && isNext() ? each.selectionSet.selections : [each],
      )
      return unwrapped.length === set.selections.length && unwrapped.every((each, i) => each === set.selections[i])
        ? undefined
        : { ...set, selections: unwrapped }
    },
    Field: remove,
    FragmentSpread: remove,
    InlineFragment: remove,
    Directive: remove,
    Argument: remove,
  })
  return walk.found ? smaller : undefined
}

/** Without fragments and variables that nothing uses any more. */
function tidy(document: DocumentNode, variables: Operation['variables']): Operation {
  const used = { fragments: new Set<string>(), variables: new Set<string>() }
  visit(document, {
    FragmentSpread: ({ name }) => void used.fragments.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.variables.add(name.value),
  })
  const keep = (node: ASTNode): null | undefined => {
    if (node.kind === Kind.FRAGMENT_DEFINITION && !used.fragments.has(node.name.value)) return null
    return node.kind === Kind.VARIABLE_DEFINITION && !used.variables.has(node.variable.name.value) ? null : undefined
  }
  const kept: DocumentNode = visit(document, { FragmentDefinition: keep, VariableDefinition: keep })
  return {
    query: print(kept),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.variables.has(name))),
  }
}

function* modelsWithout(model: Model): Generator<Model> {
  for (const name of model.subgraphs) yield { ...model, subgraphs: model.subgraphs.filter((each) => each !== name) }
  for (const type of model.types) yield { ...model, types: model.types.filter((each) => each !== type) }
  for (const query of fieldListsWithout(model.query)) yield { ...model, query }
  for (const mutation of fieldListsWithout(model.mutation)) yield { ...model, mutation }
  for (const type of model.types) {
    for (const smaller of typesWithout(type)) {
      yield { ...model, types: model.types.map((each) => (each === type ? smaller : each)) }
    }
  }
}

function* typesWithout(type: TypeModel): Generator<TypeModel> {
  if (type.kind === 'entity') {
    for (const fields of fieldListsWithout(type.fields)) yield { ...type, fields }
    for (const key of type.keys) yield { ...type, keys: type.keys.filter((each) => each !== key) }
    for (const home of type.homes) yield { ...type, homes: type.homes.filter((each) => each !== home) }
    if (type.count > 1) yield { ...type, count: type.count - 1 }
  }
  if (type.kind === 'value') for (const fields of fieldListsWithout(type.fields)) yield { ...type, fields }
  if (type.kind === 'interface') {
    for (const member of type.members) yield { ...type, members: type.members.filter((each) => each !== member) }
    for (const field of type.fields) yield { ...type, fields: type.fields.filter((each) => each !== field) }
    if (type.object) {
      yield { ...type, object: null }
      for (const fields of fieldListsWithout(type.object.fields)) yield { ...type, object: { ...type.object, fields } }
    }
  }
  if (type.kind === 'union') {
    for (const member of type.members) yield { ...type, members: type.members.filter((each) => each !== member) }
  }
}

function* fieldListsWithout(fields: readonly FieldModel[]): Generator<readonly FieldModel[]> {
  for (const field of fields) {
    yield fields.filter((each) => each !== field)
    for (const smaller of fieldsWithout(field)) yield fields.map((each) => (each === field ? smaller : each))
  }
}

function* fieldsWithout(field: FieldModel): Generator<FieldModel> {
  const { provides, inaccessible, override, ...plain } = field
  if (provides || inaccessible === true || override) yield plain
  for (const argument of field.arguments) {
    yield { ...field, arguments: field.arguments.filter((each) => each !== argument) }
  }
  if (field.homes.length > 1) yield { ...field, homes: field.homes.slice(0, 1) }
}
