import { usccCheckCharacter } from '@yiwang/shared/uscc'
import { county, village } from './places.ts'

/** 统一社会信用代码 of the offices and units that the stories need. */
export const offices = {
  governanceCentre: uscc(1),
  civilAffairs: uscc(2),
  medicalInsurance: uscc(3),
  emergencyManagement: uscc(4),
  housingRenovation: uscc(5),
  hospital: uscc(6),
  enterprise: uscc(7),
  propertyCompany: uscc(8),
}

/** How they are registered in grid governance. */
export const registrations = [
  department(offices.governanceCentre, '汉台区综治中心'),
  department(offices.civilAffairs, '汉台区民政局'),
  department(offices.medicalInsurance, '汉台区医保局'),
  department(offices.emergencyManagement, '汉台区应急管理局'),
  department(offices.housingRenovation, '汉台区住建局'),
  { uscc: offices.hospital, name: '汉台医院', kind: 'MEDICAL_INSTITUTION', regionCode: village },
  { uscc: offices.enterprise, name: '北关化工厂', kind: 'ENTERPRISE', regionCode: village },
  { uscc: offices.propertyCompany, name: '北关物业', kind: 'PROPERTY_COMPANY', regionCode: village },
]

function department(code: string, name: string) {
  return { uscc: code, name, kind: 'GOVERNMENT_DEPARTMENT', regionCode: county }
}

/** A code of a unit that does not exist: 99 is no registrar's. */
function uscc(order: number): string {
  const body = `99${county.slice(0, 6)}${String(order).padStart(9, '0')}`
  return body + usccCheckCharacter(body)
}
