import { createAlerts } from './alerts.ts'
import { createDangerousHouses } from './dangerous-houses.ts'
import { chooseExamples } from './demo-examples.ts'
import { createDemo } from './demo.ts'
import { createDepartments } from './departments.ts'
import { createFlats } from './dwellings.ts'
import { createGrids } from './grids.ts'
import { createOrganisations } from './organisations.ts'
import { readRegions, villagesOf } from './regions.ts'
import { createRenovatedQuarters } from './renovated-quarters.ts'
import { createResidents } from './residents.ts'
import type { SampleKeys } from './sample-keys.ts'
import { createWorkers } from './workers.ts'

/**
 * What all departments' sample data share: the same on every machine and in every load. Only hand-made records
 * (`demo`) depend on the day of loading, 'YYYY-MM-DD' in Beijing.
 */
export function createSampleKeys(loadedOn: string): SampleKeys {
  const regions = readRegions()
  const villages = villagesOf(regions)
  const grids = createGrids(villages)
  const renovated = createRenovatedQuarters(villages)
  const residents = createResidents({ villages, grids, buildings: renovated.buildings })
  const dangerous = createDangerousHouses(villages, residents)
  const { organisations, departments } = createDepartments(regions)
  const demo = createDemo(villages, loadedOn)
  const keys = {
    loadedOn,
    regions,
    grids,
    workers: createWorkers(grids),
    households: [...residents.households, ...demo.households],
    persons: [...residents.persons, ...demo.persons],
    organisations: [...organisations, ...createOrganisations(villages, grids), ...demo.organisations],
    departments,
    quarters: [...renovated.quarters, ...demo.quarters],
    buildings: [...renovated.buildings, ...dangerous.buildings, ...demo.buildings],
    dwellings: [...createFlats(renovated.buildings, residents), ...dangerous.dwellings, ...demo.dwellings],
    alerts: [...createAlerts(residents.persons), ...demo.alerts],
    caseLinks: demo.caseLinks,
  }
  return { ...keys, examples: chooseExamples(keys) }
}
