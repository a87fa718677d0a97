import { code, defineTable, instant, nullable, text, word } from '@yiwang/shared/database'

export type RecordType = 'CareProgramme' | 'PensionAuthentication' | 'VolunteerActivity'

/** One transition of a record whose steps the contract does not show: who, when, from where to where. Append-only. */
export interface TransitionStepRow {
  stepId: string
  recordType: RecordType
  recordId: string
  at: number
  action: string
  /** null: the record came into being */
  fromState: string | null
  toState: string
  actorId: string
  /** masked */
  actor: string
  role: string
  note: string | null
}

export const TransitionStep = defineTable<TransitionStepRow>('transition_step', {
  primary: ['stepId'],
  columns: {
    stepId: code(),
    recordType: word(),
    recordId: code(),
    at: instant(),
    action: word(),
    fromState: nullable(word()),
    toState: word(),
    actorId: code(64),
    actor: text(64),
    role: text(),
    note: nullable(text(500)),
  },
  indices: [['recordType', 'recordId', 'at', 'stepId']],
})
