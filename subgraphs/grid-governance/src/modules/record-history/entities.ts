import { code, defineTable, instant, integer, nullable, text, word } from '@yiwang/shared/database'

/** Records whose changes are kept here; a case has its own steps, which its timeline shows. */
export type RecordType = 'Person' | 'KeyAttention' | 'GridWorker' | 'ServiceOrder'

/** One change of a record: who did what, from which state to which. */
export interface RecordStepRow {
  recordType: RecordType
  recordId: string
  sequence: number
  at: number
  /** the mutation */
  action: string
  fromState: string | null
  toState: string
  actorId: string
  /** masked name */
  actor: string
  role: string
  note: string | null
}

export const RecordStep = defineTable<RecordStepRow>('record_step', {
  primary: ['recordType', 'recordId', 'sequence'],
  columns: {
    recordType: word(),
    recordId: code(),
    sequence: integer(),
    at: instant(),
    action: code(64),
    fromState: nullable(word()),
    toState: word(),
    actorId: code(64),
    actor: text(64),
    role: text(),
    note: nullable(text(2000)),
  },
})
