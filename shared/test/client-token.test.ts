import { everyRow } from '../src/testing/index.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { z } from 'zod'
import type { Database } from '../src/database/index.ts'
import { createRequestContext } from '../src/graphql/index.ts'
import { conflict, defineMutation, insertRow, newId } from '../src/mutation/index.ts'
import { regionColumns } from '../src/region/index.ts'
import { clerk, Note, type NoteRow, north, openOffice } from './events-toy.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function officeDatabase(): Promise<Database> {
  const { database, remove } = await openOffice()
  cleanups.push(remove)
  return database
}

/** Adds a note whose title must be new; `onRule` runs between the look for the token and the look for the title. */
const addNote = (onRule: () => Promise<void>) =>
  defineMutation<{ title: string; clientToken: string }, object, NoteRow>({
    name: 'addNote',
    field: 'note',
    scopes: [],
    input: z.object({ title: z.string(), clientToken: z.string() }),
    find: () => Promise.resolve({}),
    rules: [
      async (_, { title }, { transaction }) => {
        await onRule()
        const same = await transaction.rows(everyRow`SELECT note_id FROM note WHERE title = ${title}`)
        return same.length > 0 ? conflict('已有同名记录', 'title') : null
      },
    ],
    write: async ({ transaction, now }, _, { title }) => {
      const noteId = newId(now)
      await insertRow(transaction, Note, { noteId, title, version: 1, ...regionColumns(north) })
      return { recordType: 'Note', recordId: noteId, regionCode: north }
    },
    load: async (transaction, noteId) =>
      (await transaction.rows<NoteRow>(everyRow`SELECT * FROM note WHERE note_id = ${noteId}`))[0] ?? null,
  })

const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 40; tries += 1) await wait(25)
}

const contextOf = (database: Database) =>
  createRequestContext({ caller: clerk(north), database, now: Date.now(), traceId: '' })

test('a call that its own twin overtakes between two checks gets the twin’s result, not its refusal', async () => {
  const database = await officeDatabase()
  let arrived = 0
  let firstDone: Promise<unknown> = Promise.resolve()
  // the first waits until the second has looked for the token too, the second until the first has committed; where one
  // writer has the whole database the second is not let in meanwhile, and finds the token by itself
  const mutation = addNote(async () => {
    arrived += 1
    if (arrived === 1) await until(() => arrived > 1)
    else await firstDone
  })
  const input = { title: '路灯', clientToken: 'T1' }
  const first = mutation.resolve(input, contextOf(database))
  firstDone = first
  // only now may the second come: let in before the first, it would wait for itself
  await until(() => arrived === 1)
  const [one, two] = await Promise.all([first, mutation.resolve(input, contextOf(database))])
  expect(one).toMatchObject({ errors: [], replayed: false })
  expect(two).toEqual({ ...one, replayed: true })
  expect(await database.rows(everyRow`SELECT decision FROM audit_entry`)).toEqual([{ decision: 'ALLOWED' }])
})

test('another token for the same title is refused', async () => {
  const database = await officeDatabase()
  const mutation = addNote(() => Promise.resolve())
  await mutation.resolve({ title: '路灯', clientToken: 'T1' }, contextOf(database))
  expect(await mutation.resolve({ title: '路灯', clientToken: 'T2' }, contextOf(database))).toMatchObject({
    errors: [{ code: 'CONFLICT' }],
    replayed: false,
  })
})
