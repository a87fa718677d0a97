import { contains } from '@yiwang/shared/region'
import type { SampleKeys } from '@yiwang/shared/sample-data'
import { getNamedType, type GraphQLSchema, isLeafType, isObjectType, isRequiredArgument } from 'graphql'

/** A mutation whose payload leads to persons. */
export interface PersonalDeed {
  readonly does: string
  readonly input: Readonly<Record<string, unknown>>
  readonly select: string
}

/** What many a role may do to one's neighbours; all but updateResident are told by events, too. */
export function personalDeeds(schema: GraphQLSchema, { examples, persons }: SampleKeys, nth = 0): PersonalDeed[] {
  const { gridCode, personId, alertId, caseNo } = examples
  const partyPersonIds = persons
    .filter((person) => person.demo && person.gridCode === gridCode)
    .map((person) => person.personId)
  const one = partyPersonIds[nth % partyPersonIds.length]
  const dispute = { title: '邻里纠纷', detail: '噪声', riskLevel: 'LOW', channel: 'PEOPLE' }
  const application = { kind: kinds[Math.floor(nth / partyPersonIds.length)], reason: '住院' }
  return [
    {
      does: 'registerDispute',
      input: { ...dispute, gridCode, partyPersonIds },
      select: `case { __typename caseNo subjects(first: 50) ${wholeRecord(schema, 'Person')} }`,
    },
    {
      does: 'updateResident',
      input: { personId, residenceType: 'REGISTERED' },
      select: `person ${wholeRecord(schema, 'Person')}`,
    },
    {
      does: 'applyAssistance',
      input: { ...application, personId: one, channel: 'AGENT', agentId: 'W1' },
      select: `application ${wholeRecord(schema, 'AssistanceApplication')}`,
    },
    {
      does: 'linkMedicalAlertToCase',
      input: { alertId, caseNo },
      select: `alert ${wholeRecord(schema, 'MedicalAlert')}`,
    },
  ]
}

/** A bill that takes a person over the threshold of an alert. */
export function billThatAlerts({ examples: { personId }, organisations, loadedOn }: SampleKeys): PersonalDeed {
  // 安康 is where the sample data settles instantly; people are treated away from home
  const hospital = organisations.find(
    ({ kind, regionCode }) => kind === 'MEDICAL_INSTITUTION' && contains('610900000000', regionCode),
  )
  const none = { policyScopeFeeCents: '0', deductibleCents: '0', basicFundPayCents: '0', seriousIllnessPayCents: '0' }
  return {
    does: 'uploadSettlement',
    input: {
      ...{ setlId: 'JS-told', personId, institutionUscc: hospital?.uscc, medType: 'INPATIENT', ...none },
      ...{ settledAt: `${loadedOn}T00:00:01+08:00`, totalFeeCents: '9000000', cashPayCents: '9000000' },
      ...{ medicalAidPayCents: '0', accountPayCents: '0' },
    },
    select: 'settlement { setlId }',
  }
}

/** nobody applies twice for the same before it is decided */
const kinds = ['CHARITY', 'TEMPORARY_ASSISTANCE', 'ELDER_SUBSIDY', 'DISABLED_SUBSIDY', 'EXTREME_POVERTY_SUPPORT']

/** The subscriptions that lead to persons, `$region` standing for the region. */
export function personalSubscriptions(schema: GraphQLSchema): string[] {
  const whole = (type: string) => wholeRecord(schema, type)
  return [
    `caseChanged(regionCode: $region) { __typename caseNo subjects(first: 50) ${whole('Person')} }`,
    `assistanceApplicationChanged(regionCode: $region) ${whole('AssistanceApplication')}`,
    `medicalAlertChanged(regionCode: $region) ${whole('MedicalAlert')}`,
    `medicalAlertRaised(regionCode: $region) ${whole('MedicalAlert')}`,
    `pensionAuthenticationOverdue(regionCode: $region) ${whole('PensionAuthentication')}`,
  ]
}

/** Every field of a record, of a person that it leads to too, and of what else it leads to that it is there. */
function wholeRecord(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`)
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    if (args.some(isRequiredArgument)) return []
    const named = getNamedType(of)
    if (isLeafType(named)) return [name]
    return [
      `${name} ${named.name === 'Person' && typeName !== 'Person' ? wholeRecord(schema, 'Person') : '{ __typename }'}`,
    ]
  })
  return `{ __typename ${fields.join(' ')} }`
}
