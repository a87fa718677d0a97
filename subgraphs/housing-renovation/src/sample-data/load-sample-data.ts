import type { Table, Transaction } from '@yiwang/shared/database'
import {
  createRandom,
  insertAll,
  insertAudit,
  type SampleAuditRecord,
  type SampleKeys,
  type SampleLoad,
} from '@yiwang/shared/sample-data'
import { Building } from '../modules/building/entities.ts'
import { DangerousHouseStep, Remediation } from '../modules/dangerous-house/entities.ts'
import { Dwelling, DwellingHousehold, DwellingOwner } from '../modules/dwelling/entities.ts'
import { HealthCheck } from '../modules/health-check/entities.ts'
import { Ballot, Vote } from '../modules/owner-vote/entities.ts'
import { PropertyService } from '../modules/property-service/entities.ts'
import { Quarter } from '../modules/quarter/entities.ts'
import { Item } from '../modules/renovation-item/entities.ts'
import { Project, ProjectQuarter, ProjectStep } from '../modules/renovation-project/entities.ts'
import { Organisation, Resident } from '../projections/entities.ts'
import { createAuditEntries } from './audit-entries.ts'
import { createDemoPlans } from './demo-projects.ts'
import { createFlats, type Flat, groupedBy, toHouseholdRows, toOwnerRows } from './flats.ts'
import { createHealthChecks } from './health-checks.ts'
import { createItems } from './items.ts'
import type { ProjectPlan } from './project-plan.ts'
import { channelsOf, createProject, createProjectQuarter, createSteps } from './project-rows.ts'
import { createOrganisations, createResidents } from './projections.ts'
import { createPropertyServices } from './property-services.ts'
import { createBuildings, createQuarters } from './quarters.ts'
import { createRemediations } from './remediations.ts'
import { createRenovatedPlans } from './renovated-projects.ts'
import { createBallots, createVotes } from './votes.ts'

/** The department's sample rows in one transaction; gives their number. */
export const loadSampleData: SampleLoad = async (database, keys, progress) => {
  const batches = createBatches(keys)
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

/** Rows of one table, ready to insert. */
interface RowBatch {
  readonly rows: readonly object[]
  readonly insert: (transaction: Transaction, progress: (inserted: number) => void) => Promise<void>
}

function batch<Row extends object>(table: Table<Row>, rows: readonly Row[]): RowBatch {
  return { rows, insert: (transaction, progress) => insertAll(transaction, table, rows, progress) }
}

function auditBatch(rows: readonly SampleAuditRecord[]): RowBatch {
  return { rows, insert: (transaction, progress) => insertAudit(transaction, rows, progress) }
}

function createBatches(keys: SampleKeys): RowBatch[] {
  const flats = createFlats(keys)
  const flatsOf = flatsByQuarter(keys, flats)
  const plans = [...createRenovatedPlans(keys, flatsOf), ...createDemoPlans(keys, flatsOf)]
  const { remediations, steps } = createRemediations(keys, flats)
  return [
    batch(Quarter, createQuarters(keys)),
    batch(Building, createBuildings(keys)),
    batch(
      Dwelling,
      flats.map(({ row }) => row),
    ),
    batch(DwellingOwner, toOwnerRows(flats)),
    batch(DwellingHousehold, toHouseholdRows(keys)),
    batch(Remediation, remediations),
    batch(DangerousHouseStep, steps),
    ...projectBatches(plans),
    batch(PropertyService, createPropertyServices(keys, plans)),
    batch(Resident, createResidents(keys)),
    batch(Organisation, createOrganisations(keys)),
    auditBatch(createAuditEntries(plans, remediations)),
  ]
}

function flatsByQuarter({ buildings }: SampleKeys, flats: readonly Flat[]): Map<string, Flat[]> {
  const quarterOf = new Map(buildings.map(({ buildingId, quarterId }) => [buildingId, quarterId ?? '']))
  return groupedBy(flats, ({ row }) => quarterOf.get(row.buildingId) ?? '')
}

function projectBatches(plans: readonly ProjectPlan[]): RowBatch[] {
  const random = createRandom(20_210_601)
  const projects = plans.map((plan) => {
    const channels = channelsOf(plan, random)
    return { row: createProject(plan, channels, random), items: createItems(plan, channels, random) }
  })
  return [
    batch(
      Project,
      projects.map(({ row }) => row),
    ),
    batch(ProjectQuarter, plans.map(createProjectQuarter)),
    batch(ProjectStep, plans.flatMap(createSteps)),
    batch(
      Item,
      projects.flatMap(({ items }) => items),
    ),
    batch(
      HealthCheck,
      plans.flatMap((plan) => createHealthChecks(plan, random)),
    ),
    batch(Vote, plans.flatMap(createVotes)),
    batch(
      Ballot,
      plans.flatMap((plan) => createBallots(plan, random)),
    ),
  ]
}
