import type { EntityModel, FieldModel, InterfaceModel, Model, TypeModel } from './model.ts'
import { namedTypeOf } from './model.ts'
import { indexModel, type ModelIndex } from './read-model.ts'
import type { Random } from './random.ts'

/** Adds fields with `@requires`, nested, overlapping and with arguments, and `@provides` to fields that lead to entities. */
export function generateRequires(random: Random, model: Model): Model {
  let types = model.types
  // a second round may require what the first has added
  for (const round of [1, 2]) {
    const index = indexModel({ ...model, types })
    types = types.map((type) => withRequiring(random, index, type, round))
  }
  const index = indexModel({ ...model, types })
  return { ...model, types: types.map((type) => withProviding(random, index, type)) }
}

function withRequiring(random: Random, index: ModelIndex, type: TypeModel, round: number): TypeModel {
  if (type.kind === 'interface' && type.object && round === 1 && random.chance(0.5)) {
    return withObjectRequiring(random, type)
  }
  if (type.kind !== 'entity' || type.homes.length < 2 || !random.chance(round === 1 ? 0.7 : 0.3)) return type
  const home = random.pick(type.homes)
  const wanted = random.some(
    type.fields.filter((field) => !field.homes.includes(home) && field.override?.from !== home),
    0.6,
  )
  const fields = wanted.flatMap((field) => selectionOf(random, index, { field, home, depth: 0 }))
  if (fields.length === 0) return type
  return { ...type, fields: [...type.fields, ...requiringFields(random, fields, { home, round })] }
}

/** One or two of the same home: they overlap, and their arguments may differ. */
function requiringFields(
  random: Random,
  fields: readonly string[],
  { home, round }: { readonly home: string; readonly round: number },
): readonly FieldModel[] {
  const make = (name: string, selected: readonly string[]): FieldModel => ({
    name,
    type: random.pick(['Int', 'String', 'String!', '[Int]']),
    arguments: [],
    homes: [home],
    requires: selected.join(' '),
  })
  const first = make(`need${round}`, fields)
  if (!random.chance(0.5)) return [first]
  const again = random.some(fields, 0.7).map((text) => text.replace(/(n|must): \d/g, `$1: ${random.below(4)}`))
  return again.length === 0 ? [first] : [first, make(`also${round}`, again)]
}

interface Wanted {
  readonly field: FieldModel
  readonly home: string
  readonly depth: number
}

/** What to select of a field; nothing when its type cannot be required here. */
function selectionOf(random: Random, index: ModelIndex, { field, home, depth }: Wanted): readonly string[] {
  const head = withArguments(random, field)
  if (head === null) return []
  const type = index.type(namedTypeOf(field.type))
  if (!type || type.kind === 'enum') return [head]
  if (depth > 1) return []
  const inner = innerOf(random, index, { type, home, depth })
  return inner.length === 0 ? [] : [`${head} { ${inner.join(' ')} }`]
}

function innerOf(
  random: Random,
  index: ModelIndex,
  { type, home, depth }: { readonly type: TypeModel; readonly home: string; readonly depth: number },
): readonly string[] {
  if (type.kind === 'value') {
    return random
      .some(type.fields, 0.7)
      .flatMap((field) => selectionOf(random, index, { field, home, depth: depth + 1 }))
  }
  if (type.kind !== 'entity') return []
  const others = type.fields.filter((field) => !field.homes.includes(home) && field.override?.from !== home)
  const plain = random
    .some(others, 0.5)
    .filter((field) => !index.type(namedTypeOf(field.type)) && field.requires === undefined)
  const key = type.keys.find(({ fields, homes }) => fields === 'id' && homes.includes(home)) ? ['id'] : []
  return [...key, ...plain.flatMap((field) => selectionOf(random, index, { field, home, depth: depth + 1 }))]
}

/** Integer arguments only: the world reads their defaults as numbers. */
function withArguments(random: Random, { name, arguments: declared }: FieldModel): string | null {
  if (declared.some((argument) => argument.name !== 'n' && argument.name !== 'must')) return null
  const given = declared.flatMap((argument) =>
    argument.type.endsWith('!') || random.chance(0.5) ? [`${argument.name}: ${random.below(4)}`] : [],
  )
  return given.length === 0 ? name : `${name}(${given.join(', ')})`
}

function withObjectRequiring(random: Random, type: InterfaceModel): InterfaceModel {
  const [field] = type.fields
  if (!field || !type.object) return type
  const requiring: FieldModel = {
    name: `${type.name.toLowerCase()}Need`,
    type: random.pick(['Int', 'String']),
    arguments: [],
    homes: [type.object.home],
    requires: field.name,
  }
  return { ...type, object: { ...type.object, fields: [...type.object.fields, requiring] } }
}

function withProviding(random: Random, index: ModelIndex, type: TypeModel): TypeModel {
  if (type.kind !== 'entity') return type
  return { ...type, fields: type.fields.map((field) => (random.chance(0.4) ? providing(random, index, field) : field)) }
}

function providing(random: Random, index: ModelIndex, field: FieldModel): FieldModel {
  const [home] = field.homes
  const target: EntityModel | undefined = index.entity(namedTypeOf(field.type))
  if (!target || home === undefined || field.homes.length > 1 || !target.homes.includes(home)) return field
  const elsewhere = target.fields.filter(
    (each) =>
      !each.homes.includes(home) &&
      each.override === undefined &&
      each.requires === undefined &&
      each.arguments.length === 0 &&
      !index.type(namedTypeOf(each.type)),
  )
  if (elsewhere.length === 0) return field
  return { ...field, provides: { home, fields: random.pick(elsewhere).name } }
}
