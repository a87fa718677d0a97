import { districts } from './districts.ts'
import type { DepartmentKeys, OrganisationKey, RegionKey } from './sample-keys.ts'
import { createUscc } from './uscc.ts'

const NAMES: Readonly<Record<keyof DepartmentKeys, string>> = {
  civilAffairs: '民政局',
  medicalInsurance: '医疗保障局',
  emergencyManagement: '应急管理局',
  housingRenovation: '住房和城乡建设局',
  governanceCentre: '社会治安综合治理中心',
  urbanManagement: '城市管理局',
  education: '教育体育局',
  publicSecurity: '公安分局',
}

/** 汉台 needs at least twelve departments for the twelve departmental interviews (F17). */
const FURTHER_OF_HANTAI = ['交通运输局', '市场监督管理局', '消防救援大队', '工业和信息化局', '自然资源局', '水利局']

const COUNTIES = ['610702000000', '610902000000', '360302000000', '140603000000', '140602000000']

export interface Departments {
  readonly organisations: OrganisationKey[]
  readonly departments: ReadonlyMap<string, DepartmentKeys>
}

export function createDepartments(regions: readonly RegionKey[]): Departments {
  const organisations: OrganisationKey[] = []
  const departments = new Map<string, DepartmentKeys>()
  for (const { code, name } of regions.filter((region) => COUNTIES.includes(region.code))) {
    const create = (title: string, order: number) => {
      const department = departmentOf(code, `${name}${title}`, order)
      organisations.push(department)
      return department.uscc
    }
    departments.set(code, {
      civilAffairs: create(NAMES.civilAffairs, 1),
      medicalInsurance: create(NAMES.medicalInsurance, 2),
      emergencyManagement: create(NAMES.emergencyManagement, 3),
      housingRenovation: create(NAMES.housingRenovation, 4),
      governanceCentre: create(NAMES.governanceCentre, 5),
      urbanManagement: create(NAMES.urbanManagement, 6),
      education: create(NAMES.education, 7),
      publicSecurity: create(NAMES.publicSecurity, 8),
    })
    if (code === districts.hantai.code) FURTHER_OF_HANTAI.forEach((title, index) => create(title, index + 9))
  }
  return { organisations, departments }
}

function departmentOf(countyCode: string, name: string, order: number): OrganisationKey {
  return {
    uscc: createUscc(countyCode, order),
    name,
    kind: 'GOVERNMENT_DEPARTMENT',
    regionCode: countyCode,
    gridCode: null,
    address: `${name}办公楼`,
    special: null,
    hospitalLevel: null,
    safetyField: null,
    demo: false,
  }
}
