/**
 * A random graph as plain JSON: what each subgraph declares follows from it (`to-sdl`), and so does every value
 * (`world`). A regression case keeps the whole model, so that it outlives changes of the generator.
 */
export interface Model {
  /** of the values */
  readonly seed: number
  readonly subgraphs: readonly string[]
  readonly types: readonly TypeModel[]
  readonly query: readonly FieldModel[]
  readonly mutation: readonly FieldModel[]
}

export type TypeModel = EntityModel | ValueModel | InterfaceModel | UnionModel | EnumModel | InputModel

export interface EntityModel {
  readonly kind: 'entity'
  readonly name: string
  /** how many there are: their numbers are 0 … count-1 */
  readonly count: number
  /** subgraphs that define it, and not only refer to it */
  readonly homes: readonly string[]
  readonly keys: readonly KeyModel[]
  readonly fields: readonly FieldModel[]
}

export interface KeyModel {
  /** a field set over the key fields that every entity can have: id, code, part, whole, ref { x y } */
  readonly fields: string
  readonly homes: readonly string[]
  /** of `homes`, those that declare it `resolvable: false` */
  readonly unresolvable: readonly string[]
}

/** The same in every subgraph that uses it, with all fields shareable. */
export interface ValueModel {
  readonly kind: 'value'
  readonly name: string
  readonly fields: readonly FieldModel[]
}

export interface InterfaceModel {
  readonly kind: 'interface'
  readonly name: string
  /** entities with an `id` */
  readonly members: readonly string[]
  readonly declaredIn: readonly string[]
  /** besides `id`; `homes` are the subgraphs whose declaration has the field */
  readonly fields: readonly { readonly name: string; readonly type: string; readonly homes: readonly string[] }[]
  /** the subgraph that sees it as an `@interfaceObject`, and the fields it adds to all members */
  readonly object: { readonly home: string; readonly fields: readonly FieldModel[] } | null
}

export interface UnionModel {
  readonly kind: 'union'
  readonly name: string
  readonly members: readonly string[]
}

export interface EnumModel {
  readonly kind: 'enum'
  readonly name: string
  readonly values: readonly string[]
}

export interface InputModel {
  readonly kind: 'input'
  readonly name: string
  readonly fields: readonly ArgumentModel[]
}

export interface FieldModel {
  readonly name: string
  /** as in SDL: `[Int!]!` */
  readonly type: string
  readonly arguments: readonly ArgumentModel[]
  /** the subgraphs that answer it */
  readonly homes: readonly string[]
  readonly inaccessible?: boolean
  /** `@override`: `to` is its only home, `from` still declares it */
  readonly override?: { readonly from: string; readonly to: string }
  /** a field set that its home needs to answer it */
  readonly requires?: string
  /** a field set that `home` answers together with it */
  readonly provides?: { readonly home: string; readonly fields: string }
}

export interface ArgumentModel {
  readonly name: string
  readonly type: string
  /** GraphQL text */
  readonly defaultValue?: string
}

export function namedTypeOf(type: string): string {
  return type.replace(/[[\]!]/g, '')
}

/** Key fields are named so in every entity; `ref` has the value type `Ref`. */
export const keyFieldTypes: Readonly<Record<string, string>> = {
  id: 'ID!',
  code: 'String!',
  part: 'Int!',
  whole: 'String!',
  ref: 'Ref!',
}
