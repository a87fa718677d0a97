import { checkRegion, defineMutation, insertRow, notFound, type Refusal, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, count, notAfterToday, optionalText } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import { safetyFields } from '../../hazard/hazard-status.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { keepProfile } from '../../safety-profile/keep-profile.ts'
import { findSigner, mustBeSigned, type Signer } from '../../worker/signer.ts'
import { type ChecklistEntry, Inspection, type InspectionRow } from '../entities.ts'
import { inspectionOf } from '../repository.ts'

/** 夜查六项. */
const nightItems = ['DAILY_PATROL', 'FIRE_POWER_GAS', 'EVACUATION', 'EQUIPMENT', 'DRILL', 'STAFF_KNOWLEDGE'] as const

const input = z.object({
  kind: z.enum(['DAILY', 'SPECIAL', 'KEY', 'UNANNOUNCED', 'NIGHT', 'SUPERVISION', 'ENTERPRISE_SELF']),
  field: z.enum(safetyFields),
  on: z.string(),
  regionCode: z.string(),
  personTimes: count('出动人次'),
  enterpriseVisits: count('检查家次'),
  uscc: z.string().nullish(),
  checklist: z
    .array(z.object({ item: z.enum([...nightItems, 'OTHER']), passed: z.boolean(), note: optionalText('说明') }))
    .max(50, '检查项最多50项')
    .nullish(),
  signerId: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly organisation: OrganisationCopyRow | null
  readonly signer: Signer | null
}

/** 登记检查: 谁检查、谁签字、谁负责. */
export const recordInspection = defineMutation<Input, Found, InspectionRow>({
  name: 'recordInspection',
  field: 'inspection',
  scopes: [['emergency:inspection:write']],
  input,
  find: async (access, { on, regionCode, uscc, signerId }) => {
    const fault = notAfterToday(on, access.now, 'on', '检查日') ?? checkRegion(access.scope, regionCode)
    if (fault) return fault
    const organisation = uscc ? await findOrganisation(access, uscc) : null
    if (uscc && !organisation) return notFound('受检单位', 'uscc')
    return { organisation, signer: await findSigner(access, signerId, regionCode) }
  },
  rules: [(_, { kind, checklist }) => (kind === 'NIGHT' ? nightCheck(checklist ?? []) : null), mustBeSigned],
  write: async ({ transaction, scope, now }, { organisation, signer }, { kind, field, on, regionCode, ...counted }) => {
    const inspectionNo = await nextRecordNumber(transaction, 'JC', { regionCode, now })
    await insertRow(transaction, Inspection, {
      ...{ inspectionNo, kind, field, inspectedOn: on, ...placeIn(scope, regionCode) },
      personTimes: counted.personTimes,
      enterpriseVisits: counted.enterpriseVisits,
      organisationUscc: organisation?.uscc ?? null,
      checklist: JSON.stringify(entriesOf(counted.checklist ?? [])),
      signerId: signer?.id ?? '',
      signedBy: signer?.name ?? '',
    })
    if (organisation) await keepProfile(transaction, organisation, field)
    return { recordType: 'Inspection', recordId: inspectionNo, regionCode }
  },
  load: inspectionOf,
})

type Items = NonNullable<Input['checklist']>

function nightCheck(checklist: Items): Refusal | null {
  const missing = nightItems.filter((item) => !checklist.some((entry) => entry.item === item))
  return missing.length === 0 ? null : violates('R-NIGHT-SIX', `夜查须六项齐全，还缺${missing.length}项`)
}

function entriesOf(checklist: Items): ChecklistEntry[] {
  return checklist.map(({ item, passed, note }) => ({ item, passed, note: note ?? null }))
}
