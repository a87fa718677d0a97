import { expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { Deadlines, SubgraphTimeoutError } from '../src/subgraph-client/deadlines.ts'

const never = () => new Promise<string>(() => undefined)

test('an answer within the time is handed on, and so is a failure', async () => {
  const deadlines = new Deadlines(5_000)
  await expect(deadlines.within(() => Promise.resolve('answer'))).resolves.toBe('answer')
  await expect(deadlines.within(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('each call has the whole time from its own beginning', async () => {
  const deadlines = new Deadlines(200)
  const wait = async () => {
    const began = performance.now()
    await expect(deadlines.within(never)).rejects.toBeInstanceOf(SubgraphTimeoutError)
    return performance.now() - began
  }
  const early = wait()
  await sleep(100)
  const waited = await Promise.all([early, wait()])
  // timers count whole milliseconds and may be a part of one early
  expect(Math.min(...waited)).toBeGreaterThan(198)
})

test('the transport is told once nobody waits, and a call that begins later is not', async () => {
  const deadlines = new Deadlines(50)
  const told: Error[] = []
  await deadlines
    .within((patience) => {
      patience.atEnd = (reason) => told.push(reason)
      return never()
    })
    .catch(() => undefined)
  expect(told).toEqual([new SubgraphTimeoutError(50)])
  await expect(deadlines.within((patience) => Promise.resolve(patience.end))).resolves.toBeUndefined()
})
