import type { AccessTokenClaims, Department, Role } from '@yiwang/shared/caller'
import { offices } from './offices.ts'
import { city, county, otherTown, town } from './places.ts'

type Person = Pick<AccessTokenClaims, 'sub' | 'displayName' | 'roles'> & Partial<AccessTokenClaims>

function person(parts: Person): AccessTokenClaims {
  const nobody = { regions: [], grids: [], department: null, organisation: null, personId: null, workerId: null }
  return { ...nobody, ...parts }
}

export const citizen = (personId: string) =>
  person({ sub: `QZ-${personId}`, displayName: '王小明', roles: ['CITIZEN'], personId })
export const gridWorker = (gridCode: string, workerId: string) =>
  person({ sub: 'WG1', displayName: '孙网格', roles: ['GRID_WORKER'], grids: [gridCode], workerId })

export const townClerk = person({ sub: 'ZJ1', displayName: '赵镇街', roles: ['TOWN_CLERK'], regions: [town] })
export const otherTownClerk = person({ sub: 'ZJ2', displayName: '钱铺镇', roles: ['TOWN_CLERK'], regions: [otherTown] })

const inCentre = { regions: [county], organisation: offices.governanceCentre }
export const centreClerk = person({ sub: 'ZZ1', displayName: '周受理', roles: ['CENTRE_CLERK'], ...inCentre })
export const centreLeader = person({ sub: 'ZZ9', displayName: '吴主任', roles: ['CENTRE_LEADER'], ...inCentre })

const official = (sub: string, role: Role, department: Department, organisation: string) =>
  person({ sub, displayName: '郑大山', roles: [role], regions: [county], department, organisation })
export const civilClerk = official('MZ1', 'DEPT_CLERK', 'civil-affairs', offices.civilAffairs)
export const civilLeader = official('MZ9', 'DEPT_LEADER', 'civil-affairs', offices.civilAffairs)
export const medicalClerk = official('YB1', 'DEPT_CLERK', 'medical-insurance', offices.medicalInsurance)
export const medicalLeader = official('YB9', 'DEPT_LEADER', 'medical-insurance', offices.medicalInsurance)
export const safetyClerk = official('AQ1', 'DEPT_CLERK', 'emergency-management', offices.emergencyManagement)
export const safetyLeader = official('AQ9', 'DEPT_LEADER', 'emergency-management', offices.emergencyManagement)
export const housingClerk = official('ZJ5', 'DEPT_CLERK', 'housing-renovation', offices.housingRenovation)
export const housingLeader = official('ZJ9', 'DEPT_LEADER', 'housing-renovation', offices.housingRenovation)

/** Of the enterprise: sees and rectifies what is its own. */
export const safetyOfficer = person({
  ...{ sub: 'QY1', displayName: '陈安全', roles: ['ENTERPRISE_OFFICER'] },
  organisation: offices.enterprise,
})

/** 医院接口: uploads bills, sees no person. */
export const hospitalSystem = person({ sub: 'XT1', displayName: '医院接口', roles: ['SYSTEM'], regions: [county] })

export const commandCentre = person({ sub: 'ZH1', displayName: '褚指挥', roles: ['COMMAND_CENTRE'], regions: [county] })
/** Reads the statistics and the audit of the whole city. */
export const auditor = person({ sub: 'SJ1', displayName: '卫审计', roles: ['AUDITOR'], regions: [city] })
