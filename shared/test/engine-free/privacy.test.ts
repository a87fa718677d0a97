import { describe, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { createRequestContext } from '@yiwang/shared/graphql'
import { maskAddress, maskIdNumber, maskName, maskPhone, protectPersons } from '@yiwang/shared/privacy'
import { testCaller } from '@yiwang/shared/testing'
import { buildSchema, execute, parse } from 'graphql'

const directives = `
  directive @personal(kind: String!, masked: Boolean! = false, sharedWith: [String!]! = []) on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT`
const sdl = `${directives}
  type Query { people: [Person!]!, listed: [Person!] @personal(kind: "ATTENTION"), homes: [Home!]! }
  type Person {
    personId: ID!
    age: Int!
    displayName: String! @personal(kind: "NAME", masked: true)
    name: String @personal(kind: "NAME") @requiresScopes(scopes: [["person:name:read"]])
    phone: String @personal(kind: "PHONE")
    category: String @personal(kind: "ASSISTANCE", sharedWith: ["medical-insurance"])
    aids: [String!]! @personal(kind: "MEDICAL")
  }
  type Home { homeId: ID!, address: String! @personal(kind: "ADDRESS") }`

const village = '610702001001'
const grid = `${village}001`
const now = Date.parse('2026-06-15T12:00:00+08:00')
const row = (personId: string, parts: object) => ({
  personId,
  age: 40,
  displayName: '王**',
  name: '王小明',
  phone: '10000000001',
  category: 'MARGINAL',
  aids: ['A'],
  birthDate: '1980-01-01',
  gridCode: grid,
  villageCode: village,
  ...parts,
})
const people = [
  row('1', {}),
  row('2', { gridCode: `${village}002` }),
  row('3', { birthDate: '2012-06-16' }),
  row('4', { birthDate: '2012-06-15' }),
]
const homes = [{ homeId: 'H', address: '东关社区3栋2单元501', gridCode: grid, villageCode: village }]

function protectedSchema(text = sdl) {
  const schema = buildSchema(text)
  protectPersons({ schema, typeDefs: parse(text), department: 'civil-affairs', subjects: {} })
  return schema
}

const schema = protectedSchema()

async function ask(caller: Caller, query: string) {
  // nothing here reads a database
  const contextValue = createRequestContext({ caller, database: undefined as never, now, traceId: '' })
  const document = parse(query)
  const { data, errors } = await execute({
    schema,
    document,
    contextValue,
    rootValue: { people, homes, listed: people },
  })
  return { data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>, errors, looks: contextValue.looks.list() }
}

const worker = testCaller({ roles: ['GRID_WORKER'], grids: [grid] })
const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: [`${village.slice(0, 6)}000000`] })
const clerkOf = (department: Caller['department']) => testCaller({ roles: ['DEPT_CLERK'], department })

