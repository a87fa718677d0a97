import {
  defaultFieldResolver,
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { AppError, invariant } from '../errors/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import { maskAddress, starsFor } from './masks.ts'
import { type PersonalField, readPersonalFields } from './personal-fields.ts'
import { type Sight, sightOf } from './sight.ts'
import type { FindSubject, Subject } from './subject.ts'

export interface PersonalSchema {
  readonly schema: GraphQLSchema
  readonly typeDefs: DocumentNode
  /** name of the department that owns the schema */
  readonly department: string
  /** by type, where the object itself does not tell enough */
  readonly subjects: Readonly<Record<string, FindSubject>>
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/**
 * Puts the masks in front of every field that the SDL declares `@personal`, whichever way it is reached: queries,
 * `_entities`, payloads, subscriptions. Fields without the directive stay as they were. What may not be shown is null,
 * an empty list or, where the contract wants a text, its masked form; a missing purpose is one error per field.
 */
export function protectPersons({ schema, typeDefs, department, subjects }: PersonalSchema): void {
  for (const personal of readPersonalFields(typeDefs, department)) {
    const type = schema.getType(personal.type)
    invariant(isObjectType(type), `${personal.type} is an object type`)
    const field = type.getFields()[personal.name]
    invariant(field, `${personal.type} has the field ${personal.name}`)
    field.resolve = protect(field, personal, recordsOf(type, subjects[personal.type]))
  }
}

/** The object that a field belongs to, as a record of the audit; null: types that are no records, e.g. payloads. */
interface Records {
  readonly idOf: (parent: unknown) => string
  readonly find: FindSubject | undefined
}

function recordsOf(type: GraphQLObjectType, find: FindSubject | undefined): Records | null {
  const id = Object.values(type.getFields()).find((field) => String(field.type) === 'ID!')
  return id ? { idOf: (parent) => String(readRow(parent)[id.name]), find } : null
}

function protect(field: GraphQLField<unknown, RequestContext>, personal: PersonalField, records: Records | null) {
  const resolve = field.resolve ?? defaultFieldResolver
  const withheld = withheldValue(field, personal)
  const show: (subject: Subject | undefined, ...call: Parameters<Resolver>) => unknown = (subject, ...call) => {
    const [parent, , context] = call
    const sight = sightOf(context, personal, subject)
    if (records && subject) look(context, personal, { id: records.idOf(parent), subject, sight })
    if (sight === 'clear') return resolve(...call)
    if (sight === 'no-purpose') requirePurpose(context, personal, field)
    return withheld(() => resolve(...call))
  }
  const protectedResolver: Resolver = (...call) => {
    const [parent, , context] = call
    if (records === null) return show(undefined, ...call)
    if (!records.find) return show(readRow(parent), ...call)
    return records
      .find(parent, context)
      .then((subject) => (subject === null ? withheld(() => resolve(...call)) : show(subject, ...call)))
  }
  return protectedResolver
}

/** A row of the department; every object that has an id is one. */
function readRow(parent: unknown): Subject & Readonly<Record<string, unknown>> {
  invariant(typeof parent === 'object' && parent !== null, 'a personal field belongs to a record')
  return parent as Subject & Readonly<Record<string, unknown>>
}

function look(
  { looks }: RequestContext,
  { type, name, masked }: PersonalField,
  { id, subject, sight }: { readonly id: string; readonly subject: Subject; readonly sight: Sight },
): void {
  looks.add({
    recordType: type,
    recordId: id,
    regionCode: subject.villageCode ?? subject.regionCode ?? '',
    fields: sight === 'clear' && !masked ? [name] : [],
    ...(sight === 'no-purpose' ? { denied: true } : {}),
  })
}

/** What stands for a withheld value. @throws at start for a type that has nothing to stand for it */
function withheldValue(
  { type }: GraphQLField<unknown, RequestContext>,
  { kind, type: typeName, name }: PersonalField,
): (resolve: () => unknown) => unknown {
  if (!isNonNullType(type)) return () => null
  if (isListType(getNullableType(type))) return () => []
  invariant(getNamedType(type).name === 'String', `${typeName}.${name} can be masked: it is nullable, a list or a text`)
  if (kind !== 'ADDRESS') return () => starsFor(kind)
  return async (resolve) => maskAddress(String(await resolve()))
}

const told = new WeakMap<RequestContext, Set<PersonalField>>()

/**
 * Tells once per request and field that a purpose is missing: a list of a hundred persons needs no hundred errors.
 * Where the contract wants a value, the mask says it.
 * @throws AppError PURPOSE_REQUIRED
 */
function requirePurpose(
  context: RequestContext,
  field: PersonalField,
  { type }: GraphQLField<unknown, RequestContext>,
): void {
  const fields = told.get(context) ?? new Set<PersonalField>()
  told.set(context, fields)
  if (isNonNullType(type) || fields.has(field)) return
  fields.add(field)
  throw new AppError('PURPOSE_REQUIRED', `查看 ${field.type}.${field.name} 须写明目的（请求头 x-purpose）`)
}
