/** What a field tells of a person; which role sees which kind unmasked is in role-kinds.ts. */
export const personalKinds = [
  'NAME',
  'ID_NUMBER',
  'PHONE',
  'BIRTH_DATE',
  'GENDER',
  'ADDRESS',
  /** that there is an alert or an enrolment, and how far its check has come; no amounts */
  'MEDICAL_STATUS',
  'MEDICAL',
  /** 救助、困难类别、养老 */
  'ASSISTANCE',
  /** 重点人员台账 */
  'ATTENTION',
] as const

export type PersonalKind = (typeof personalKinds)[number]

export function isPersonalKind(text: string): text is PersonalKind {
  return (personalKinds as readonly string[]).includes(text)
}
