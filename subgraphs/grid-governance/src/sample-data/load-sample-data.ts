import type { Table, Transaction } from '@yiwang/shared/database'
import {
  insertAll,
  insertAudit,
  type SampleAuditRecord,
  type SampleKeys,
  type SampleLoad,
} from '@yiwang/shared/sample-data'
import type { Vault } from '@yiwang/shared/vault'
import { addDays } from '@yiwang/shared/time'
import { lastCalendarDay } from '@yiwang/shared/working-time'
import { BuildingCopy } from '../modules/building/entities.ts'
import { CaseClock } from '../modules/case/case-clock.ts'
import { CaseAssistance, CaseOutcome, CasePerson, CaseStep, GovernanceCase } from '../modules/case/entities.ts'
import { Mediation } from '../modules/dispute/entities.ts'
import { GovernanceCentre, PublicityEvent, ReceptionRecord } from '../modules/governance-centre/entities.ts'
import { Grid, GridAssignment, GridWorker, GridWorkerAssessment, WorkforceCount } from '../modules/grid/entities.ts'
import { Household } from '../modules/household/entities.ts'
import { KeyAttention } from '../modules/key-attention/entities.ts'
import { Organisation } from '../modules/organisation/entities.ts'
import { Person } from '../modules/person/entities.ts'
import { LeaderReception } from '../modules/petition/entities.ts'
import { Region } from '../modules/region/entities.ts'
import { ServiceOrder } from '../modules/service-order/entities.ts'
import { SupervisionLetter } from '../modules/supervision/entities.ts'
import { GridVisit } from '../modules/visit/entities.ts'
import { planAnyuanCases } from './anyuan-cases.ts'
import { auditRows } from './audit-entries.ts'
import { emptyCaseRecords, recordCases } from './case-record.ts'
import { centreRows, publicityRows, receptionRows } from './centres.ts'
import { planDemoCases } from './demo-cases.ts'
import { planHanbinCases } from './hanbin-cases.ts'
import { planHantaiCases } from './hantai-cases.ts'
import { leaderReceptionsOf } from './hotline-and-petition.ts'
import { planPingluCases } from './pinglu-cases.ts'
import {
  assessmentRows,
  assignmentRows,
  buildingRows,
  gridRows,
  organisationRows,
  regionRows,
  workerRows,
  workforceRows,
} from './places.ts'
import { householdRows, keyAttentionRows, personRows, visitRows } from './residents.ts'
import { serviceOrderRows } from './service-orders.ts'
import { supervisionLetterRows } from './supervision-letters.ts'

/** Rows of one table, ready to insert. */
interface Batch {
  readonly rows: readonly object[]
  readonly insert: (transaction: Transaction, progress: (inserted: number) => void) => Promise<void>
}

/** All rows of the department in one transaction; the tables are expected to be empty. */
export const loadSampleData: SampleLoad = async (database, keys, progress) => {
  const batches = createRows(keys, database.vault)
  const total = batches.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  await database.write(async (transaction) => {
    for (const { insert } of batches)
      await insert(transaction, (inserted) => {
        done += inserted
        progress(done, total)
      })
  })
  return total
}

function createRows(keys: SampleKeys, vault: Vault): Batch[] {
  return [...placeRows(keys, vault), ...caseRows(keys, demonstrationDay(keys.loadedOn))]
}

/** Deadlines reach ten working days ahead; where the calendar ends before that, demonstrations lie before its end. */
function demonstrationDay(loadedOn: string): string {
  const last = addDays(lastCalendarDay(), -14)
  return loadedOn < last ? loadedOn : last
}

function placeRows(keys: SampleKeys, vault: Vault): Batch[] {
  return [
    batch(Region, regionRows(keys)),
    batch(Grid, gridRows(keys)),
    batch(GridWorker, workerRows(keys)),
    batch(GridAssignment, assignmentRows(keys)),
    batch(GridWorkerAssessment, assessmentRows(keys)),
    batch(WorkforceCount, workforceRows(keys)),
    batch(Organisation, organisationRows(keys)),
    batch(BuildingCopy, buildingRows(keys)),
    batch(Household, householdRows(keys)),
    batch(Person, personRows(keys, vault)),
    batch(GovernanceCentre, centreRows()),
    batch(PublicityEvent, publicityRows()),
  ]
}

/** Out of the way of the districts' own numbers of a day. */
const DEMO_NUMBERS = 800_000

function caseRows(keys: SampleKeys, today: string): Batch[] {
  const records = emptyCaseRecords()
  for (const plans of [planAnyuanCases(keys), planPingluCases(keys), planHantaiCases(keys), planHanbinCases(keys)])
    recordCases(records, plans)
  recordCases(records, planDemoCases(keys, today), DEMO_NUMBERS)
  const { cases, steps, clocks, persons, assistances, outcomes, mediations } = records
  return [
    batch(GovernanceCase, cases),
    batch(CaseStep, steps),
    batch(CaseClock, clocks),
    batch(CasePerson, persons),
    batch(CaseAssistance, assistances),
    batch(CaseOutcome, outcomes),
    batch(Mediation, mediations),
    batch(LeaderReception, leaderReceptionsOf(cases)),
    batch(SupervisionLetter, supervisionLetterRows(cases, today)),
    batch(ReceptionRecord, receptionRows(cases)),
    batch(GridVisit, visitRows(keys, today)),
    batch(KeyAttention, keyAttentionRows(keys, today)),
    batch(ServiceOrder, serviceOrderRows(keys, today)),
    auditBatch(auditRows(keys, today)),
  ]
}

/** Checks that the rows are the table's; afterwards the list only inserts them. */
function batch<Row extends object>(table: Table<Row>, rows: readonly Row[]): Batch {
  return { rows, insert: (transaction, progress) => insertAll(transaction, table, rows, progress) }
}

function auditBatch(rows: readonly SampleAuditRecord[]): Batch {
  return { rows, insert: (transaction, progress) => insertAudit(transaction, rows, progress) }
}