describe('masked forms', () => {
  test.each([
    [maskName, '王小明', '王**'],
    [maskName, '', ''],
    [maskIdNumber, '610702199001010012', '610***********0012'],
    [maskPhone, '10000001234', '100****1234'],
    [maskPhone, '0916-2212345', '091****2345'],
    [maskPhone, '110119', '****19'],
    [maskAddress, '东关社区3栋2单元501', '东关社区***'],
    [maskAddress, '龙江村九组1号', '龙江村***'],
    [maskAddress, '解放路', '解放路***'],
  ] as const)('%p turns %s into %s', (mask, text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('a personal field', () => {
  test('is shown to a role that sees its kind and states a purpose', async () => {
    const { data, errors } = await ask(leader, '{ people { name phone } }')
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ people: people.map(({ name, phone }) => ({ name, phone })) })
  })

  test.each([null, ' '])('is null without a purpose (%p), with one error however many persons', async (purpose) => {
    const { data, errors = [] } = await ask({ ...leader, purpose }, '{ people { name phone } listed { personId } }')
    expect(data).toEqual({ people: people.map(() => ({ name: null, phone: null })), listed: null })
    expect(errors.map(({ message }) => message).sort()).toEqual([
      '查看 Person.name 须写明目的（请求头 x-purpose）',
      '查看 Person.phone 须写明目的（请求头 x-purpose）',
      '查看 Query.listed 须写明目的（请求头 x-purpose）',
    ])
    expect(errors[0]?.originalError).toMatchObject({ code: 'PURPOSE_REQUIRED' })
  })

  test('needs the contract’s scope as well, whoever asks the department directly', async () => {
    const { data, errors } = await ask({ ...leader, scopes: [] }, '{ people { name } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ people: people.map(() => ({ name: null })) })
  })

  test('is shown to a grid worker in the own grids only', async () => {
    const { data } = await ask(worker, '{ people { personId phone name } }')
    expect(data).toMatchObject({ people: [{ phone: '10000000001', name: null }, { phone: null }, {}, {}] })
  })

  test('belongs to the department that owns it and to those it shares it with', async () => {
    const categoryFor = async (caller: Caller) => (await ask(caller, '{ people { category } }')).data['people']
    expect(await categoryFor(clerkOf('civil-affairs'))).toContainEqual({ category: 'MARGINAL' })
    expect(await categoryFor(clerkOf('medical-insurance'))).toContainEqual({ category: 'MARGINAL' })
    expect(await categoryFor(clerkOf('housing-renovation'))).not.toContainEqual({ category: 'MARGINAL' })
    expect(await categoryFor(clerkOf(null))).not.toContainEqual({ category: 'MARGINAL' })
  })

  test('that may not be null is its masked form or an empty list', async () => {
    const { data, errors } = await ask(testCaller({ roles: ['AUDITOR'] }), '{ homes { address } people { aids } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ homes: [{ address: '东关社区***' }], people: people.map(() => ({ aids: [] })) })
  })

  test('of the own record is shown without a purpose, of the family it is not', async () => {
    const citizen = testCaller({ roles: ['CITIZEN'], personId: '1', purpose: null })
    const { data, errors } = await ask(citizen, '{ people { name category } homes { address } }')
    expect(errors).toBeUndefined()
    const masked = { name: null, category: null }
    expect(data).toEqual({
      people: [{ name: '王小明', category: 'MARGINAL' }, masked, masked, masked],
      homes: [{ address: '东关社区3栋2单元501' }],
    })
  })

  test('of a type without any is left as it was', () => {
    expect(schema.getType('Person')).toMatchObject({ _fields: { age: { resolve: undefined } } })
  })
})

describe('a child', () => {
  const namesFor = async (caller: Caller) => {
    const { data } = await ask(caller, '{ people { displayName } }')
    return (data['people'] as { displayName: string }[]).map(({ displayName }) => displayName)
  }

  test('until the fourteenth birthday has not even a masked name without scope and purpose', async () => {
    expect(await namesFor(leader)).toEqual(['王**', '王**', '王**', '王**'])
    expect(await namesFor({ ...leader, purpose: null })).toEqual(['王**', '王**', '**', '王**'])
    expect(await namesFor(testCaller({ roles: ['COMMAND_CENTRE'] }))).toEqual(['王**', '王**', '**', '王**'])
  })
})

describe('every look', () => {
  test('is told of with the fields that were shown unmasked', async () => {
    const { looks } = await ask(worker, '{ people { displayName phone } homes { address } }')
    const place = { regionCode: village }
    expect(looks).toEqual([
      { recordType: 'Person', recordId: '1', ...place, fields: ['phone'] },
      { recordType: 'Person', recordId: '2', ...place, fields: [] },
      { recordType: 'Person', recordId: '3', ...place, fields: ['phone'] },
      { recordType: 'Person', recordId: '4', ...place, fields: ['phone'] },
      { recordType: 'Home', recordId: 'H', ...place, fields: ['address'] },
    ])
  })

  test('that lacks a purpose is told of as denied', async () => {
    const { looks } = await ask({ ...worker, purpose: null }, '{ people { phone } }')
    expect(looks).toContainEqual({ recordType: 'Person', recordId: '1', regionCode: village, denied: true, fields: [] })
  })

  test('at what is not personal is nobody’s business', async () => {
    expect((await ask(worker, '{ people { age } }')).looks).toEqual([])
  })
})

describe('at start', () => {
  test('a kind that nobody knows is refused, a typing mistake opens nothing', () => {
    expect(() => protectedSchema(sdl.replace('"PHONE"', '"PHNE"'))).toThrow('@personal of Person.phone: unknown kind')
  })

  test('a type that has nothing to stand for a value is refused', () => {
    expect(() => protectedSchema(sdl.replace('age: Int!', 'age: Int! @personal(kind: "BIRTH_DATE")'))).toThrow(
      'Person.age can be masked',
    )
  })
})
