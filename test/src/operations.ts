import { readdirSync, readFileSync } from 'node:fs'
import { demonstrationDay } from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'

/** One operation that a screen sends, with variables of records that the sample data has. */
export interface ScreenOperation {
  readonly file: string
  readonly query: string
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly variables: Record<string, unknown>
}

const directory = new URL('../../shared/contract/operations/', import.meta.url)

export function screenOperations(loadedOn: string = demonstrationDay()): ScreenOperation[] {
  const variables = screenVariables(loadedOn)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const file = name.replace('.graphql', '')
      const query = readFileSync(new URL(name, directory), 'utf8')
      return { file, query, kind: kindOf(query), variables: variables[file] ?? {} }
    })
}

function kindOf(query: string): ScreenOperation['kind'] {
  const word = /^(query|mutation|subscription)/m.exec(query)?.[1]
  return word === 'mutation' || word === 'subscription' ? word : 'query'
}

/** Variables of the queries, around the demonstration records. */
export function screenVariables(today: string): Record<string, Record<string, unknown>> {
  const { examples, departments } = createSampleKeys(today)
  const { countyCode, townCode, gridCode, personId, caseNo, enterpriseUscc, quarterId, volunteerPersonId } = examples
  const year = Number(today.slice(0, 4))
  const period2023 = { from: '2023-01-01', to: '2023-12-20' }
  return {
    '01_person360': { id: personId, year, asOf: today },
    '02_command_overview': {
      code: '360302000000',
      asOf: '2024-11-13T18:00:00+08:00',
      period: { from: '2024-01-01', to: '2024-11-13' },
    },
    '03a_alert_list': { code: countyCode },
    '04_dangerous_houses': { code: '360302000000' },
    '05b_case_detail': { no: caseNo },
    '05g_department_worklist': { code: countyCode, department: departments.get(countyCode)?.urbanManagement },
    '06_enterprise360': { uscc: enterpriseUscc },
    '07_quarter_renovation': { id: quarterId },
    '09_pension_due': { code: '610902000000', asOf: today },
    '10_instant_settlement': { code: '610900000000', period: { from: '2025-01-01', to: '2025-12-15' } },
    '11_sponsorship': { code: '610702000000', year: 2023, period: period2023 },
    '12_reimbursement': {
      id: personId,
      input: {
        insuranceType: 'RESIDENT',
        hospitalLevel: 'LEVEL_3',
        totalFeeCents: '8500000',
        policyScopeFeeCents: '7600000',
        on: today,
      },
    },
    '13_service_orders': { code: '610902000000', period: { from: '2021-01-01', to: '2021-12-31' } },
    '14_town_disputes': { code: '610702107000', period: period2023 },
    '15_grid_morning': { grid: gridCode, year },
    '16_volunteer_points': { id: volunteerPersonId, code: countyCode, period: { from: today, to: addDays(today, 60) } },
    '17_audit': { code: townCode, filter: {} },
  }
}
