import type { Table, Transaction } from '@yiwang/shared/database'
import { maskName } from '@yiwang/shared/privacy'
import { regionColumns } from '@yiwang/shared/region'
import {
  districts,
  insertAll,
  insertAudit,
  type SampleAuditRecord,
  type SampleKeys,
  type SampleLoad,
} from '@yiwang/shared/sample-data'
import { Accident } from '../modules/accident/entities.ts'
import { EnforcementCase, EnforcementCaseHazard, EnforcementStep } from '../modules/enforcement-case/entities.ts'
import { EnforcementClue } from '../modules/enforcement-clue/entities.ts'
import { GasInspection } from '../modules/gas/entities.ts'
import { FiveImplementations, Hazard, HazardStep, ListedSupervision } from '../modules/hazard/entities.ts'
import { Inspection } from '../modules/inspection/entities.ts'
import { Interview } from '../modules/interview/entities.ts'
import { OrganisationCopy } from '../modules/organisation/entities.ts'
import { SafetyList, SafetyProfile } from '../modules/safety-profile/entities.ts'
import { WorkerCopy } from '../modules/worker/entities.ts'
import { accidents } from './accidents.ts'
import { auditEntries } from './audit-entries.ts'
import { demoEnterprises } from './demo-enterprise.ts'
import { demoHazards } from './demo-hazards.ts'
import { hantaiEnforcement } from './hantai-enforcement.ts'
import { hantaiHazards } from './hantai-hazards.ts'
import { hantaiInspections } from './hantai-inspections.ts'
import type { HazardStory } from './hazard-story.ts'
import { nightInspections } from './night-inspections.ts'
import { townsOf } from './places.ts'
import { safetyProfiles } from './safety-profiles.ts'
import { shuozhouGasHazards, shuozhouGasInspections } from './shuozhou-gas.ts'

/** Loads the department's sample data into empty tables, all or nothing; answers how many rows there are. */
export const loadSampleData: SampleLoad = async (database, keys, progress) => {
  const inserts = createRows(keys)
  const total = inserts.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  await database.write(async (transaction) => {
    for (const { into } of inserts)
      await into(transaction, (inserted) => {
        done += inserted
        progress(done, total)
      })
  })
  return total
}

interface Insert {
  readonly rows: number
  readonly into: (transaction: Transaction, progress: (inserted: number) => void) => Promise<void>
}

function insert<Row extends object>(table: Table<Row>, rows: readonly Row[]): Insert {
  return { rows: rows.length, into: (transaction, progress) => insertAll(transaction, table, rows, progress) }
}

function insertEntries(records: readonly SampleAuditRecord[]): Insert {
  return { rows: records.length, into: (transaction, progress) => insertAudit(transaction, records, progress) }
}

function createRows(keys: SampleKeys): Insert[] {
  const inspections = hantaiInspections(townsOf(keys, districts.hantai.code))
  const hantai = hantaiHazards(keys, townsOf(keys, districts.hantai.code), inspections)
  const night = nightInspections(keys)
  const demo = demoHazards(keys)
  const enterprises = demoEnterprises(keys)
  const enforcement = hantaiEnforcement(keys, hantai)
  const { profiles, lists } = safetyProfiles(keys)
  return [
    insert(OrganisationCopy, organisationCopies(keys)),
    insert(WorkerCopy, workerCopies(keys)),
    insert(Inspection, [...inspections, ...night.inspections, ...enterprises.inspections]),
    ...hazardTables([...hantai, ...night.stories, ...shuozhouGasHazards(keys), ...demo]),
    insert(SafetyProfile, profiles),
    insert(SafetyList, lists),
    insert(EnforcementClue, enforcement.clues),
    insert(Interview, [...enforcement.interviews, ...enterprises.interviews]),
    insert(EnforcementCase, [...enforcement.cases, ...enterprises.cases]),
    insert(EnforcementCaseHazard, [...enforcement.caseHazards, ...enterprises.caseHazards]),
    insert(EnforcementStep, [...enforcement.caseSteps, ...enterprises.caseSteps]),
    insert(GasInspection, shuozhouGasInspections(keys)),
    insert(Accident, accidents(keys)),
    insertEntries(auditEntries(keys, demo)),
  ]
}

function hazardTables(stories: readonly HazardStory[]): Insert[] {
  return [
    insert(
      Hazard,
      stories.map(({ hazard }) => hazard),
    ),
    insert(
      HazardStep,
      stories.flatMap(({ steps }) => steps),
    ),
    insert(
      FiveImplementations,
      stories.flatMap(({ fiveImplementations }) => fiveImplementations ?? []),
    ),
    insert(
      ListedSupervision,
      stories.flatMap(({ listedSupervision }) => listedSupervision ?? []),
    ),
  ]
}

function organisationCopies({ organisations }: SampleKeys) {
  return organisations.map(({ uscc, kind, regionCode }) => ({ uscc, kind, ...regionColumns(regionCode) }))
}

function workerCopies({ workers }: SampleKeys) {
  return workers.map(({ workerId, displayName, gridCodes }) => ({
    workerId,
    displayName: maskName(displayName),
    gridCodes: JSON.stringify(gridCodes),
  }))
}
