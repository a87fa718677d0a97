import type { Skeleton } from './generate-model.ts'
import { generateRequires } from './generate-requires.ts'
import type { ArgumentModel, EntityModel, FieldModel, InterfaceModel, Model, TypeModel, ValueModel } from './model.ts'
import { indexModel, type ModelIndex } from './read-model.ts'
import type { Random } from './random.ts'

/** Fills the types of a skeleton with fields, and gives the root types theirs. */
export function generateFields(random: Random, skeleton: Skeleton): Model {
  const values = [0, 1].map((index) => valueType(random, skeleton, index))
  const types = [...skeleton.entities, ...skeleton.interfaces, ...skeleton.unions, ...skeleton.others, ...values]
  const empty = toModel(skeleton, types)
  const index = indexModel(empty)
  const interfaces = skeleton.interfaces.map((type) => interfaceFields(random, index, type))
  const entities = skeleton.entities.map((entity) => entityFields(random, { index, interfaces }, entity))
  const filled = toModel(skeleton, [...entities, ...interfaces, ...skeleton.unions, ...skeleton.others, ...values])
  const required = generateRequires(random, filled)
  const rooted = indexModel(required)
  return {
    ...required,
    query: required.subgraphs.flatMap((home, number) => [
      ...[0, 1].map((each) => rootField(random, rooted, { name: `q${number}${each}`, homes: [home] })),
      ...(number === 0 && random.chance(0.4)
        ? [rootField(random, rooted, { name: 'shared', homes: random.some(required.subgraphs, 0.8) })]
        : []),
    ]),
    mutation: required.subgraphs.map((home, number) =>
      rootField(random, rooted, { name: `m${number}`, homes: [home] }),
    ),
  }
}

function toModel({ seed, subgraphs }: Skeleton, types: readonly TypeModel[]): Model {
  return { seed, subgraphs, types, query: [], mutation: [] }
}

function valueType(random: Random, { entities, interfaces, subgraphs }: Skeleton, index: number): ValueModel {
  const shown = entities.filter(({ name }) => !isHidden({ types: interfaces }, name, subgraphs))
  const inner = ['Int', 'String', 'Color', 'Json', ...shown.map(({ name }) => name), ...(index > 0 ? ['V0'] : [])]
  const fields = ['x', 'y', 'z'].map((name) => ({
    name,
    type: wrap(random, random.pick(inner)),
    arguments: [],
    homes: [],
  }))
  return { kind: 'value', name: `V${index}`, fields }
}

/** Fields that all members have, in one or several of the subgraphs that declare the interface. */
function interfaceFields(random: Random, index: ModelIndex, type: InterfaceModel): InterfaceModel {
  const complete = type.declaredIn.filter((home) => index.candidates(type.name, [home]).length === type.members.length)
  const homes = random.some(complete, 0.7)
  const fields =
    homes.length === 0
      ? []
      : [{ name: `${type.name.toLowerCase()}Label`, type: random.pick(['String', 'Int!']), homes }]
  if (!type.object) return { ...type, fields }
  const { home } = type.object
  const extra = ['extra', 'more'].map((name) =>
    plainField(random, index, { name: `${type.name.toLowerCase()}${name}`, homes: [home] }),
  )
  return { ...type, fields, object: { home, fields: extra } }
}

interface Surroundings {
  readonly index: ModelIndex
  readonly interfaces: readonly InterfaceModel[]
}

const names = ['name', 'price', 'weight', 'label', 'owner', 'parts', 'notes'] as const

function entityFields(random: Random, { index, interfaces }: Surroundings, entity: EntityModel): EntityModel {
  const common = interfaces
    .filter(({ members }) => members.includes(entity.name))
    .flatMap(({ fields }) => fields.map((field): FieldModel => ({ ...field, arguments: [] })))
  const own = random.some(names, 0.7).map((name) => {
    const homes = random.chance(0.25) ? random.some(entity.homes, 0.8) : [random.pick(entity.homes)]
    const field = plainField(random, index, { name, homes: homes.length > 0 ? homes : entity.homes.slice(0, 1) })
    return random.chance(0.08) ? overridden(random, field, entity) : field
  })
  return { ...entity, fields: [...common, ...own] }
}

function overridden(random: Random, field: FieldModel, { homes }: EntityModel): FieldModel {
  const [to] = field.homes
  const others = homes.filter((home) => home !== to)
  if (to === undefined || others.length === 0) return field
  return { ...field, homes: [to], override: { from: random.pick(others), to } }
}

interface FieldWish {
  readonly name: string
  readonly homes: readonly string[]
}

function plainField(random: Random, index: ModelIndex, { name, homes }: FieldWish): FieldModel {
  const type = wrap(random, random.pick(outputTypes(index, homes)))
  const inaccessible = random.chance(0.08)
  return { name, type, arguments: generateArguments(random), homes, ...(inaccessible ? { inaccessible } : {}) }
}

function rootField(random: Random, index: ModelIndex, { name, homes }: FieldWish): FieldModel {
  const known = homes.length > 0 ? homes : index.model.subgraphs.slice(0, 1)
  const composite = outputTypes(index, known).filter((type) => /^[EIUV]\d/.test(type))
  const inner = random.chance(0.85) && composite.length > 0 ? random.pick(composite) : random.pick(['Int', 'String'])
  return { name, type: wrap(random, inner), arguments: generateArguments(random), homes: known }
}

/** Every type whose values all `homes` know. */
function outputTypes(index: ModelIndex, homes: readonly string[]): readonly string[] {
  const composite = index.model.types.flatMap((type) => {
    switch (type.kind) {
      case 'entity':
        return isHidden(index.model, type.name, homes) ? [] : [type.name]
      case 'value':
        return [type.name]
      case 'union':
        return type.members.every((member) => !isHidden(index.model, member, homes)) &&
          index.candidates(type.name, homes).length > 0
          ? [type.name]
          : []
      case 'interface':
        return homes.every((home) => type.declaredIn.includes(home) || type.object?.home === home) &&
          index.candidates(type.name, homes).length > 0
          ? [type.name, type.name]
          : []
      default:
        return []
    }
  })
  return ['Int', 'String', 'Float', 'Boolean', 'Color', 'Json', ...composite, ...composite]
}

/** A subgraph with an `@interfaceObject` must not mention the types that implement it. */
function isHidden({ types }: Pick<Model, 'types'>, entity: string, homes: readonly string[]): boolean {
  return types.some(
    (type) =>
      type.kind === 'interface' &&
      type.object !== null &&
      homes.includes(type.object.home) &&
      type.members.includes(entity),
  )
}

/** Lists, lists of lists and non-null in random places. */
export function wrap(random: Random, name: string): string {
  const nonNull = (type: string) => (random.chance(0.3) ? `${type}!` : type)
  const shape = random.below(10)
  if (shape < 6) return nonNull(name)
  if (shape < 9) return nonNull(`[${nonNull(name)}]`)
  return nonNull(`[${nonNull(`[${nonNull(name)}]`)}]`)
}

function generateArguments(random: Random): readonly ArgumentModel[] {
  if (!random.chance(0.3)) return []
  const all: readonly ArgumentModel[] = [
    { name: 'n', type: 'Int', defaultValue: '2' },
    { name: 'must', type: 'Int!' },
    { name: 'color', type: 'Color', ...(random.chance(0.5) ? { defaultValue: 'RED' } : {}) },
    { name: 'filter', type: 'Filter' },
    { name: 'texts', type: '[String!]' },
  ]
  return random.some(all, 0.4)
}
