import type { DemoExamples } from '@yiwang/shared/sample-data'

/**
 * Variables of the explorer's ready operations by file name, with keys of rich demonstration records. `$today`, `$now`
 * and `$year` are filled in by the explorer.
 */
export function demoExamples(examples: DemoExamples): Record<string, Record<string, unknown>> {
  const { personId, gridCode, caseNo, enterpriseUscc, quarterId, townCode, countyCode, volunteerPersonId } = examples
  return {
    '01_person360': { id: personId, year: '$year', asOf: '$today' },
    '05b_case_detail': { no: caseNo },
    '06_enterprise360': { uscc: enterpriseUscc },
    '07_quarter_renovation': { id: quarterId },
    '12_reimbursement': {
      id: personId,
      input: {
        insuranceType: 'RESIDENT',
        hospitalLevel: 'LEVEL_3',
        totalFeeCents: '8500000',
        policyScopeFeeCents: '7600000',
        on: '$today',
      },
    },
    '15_grid_morning': { grid: gridCode, year: '$year' },
    '16_volunteer_points': { id: volunteerPersonId, code: countyCode, period: { from: '$today', to: '$today+60' } },
    '17_audit': { code: townCode, filter: {} },
  }
}
