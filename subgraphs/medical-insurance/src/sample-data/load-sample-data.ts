import { TransitionStep } from '@yiwang/shared/mutation'
import type { Table, Transaction } from '@yiwang/shared/database'
import {
  insertAll,
  insertAudit,
  type SampleAuditRecord,
  type SampleKeys,
  type SampleLoad,
} from '@yiwang/shared/sample-data'
import { MedicalAid, MedicalAlert } from '../modules/alert/entities.ts'
import { MedicalDesignation } from '../modules/designation/entities.ts'
import { Enrolment } from '../modules/enrolment/entities.ts'
import { CrossProvinceDisease, MedicalServiceItem, MedicalServiceYear } from '../modules/medical-service/entities.ts'
import { OrganisationCopy } from '../modules/organisation/entities.ts'
import { LowIncomeCopy, PersonCopy } from '../modules/person/entities.ts'
import {
  PolicyBand,
  PolicyCategory,
  PolicyLevel,
  PolicyRemote,
  ReimbursementPolicy,
} from '../modules/reimbursement/entities.ts'
import { MedicalSettlement } from '../modules/settlement/entities.ts'
import { SettlementBatch } from '../modules/settlement-batch/entities.ts'
import { Donation, Sponsorship, SponsorshipBatch } from '../modules/sponsorship/entities.ts'
import { WorkerCopy } from '../modules/worker/entities.ts'
import { createAlertSteps } from './alert-steps.ts'
import { type AlertSample, createDemoAlerts, createPublishedAlerts } from './alerts.ts'
import { createAuditEntries } from './audit-entries.ts'
import { BillBook } from './bills.ts'
import { addDemoBills } from './demo-bills.ts'
import { createDesignations } from './designations.ts'
import { createEnrolments } from './enrolments.ts'
import { createDiseases, createServiceItems, createServiceYears } from './medical-services.ts'
import { createOrganisations } from './organisations.ts'
import { createLowIncome, createPersons } from './persons.ts'
import { createPolicies } from './policies.ts'
import { createSettlementBatches } from './settlement-batches.ts'
import { createSponsorship } from './sponsorships.ts'
import { createWorkers } from './workers.ts'

/** Loads the department's sample data in one transaction: all of it or nothing. Returns the number of rows. */
export const loadSampleData: SampleLoad = async (database, keys, progress) => {
  const parts = createParts(keys)
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  await database.write((transaction) =>
    insertParts(transaction, parts, (done) => {
      progress(done, total)
    }),
  )
  return total
}

interface Part {
  readonly size: number
  readonly insert: (transaction: Transaction, inserted: (rows: number) => void) => Promise<void>
}

function part<Row extends object>(table: Table<Row>, rows: readonly Row[]): Part {
  return { size: rows.length, insert: (transaction, inserted) => insertAll(transaction, table, rows, inserted) }
}

async function insertParts(
  transaction: Transaction,
  parts: readonly Part[],
  report: (done: number) => void,
): Promise<void> {
  let done = 0
  for (const { insert } of parts)
    await insert(transaction, (rows) => {
      done += rows
      report(done)
    })
}

function auditPart(records: readonly SampleAuditRecord[]): Part {
  return { size: records.length, insert: (transaction, inserted) => insertAudit(transaction, records, inserted) }
}

function createParts(keys: SampleKeys): Part[] {
  const policies = createPolicies()
  const designations = createDesignations(keys.organisations)
  const bills = new BillBook(policies, designations)
  const published = createPublishedAlerts(keys, bills)
  addDemoBills(keys, bills)
  const alerts = [...published, ...createDemoAlerts(keys, bills)]
  const sponsorship = createSponsorship(keys)
  const sponsored = new Map(sponsorship.rows.map(({ personId, amountCents }) => [personId, amountCents]))
  return [
    part(PersonCopy, createPersons(keys.persons)),
    part(LowIncomeCopy, createLowIncome(keys.persons)),
    part(OrganisationCopy, createOrganisations(keys.organisations)),
    part(WorkerCopy, createWorkers(keys.workers)),
    part(MedicalDesignation, designations),
    part(
      ReimbursementPolicy,
      policies.map(({ row }) => row),
    ),
    part(
      PolicyLevel,
      policies.flatMap(({ levels }) => levels),
    ),
    part(
      PolicyBand,
      policies.flatMap(({ bands }) => bands),
    ),
    part(
      PolicyCategory,
      policies.flatMap(({ categories }) => categories),
    ),
    part(
      PolicyRemote,
      policies.flatMap(({ remotes }) => remotes),
    ),
    part(Enrolment, createEnrolments(keys, { sponsored, late: lateEnrolments(alerts) })),
    part(MedicalSettlement, bills.rows),
    part(SettlementBatch, createSettlementBatches(designations, keys.loadedOn)),
    part(
      MedicalAlert,
      alerts.map(({ alert }) => alert),
    ),
    part(TransitionStep, createAlertSteps(alerts)),
    part(
      MedicalAid,
      alerts.flatMap(({ aid }) => aid ?? []),
    ),
    part(SponsorshipBatch, [sponsorship.batch]),
    part(Sponsorship, sponsorship.rows),
    part(Donation, sponsorship.donations),
    part(MedicalServiceYear, createServiceYears()),
    part(MedicalServiceItem, createServiceItems()),
    part(CrossProvinceDisease, createDiseases()),
    auditPart(createAuditEntries(keys, alerts)),
  ]
}

/** Whoever was found uninsured is insured when the alert is closed. */
function lateEnrolments(alerts: readonly AlertSample[]): Map<string, number> {
  return new Map(
    alerts.flatMap(({ alert: { rule, personId, closedAt } }) =>
      rule === 'NOT_ENROLLED' && closedAt !== null ? [[personId, closedAt] as const] : [],
    ),
  )
}
