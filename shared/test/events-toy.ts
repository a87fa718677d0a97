import { readFileSync } from 'node:fs'
import type { QueryRunner } from 'typeorm'
import { z } from 'zod'
import type { Caller } from '../src/caller/index.ts'
import {
  code,
  createTables,
  type Database,
  databaseLocation,
  defineTable,
  dropTables,
  type FrozenTable,
  integer,
  join,
  openDatabase,
  regionColumnSet,
  type Table,
  text,
  visibleTo,
} from '../src/database/index.ts'
import { type Consumers, defineConsumer, emitEvent, replaceRow } from '../src/events/index.ts'
import { defineBatch, type RequestContext } from '../src/graphql/index.ts'
import { defineMutation, insertRow, mutationResolvers, notFound, updateRow } from '../src/mutation/index.ts'
import { regionColumns, type RegionColumns } from '../src/region/index.ts'
import type { SubgraphDefinition } from '../src/subgraph/index.ts'
import { withKitTables } from '../src/subgraph/kit-tables.ts'
import { subscriptionResolvers } from '../src/subscriptions/index.ts'
import { testCaller, testDatabase, everyRow } from '../src/testing/index.ts'

/** A department that keeps notes and tells of their changes. */
export interface NoteRow extends RegionColumns {
  noteId: string
  title: string
  version: number
}

export const Note = defineTable<NoteRow>('note', {
  regional: true,
  primary: ['noteId'],
  columns: { noteId: code(), title: text(), version: integer(), ...regionColumnSet() },
})

/** What the other department knows of them. */
export interface NoteCopyRow {
  noteId: string
  title: string
  /** how often it was told */
  changes: number
}

export const NoteCopy = defineTable<NoteCopyRow>('note_copy', {
  regional: true,
  primary: ['noteId'],
  columns: { noteId: code(), title: text(), changes: integer() },
})

/** two townships of one county */
export const north = '610702100000'
export const south = '610702101000'
export const county = '610702000000'

const noteSdl = /* GraphQL */ `
  type Query {
    note(noteId: ID!): Note
  }
  type Region @key(fields: "code") {
    code: ID!
    officeAuditEntries(first: Int! = 20, after: String): AuditEntryConnection!
  }
  type Note {
    noteId: ID!
    title: String!
    "who looks, to show whose context resolves"
    seenBy: String!
  }
  input ChangeNoteInput {
    noteId: ID!
    title: String!
  }
  type ChangeNotePayload {
    note: Note
    errors: [OperationError!]!
    replayed: Boolean!
  }
  type Mutation {
    changeNote(input: ChangeNoteInput!): ChangeNotePayload! @authenticated
  }
  type Subscription {
    noteChanged(regionCode: ID!, titles: [String!]): Note @authenticated
    secretNoteChanged(regionCode: ID!): Note @requiresScopes(scopes: [["secret:read", "note:read"], ["case:read"]])
    unfinished(regionCode: ID!): Note @authenticated
  }
`

const common = readFileSync(new URL('../schema/common.graphql', import.meta.url), 'utf8')

const notesById = defineBatch<null, NoteRow | null>(
  async (ids, _, { database, scope }) => {
    const rows = await database.rows<NoteRow>(
      everyRow`SELECT n.* FROM note n WHERE n.note_id IN (${join([...ids])}) AND ${visibleTo(scope, { alias: 'n' })}`,
    )
    return new Map(rows.map((row) => [row.noteId, row]))
  },
  () => null,
)

const changeNote = defineMutation<{ noteId: string; title: string }, NoteRow, NoteRow>({
  name: 'changeNote',
  field: 'note',
  scopes: [],
  input: z.object({ noteId: z.string(), title: z.string() }),
  find: async ({ transaction, scope }, { noteId }) => {
    const [row] = await transaction.rows<NoteRow>(
      everyRow`SELECT n.* FROM note n WHERE n.note_id = ${noteId} AND ${visibleTo(scope, { alias: 'n' })} ${transaction.forUpdate}`,
    )
    return row ?? notFound('记录', 'noteId')
  },
  write: async ({ transaction, emit }, { noteId, regionCode }, { title }) => {
    await updateRow(transaction, Note, { noteId }, { title })
    emit({ type: 'noteChanged', payload: { noteId, title } })
    return { recordType: 'Note', recordId: noteId, regionCode }
  },
  load: async (transaction, noteId) =>
    (await transaction.rows<NoteRow>(everyRow`SELECT * FROM note WHERE note_id = ${noteId}`))[0] ?? null,
})

const load = (context: RequestContext, { noteId }: { noteId: string }) => context.load(notesById, null, noteId)

