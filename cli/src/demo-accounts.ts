import { type AccessTokenClaims, allScopes, type Role } from '@yiwang/shared/caller'
import { type DemoFacts, demoFactsOfToday } from './demo-facts.ts'

/** An account of the sample data that a demonstration token can be made for. */
export interface DemoAccount {
  readonly label: string
  readonly description: string
  readonly claims: AccessTokenClaims
}

const nobody: Omit<AccessTokenClaims, 'sub' | 'displayName' | 'roles'> = {
  regions: [],
  grids: [],
  department: null,
  organisation: null,
  personId: null,
  workerId: null,
}

/** One account per role, all around the example grid, plus one that may see everything. */
export function demoAccounts(facts: DemoFacts = demoFactsOfToday()): DemoAccount[] {
  const { countyName: county, townName: town, departments } = facts
  const { countyCode, townCode, gridCode, personId, workerId, enterpriseUscc } = facts.examples
  const account = (
    role: Role,
    title: string,
    description: string,
    claims: Partial<AccessTokenClaims>,
  ): DemoAccount => ({
    label: title,
    description,
    claims: {
      sub: `demo-${role.toLowerCase()}`,
      displayName: '演示',
      roles: [role],
      ...nobody,
      regions: [countyCode],
      ...claims,
    },
  })
  return [
    everything(),
    account('GRID_WORKER', `网格员 · ${town}`, '只见本人负责的网格', {
      regions: [gridCode.slice(0, 12)],
      grids: [gridCode],
      workerId,
    }),
    account('TOWN_CLERK', `镇街经办人 · ${town}`, '民政、医保专干', { regions: [townCode] }),
    account('CENTRE_CLERK', `综治中心受理员 · ${county}`, '受理、分流、回访', {
      organisation: departments?.governanceCentre ?? null,
    }),
    account('CENTRE_LEADER', `综治中心负责人 · ${county}`, '督办、延期、重点人员', {
      organisation: departments?.governanceCentre ?? null,
    }),
    account('DEPT_CLERK', `民政经办人 · ${county}`, '救助、养老、志愿服务', {
      sub: 'demo-civil-clerk',
      department: 'civil-affairs',
      organisation: departments?.civilAffairs ?? null,
    }),
    account('DEPT_LEADER', `医保领导 · ${county}`, '医疗救助审批、批次拨付', {
      sub: 'demo-medical-leader',
      department: 'medical-insurance',
      organisation: departments?.medicalInsurance ?? null,
    }),
    account('DEPT_CLERK', `应急经办人 · ${county}`, '隐患、检查、执法', {
      sub: 'demo-emergency-clerk',
      department: 'emergency-management',
      organisation: departments?.emergencyManagement ?? null,
    }),
    account('DEPT_CLERK', `住建经办人 · ${county}`, '小区、危房、改造项目', {
      sub: 'demo-housing-clerk',
      department: 'housing-renovation',
      organisation: departments?.housingRenovation ?? null,
    }),
    account('ENTERPRISE_OFFICER', '企业安全员', '只见本单位的隐患、检查、清单', {
      regions: [],
      organisation: enterpriseUscc,
    }),
    account('COMMAND_CENTRE', `指挥中心 · ${county}`, '全部门统计，无医保结算明细', {}),
    account('ANALYST', `分析员 · ${county}`, '只有统计，没有人员', {}),
    account('AUDITOR', `审计、纪委 · ${county}`, '审计日志与脱敏记录', {}),
    account('CITIZEN', '群众', '只见本人', { regions: [], personId }),
  ]
}

/** Every regional role in all districts of the sample data: for trying out and for checking the figures. */
export function everything(): DemoAccount {
  return {
    label: '全部权限（演示）',
    description: '全部角色与五个部门的权限，三省全部区划；仅供演示',
    claims: {
      sub: 'demo-everything',
      displayName: '演示',
      roles: [
        'CENTRE_LEADER',
        'DEPT_LEADER',
        'GRID_WORKER',
        'TOWN_CLERK',
        'COMMAND_CENTRE',
        'AUDITOR',
        'SYSTEM',
        'ENTERPRISE_OFFICER',
      ],
      ...nobody,
      scopes: [...allScopes],
      regions: ['610000000000', '360000000000', '140000000000'],
      purpose: '演示',
    },
  }
}
