import { expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import { isOpen } from '@yiwang/shared/database'
import { entities as kitTables } from '../../shared/src/subgraph/kit-tables.ts'

/**
 * The tables that a statement may read without a scope; each says at its definition why. A new table without hidden rows
 * is put down here too, by somebody who thought it over.
 */
const open: Readonly<Record<string, string>> = {
  'the kit': `audit_chain client_token inbox lease outbox parked_event running_number sample_mark scan_mark transition_step`,
  'grid-governance': `building_copy case_assistance case_outcome case_step governance_centre grid grid_assignment grid_worker leader_reception mediation organisation publicity_event region workforce_count`,
  'civil-affairs': `assistance_standard assistance_step canteen_subsidy care_delivery elder_care_facility organisation_copy reward_item service_station social_organisation volunteer_activity volunteer_team worker_copy`,
  'medical-insurance': `cross_province_disease medical_designation medical_service_item medical_service_year organisation_copy reimbursement_band reimbursement_category reimbursement_level reimbursement_policy reimbursement_remote worker_copy`,
  'emergency-management': `enforcement_case_hazard enforcement_step five_implementations hazard_step listed_supervision organisation_copy worker_copy`,
  'housing-renovation': `building health_check organisation owner_vote property_service renovation_item renovation_project renovation_project_quarter renovation_step residential_quarter`,
}

const all = [
  { name: 'the kit', tables: kitTables },
  ...departments.map(({ definition }) => ({ name: definition.name, tables: definition.schema.entities })),
]

test.each(all)('of $name, just these tables have no rows that are hidden from anybody', ({ name, tables }) => {
  const found = tables.filter(isOpen)
  expect(found.map(({ options }) => options.name).sort()).toEqual(open[name]?.split(/\s+/))
  for (const { openBecause } of found) expect(openBecause.length).toBeGreaterThan(5)
})

test('every table with personal data in its own columns needs a scope, but where no caller is shown whom it names', () => {
  const personal = /^(personId|phoneSealed|idHash|birthDate|idNumberMasked|reporterPersonId|proposedBy)$/
  const tables = all.flatMap(({ tables: some }) => some)
  const shown = tables
    .filter(isOpen)
    .filter(({ options }) => Object.keys(options.columns).some((key) => personal.test(key)))
  expect(shown.map(({ options }) => options.name)).toEqual(['renovation_item', 'care_delivery'])
})
