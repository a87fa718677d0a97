import { afterEach, expect, test } from '@jest/globals'
import { createCallerSigner } from '../src/caller/index.ts'
import { AppError, reasonOf } from '../src/errors/index.ts'
import { createSubgraph } from '../src/subgraph/index.ts'
import { testDatabase } from '../src/testing/index.ts'
import { addNote, clerk, emitNote, north, office } from './events-toy.ts'

const callerKey = new Uint8Array(32).fill(7)
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A department whose titles are made by `title`, and what its operator is told. */
async function officeWith(title: () => unknown) {
  const told: unknown[][] = []
  const place = testDatabase()
  cleanups.push(() => place.remove())
  const definition = { ...office, resolvers: [...office.resolvers, { Query: { note: () => ({}) }, Note: { title } }] }
  const subgraph = await createSubgraph(definition, {
    ...place.options,
    callerKey,
    background: false,
    report: (what, error, traceId) => told.push([what, reasonOf(error), traceId]),
  })
  cleanups.push(() => subgraph.close())
  const callerAssertion = await createCallerSigner(callerKey)(clerk(north), 'office')
  return { subgraph, callerAssertion, told }
}

/** @returns the answer, and what the operator is told */
async function askForTitle(title: () => unknown) {
  const { subgraph, callerAssertion, told } = await officeWith(title)
  const query = '{ note(noteId: "n") { title } }'
  return { answer: await subgraph.execute({ query, callerAssertion, traceId: 'trace-1' }), told }
}

test('what stands behind an internal error is told to the operator, with the trace, and not to the client', async () => {
  const { answer, told } = await askForTitle(() => {
    throw new Error('the drawer is stuck')
  })
  expect(answer.errors).toEqual([expect.objectContaining({ message: '服务内部错误' })])
  expect(told).toEqual([['operation.failed', 'the drawer is stuck', 'trace-1']])
})

test('so is what stands behind an event that can not be shown', async () => {
  const { subgraph, callerAssertion, told } = await officeWith(() => {
    throw new Error('the drawer is stuck')
  })
  const query = `subscription { noteChanged(regionCode: "${north}") { title } }`
  const events = await subgraph.subscribe({ query, callerAssertion, traceId: 'trace-2' })
  if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events))
  cleanups.push(async () => events.return?.())
  await addNote(subgraph.database, 'n', north)
  await emitNote(subgraph.database, 'n', 'new', north)
  await subgraph.deliverEvents()
  expect(await events.next()).toMatchObject({ value: { errors: [{ message: '服务内部错误' }] } })
  expect(told).toEqual([['operation.failed', 'the drawer is stuck', 'trace-2']])
})

test('a value that does not fit its type is told of without the value', async () => {
  const { told } = await askForTitle(() => ({ name: '王小明' }))
  expect(told).toEqual([['operation.failed', expect.stringMatching(/^String cannot represent value: …$/), 'trace-1']])
})

test('a refusal of our catalogue is no failure', async () => {
  const { answer, told } = await askForTitle(() => {
    throw new AppError('FORBIDDEN', '无权查看')
  })
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  expect(told).toEqual([])
})