export const office: SubgraphDefinition = {
  name: 'office',
  sdl: `${common}\n${noteSdl}`,
  resolvers: [
    { Note: { seenBy: (_: NoteRow, __: unknown, { caller }: RequestContext) => caller.id } },
    mutationResolvers([changeNote]),
    subscriptionResolvers({
      noteChanged: {
        where: ({ titles }: { titles?: string[] | null }, { title }: { title: string }) =>
          !titles || titles.includes(title),
        load,
      },
      secretNoteChanged: { event: 'noteChanged', load },
    }),
  ],
  schema: { entities: [Note], migrations: [migrationOf('Office', Note)] },
  auditField: 'officeAuditEntries',
  snapshotEvents: async function* (database) {
    for (const { noteId, title, regionCode } of await database.rows<NoteRow>(
      everyRow`SELECT * FROM note ORDER BY note_id`,
    ))
      yield { type: 'noteChanged', recordType: 'Note', recordId: noteId, regionCode, payload: { noteId, title } }
  },
}

const noteChanged = z.object({ noteId: z.string(), title: z.string() })

/** Keeps the newest title and counts how often it was told. */
/** The office's database alone, without a running department. */
export async function openOffice(): Promise<{ readonly database: Database; readonly remove: () => Promise<void> }> {
  const place = testDatabase()
  const database = await openDatabase(
    databaseLocation('office', place.options),
    withKitTables(office.schema),
    place.options.vault,
  )
  await database.migrate()
  return {
    database,
    remove: async () => {
      await database.close()
      await place.remove()
    },
  }
}

export const copyNotes: Consumers = {
  noteChanged: defineConsumer(noteChanged, async (transaction, { noteId, title }) => {
    const [known] = await transaction.rows<NoteCopyRow>(everyRow`SELECT * FROM note_copy WHERE note_id = ${noteId}`)
    await replaceRow(transaction, NoteCopy, { noteId, title, changes: (known?.changes ?? 0) + 1 })
  }),
}

export const mirror: SubgraphDefinition = {
  name: 'mirror',
  sdl: `${common}
    type Query { nothing: Boolean }
    type Region @key(fields: "code") {
      code: ID!
      mirrorAuditEntries(first: Int! = 20, after: String): AuditEntryConnection!
    }`,
  resolvers: [],
  schema: { entities: [NoteCopy], migrations: [migrationOf('Mirror', NoteCopy)] },
  auditField: 'mirrorAuditEntries',
  consumers: copyNotes,
  projections: [NoteCopy],
}

/** All columns as text or integer: enough for toys. */
function migrationOf<Row extends object>(title: string, table: Table<Row>) {
  const columns = Object.entries<
    { type?: unknown; name?: string; length?: string | number; primary?: boolean; nullable?: boolean } | undefined
  >(table.options.columns).map(([property, column]) => ({
    name: column?.name ?? property,
    type: String(column?.type),
    ...(column?.length === undefined ? {} : { length: String(column.length) }),
    isPrimary: column?.primary === true,
    isNullable: column?.nullable === true,
  }))
  const tables: readonly FrozenTable[] = [{ name: table.options.name, columns }]
  return class {
    readonly name = `${title}1764547200000`
    up(runner: QueryRunner) {
      return createTables(runner, tables)
    }
    down(runner: QueryRunner) {
      return dropTables(runner, tables)
    }
  }
}

export const clerk = (region: string, id = 'clerk'): Caller =>
  testCaller({ id, roles: ['TOWN_CLERK'], regions: [region] })

export async function addNote(database: Database, noteId: string, region: string, title = 'first'): Promise<void> {
  await database.write((transaction) =>
    insertRow(transaction, Note, { noteId, title, version: 1, ...regionColumns(region) }),
  )
}

/** Writes an event as a mutation does. */
export async function emitNote(database: Database, noteId: string, title: string, region = north): Promise<void> {
  await database.write((transaction) =>
    emitEvent(
      transaction,
      { type: 'noteChanged', recordType: 'Note', recordId: noteId, regionCode: region, payload: { noteId, title } },
      Date.now(),
    ),
  )
}

export const changeTitle = /* GraphQL */ `
  mutation ($noteId: ID!, $title: String!) {
    changeNote(input: { noteId: $noteId, title: $title }) {
      note {
        title
      }
      errors {
        code
      }
    }
  }
`

/** Waits until the check holds; for what happens in the background. */
export async function eventually(check: () => Promise<void> | void, timeoutMs = 10_000): Promise<void> {
  const until = Date.now() + timeoutMs
  for (;;) {
    try {
      await check()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}
