import { beijingDate, toRfc3339 } from '@yiwang/shared/time'
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
} from 'graphql'

export interface ValidArguments {
  /** the argument that is asked about: it is given, and with this value, in a list behind the usual one */
  readonly asked: { readonly path: readonly string[]; readonly value: string }
  /** values by name, of arguments that need not be given too */
  readonly values: Readonly<Record<string, unknown>>
  /** values by name, for arguments that must be given */
  readonly required: Readonly<Record<string, unknown>>
}

type Argument = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>

/** Arguments as a department takes them: those that must be given, some others, and the one that is asked about. */
export function validArguments(args: readonly Argument[], parts: ValidArguments): Record<string, unknown> {
  return Object.fromEntries(
    args.flatMap((argument) => {
      const value = valueOf(argument, parts)
      return value === undefined ? [] : [[argument.name, value]]
    }),
  )
}

function valueOf({ name, type, defaultValue }: Argument, parts: ValidArguments): unknown {
  const { asked, values, required } = parts
  const [first, ...rest] = asked.path
  const isMandatory = isNonNullType(type) && defaultValue === undefined
  const usual = values[name] ?? required[name]
  if (name !== first) {
    if (name in values) return inList(type, values[name])
    return isMandatory ? inList(type, usual ?? made(type, { ...parts, asked: { ...asked, path: [] } })) : undefined
  }
  if (rest.length > 0) return made(type, { ...parts, asked: { ...asked, path: rest } })
  return isList(type) && usual !== undefined ? [usual, asked.value] : inList(type, asked.value)
}

/** What the type alone says of a valid value. */
function made(type: GraphQLInputType, parts: ValidArguments): unknown {
  if (isNonNullType(type)) return made(type.ofType, parts)
  if (isListType(type)) return [made(type.ofType, parts)]
  if (isInputObjectType(type)) return validArguments(Object.values(type.getFields()), parts)
  if (isEnumType(type)) return type.getValues()[0]?.name
  const value = ofScalar[type.name]
  if (value === undefined) throw new Error(`no valid value of type ${type.name}`)
  return value
}

const ofScalar: Readonly<Record<string, unknown>> = {
  ...{ ID: 'X1', String: '情况说明', Int: 1, Boolean: true, BigInt: '100', Decimal: '1.00' },
  ...{ Date: beijingDate(Date.now()), DateTime: toRfc3339(Date.now()) },
}

function inList(type: GraphQLInputType, value: unknown): unknown {
  return isList(type) && !Array.isArray(value) ? [value] : value
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}
