import { createRandom, type Random } from './random.ts'
import { generateFields } from './generate-fields.ts'
import type {
  EntityModel,
  EnumModel,
  InputModel,
  InterfaceModel,
  KeyModel,
  Model,
  TypeModel,
  UnionModel,
} from './model.ts'

/** A random graph. Not every one composes: composition says so, and the next seed is taken. */
export function generateModel(seed: number): Model {
  const random = createRandom(seed)
  const subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + random.below(3))
  const entities = times(2 + random.below(3), (index) => generateEntity(random, subgraphs, index))
  const interfaces = times(random.below(3), (index) => generateInterface(random, { subgraphs, entities, index })).flat()
  const unions = times(random.below(2), (index) => generateUnion(random, entities, index))
  return generateFields(random, {
    seed,
    subgraphs,
    entities,
    interfaces,
    unions,
    others: [...enums(random), ...inputs],
  })
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const keyTexts = ['id', 'code', 'part whole', 'id ref { x y }', 'ref { x y }', 'id part whole']

function generateEntity(random: Random, subgraphs: readonly string[], index: number): EntityModel {
  const some = random.some(subgraphs, 0.7)
  const homes = some.length > 0 ? some : [random.pick(subgraphs)]
  // most have an id everywhere, so that interfaces and composition succeed often enough
  const everywhere: KeyModel = { fields: random.chance(0.8) ? 'id' : random.pick(keyTexts), homes, unresolvable: [] }
  const others = random.some(keyTexts, 0.2).filter((fields) => fields !== everywhere.fields)
  const keys = [everywhere, ...others.map((fields) => furtherKey(random, fields, homes))].filter(
    (key) => key.homes.length > 0,
  )
  return {
    kind: 'entity',
    name: `E${index}`,
    count: 4,
    homes,
    keys: random.chance(0.5) ? keys : keys.reverse(),
    fields: [],
  }
}

function furtherKey(random: Random, fields: string, homes: readonly string[]): KeyModel {
  const declared = random.some(homes, 0.6)
  return { fields, homes: declared, unresolvable: random.some(declared, 0.3) }
}

interface InterfaceWish {
  readonly subgraphs: readonly string[]
  readonly entities: readonly EntityModel[]
  readonly index: number
}

function generateInterface(random: Random, { subgraphs, entities, index }: InterfaceWish): readonly InterfaceModel[] {
  const withId = entities.filter(({ keys, homes }) =>
    keys.some((key) => key.fields === 'id' && key.homes.length === homes.length && key.unresolvable.length === 0),
  )
  const members = random.some(withId, 0.7)
  if (members.length === 0) return []
  const common = subgraphs.filter((home) => members.every((member) => member.homes.includes(home)))
  const base = { kind: 'interface', name: `I${index}`, members: members.map(({ name }) => name), fields: [] } as const
  const free = subgraphs.filter((home) => members.every((member) => !member.homes.includes(home)))
  const [only] = common
  if (only !== undefined && free.length > 0 && random.chance(0.8)) {
    return [{ ...base, declaredIn: [only], object: { home: random.pick(free), fields: [] } }]
  }
  const declaredIn = random.some(
    subgraphs.filter((home) => members.some((member) => member.homes.includes(home))),
    0.7,
  )
  return declaredIn.length === 0 ? [] : [{ ...base, declaredIn, object: null }]
}

function generateUnion(random: Random, entities: readonly EntityModel[], index: number): UnionModel {
  const members = [...random.some(entities, 0.6).map(({ name }) => name), ...(random.chance(0.6) ? ['V0'] : [])]
  return { kind: 'union', name: `U${index}`, members: members.length > 0 ? members : ['V0'] }
}

function enums(random: Random): readonly EnumModel[] {
  return [{ kind: 'enum', name: 'Color', values: random.chance(0.5) ? ['RED', 'GREEN'] : ['RED', 'GREEN', 'toString'] }]
}

const inputs: readonly InputModel[] = [
  {
    kind: 'input',
    name: 'Filter',
    fields: [
      { name: 'limit', type: 'Int', defaultValue: '3' },
      { name: 'colors', type: '[Color!]' },
      { name: 'not', type: 'Filter' },
    ],
  },
]

export interface Skeleton {
  readonly seed: number
  readonly subgraphs: readonly string[]
  readonly entities: readonly EntityModel[]
  readonly interfaces: readonly InterfaceModel[]
  readonly unions: readonly UnionModel[]
  readonly others: readonly TypeModel[]
}
