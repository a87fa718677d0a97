import { testCaller } from '@yiwang/shared/testing'
import { BEIGUAN } from './rows.ts'

export const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'medical-insurance', regions: ['610702000000'] })
export const otherClerk = testCaller({
  roles: ['DEPT_CLERK'],
  department: 'medical-insurance',
  regions: ['610902000000'],
})
export const provinceClerk = testCaller({
  roles: ['DEPT_CLERK'],
  department: 'medical-insurance',
  regions: ['610000000000'],
})
export const townClerk = testCaller({ roles: ['TOWN_CLERK'], regions: ['610702001000'] })
export const gridWorker = testCaller({ roles: ['GRID_WORKER'], grids: [`${BEIGUAN}001`], workerId: 'W1' })
export const citizen = testCaller({ roles: ['CITIZEN'], personId: 'P1' })
export const analyst = testCaller({ roles: ['ANALYST'], regions: ['610702000000'] })
