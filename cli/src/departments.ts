import { civilAffairs, loadSampleData as loadCivilAffairs } from '@yiwang/civil-affairs'
import {
  emergencyManagement,
  imports as emergencyManagementImports,
  loadSampleData as loadEmergencyManagement,
} from '@yiwang/emergency-management'
import {
  gridGovernance,
  imports as gridGovernanceImports,
  loadSampleData as loadGridGovernance,
} from '@yiwang/grid-governance'
import {
  housingRenovation,
  imports as housingRenovationImports,
  loadSampleData as loadHousingRenovation,
} from '@yiwang/housing-renovation'
import {
  imports as medicalInsuranceImports,
  loadSampleData as loadMedicalInsurance,
  medicalInsurance,
} from '@yiwang/medical-insurance'
import type { ImportDefinition } from '@yiwang/shared/file-import'
import type { SampleLoad } from '@yiwang/shared/sample-data'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'

/** A department as the command knows it. */
export interface Department {
  readonly definition: SubgraphDefinition
  readonly loadSampleData: SampleLoad
  /** the spreadsheets that it takes */
  readonly imports: readonly ImportDefinition[]
  /** for people */
  readonly title: string
  /** port of its own process */
  readonly port: number
}

/** In the order of loading: whom others refer to comes first. */
export const departments: readonly Department[] = [
  {
    definition: gridGovernance,
    loadSampleData: loadGridGovernance,
    imports: gridGovernanceImports,
    title: '网格治理',
    port: 4001,
  },
  {
    definition: housingRenovation,
    loadSampleData: loadHousingRenovation,
    imports: housingRenovationImports,
    title: '住房改造',
    port: 4005,
  },
  {
    definition: civilAffairs,
    loadSampleData: loadCivilAffairs,
    imports: [],
    title: '民政',
    port: 4002,
  },
  {
    definition: medicalInsurance,
    loadSampleData: loadMedicalInsurance,
    imports: medicalInsuranceImports,
    title: '医保',
    port: 4003,
  },
  {
    definition: emergencyManagement,
    loadSampleData: loadEmergencyManagement,
    imports: emergencyManagementImports,
    title: '应急管理',
    port: 4004,
  },
]

export const departmentNames = departments.map(({ definition }) => definition.name)
