import { mayEnterFor } from '@yiwang/shared/caller'
import {
  type Access,
  badInput,
  checkRegion,
  defineMutation,
  insertRow,
  notFound,
  outOfRegion,
  type Refusal,
} from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import { findInspection } from '../../inspection/repository.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { keepProfile } from '../../safety-profile/keep-profile.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { announceHazard, recordStep } from '../change-hazard.ts'
import { Hazard, type HazardRow } from '../entities.ts'
import { safetyFields } from '../hazard-status.ts'
import { hazardOf } from '../write-repository.ts'

const input = z
  .object({
    field: z.enum(safetyFields),
    grade: z.enum(['GENERAL', 'MAJOR']),
    description: filled('描述'),
    subject: z.enum(['ENTERPRISE', 'PIPELINE', 'GAS_USER', 'BUILDING', 'PUBLIC_PLACE']),
    foundOn: z.string(),
    regionCode: z.string(),
    caseNo: z
      .string()
      .regex(/^\d{20}$/, '事项编号应为县6位、日期8位、顺序6位')
      .nullish(),
    uscc: z.string().nullish(),
    buildingId: z
      .string()
      .regex(/^\d{17}$/, '楼栋编号应为村级代码加5位')
      .nullish(),
    inspectionNo: z.string().nullish(),
    clientToken,
  })
  .refine(({ subject, uscc, buildingId }) => subject === 'PUBLIC_PLACE' || Boolean(uscc) || Boolean(buildingId), {
    message: '责任单位、楼栋至少填一项，公共场所除外',
    path: ['uscc'],
  })
type Input = z.infer<typeof input>

interface Found {
  readonly organisation: OrganisationCopyRow | null
}

/** 上报隐患. */
export const reportHazard = defineMutation<Input, Found, HazardRow>({
  name: 'reportHazard',
  field: 'hazard',
  scopes: [['hazard:report']],
  input,
  find: async (access, { foundOn, regionCode, caseNo, uscc, buildingId, inspectionNo }) => {
    const fault =
      notAfterToday(foundOn, access.now, 'foundOn', '发现日') ??
      checkRegion(access.scope, regionCode) ??
      checkCase(regionCode, caseNo) ??
      checkBuilding(access, regionCode, buildingId)
    if (fault) return fault
    const organisation = uscc ? await findOrganisation(access, uscc) : null
    if (uscc && !organisation) return notFound('单位', 'uscc')
    if (inspectionNo && !(await findInspection(access, inspectionNo))) return notFound('检查', 'inspectionNo')
    return { organisation }
  },
  write: async (writing, { organisation }, reported) => {
    const { transaction } = writing
    const hazard = { ...(await discovered(writing, reported)), organisationUscc: organisation?.uscc ?? null }
    await insertRow(transaction, Hazard, hazard)
    await recordStep(writing, { hazardNo: hazard.hazardNo, from: null, to: hazard.status, opinion: null })
    if (organisation) await keepProfile(transaction, organisation, reported.field)
    return announceHazard(writing, hazard)
  },
  load: hazardOf,
})

/** The case itself is grid governance's; its number tells the county. */
function checkCase(regionCode: string, caseNo: string | null | undefined): Refusal | null {
  if (!caseNo || caseNo.slice(0, 6) === regionCode.slice(0, 6)) return null
  return outOfRegion(`来源事项 ${caseNo} 与隐患不在同一区县`, 'caseNo')
}

/** Buildings are housing renovation's; the number tells the village. */
function checkBuilding({ scope }: Access, regionCode: string, buildingId: string | null | undefined): Refusal | null {
  if (!buildingId) return null
  const village = buildingId.slice(0, 12)
  if (!mayEnterFor(scope, village)) return notFound('楼栋', 'buildingId')
  return contains(regionCode, village) ? null : badInput(`楼栋 ${buildingId} 不在区划 ${regionCode} 之内`, 'buildingId')
}

async function discovered({ transaction, scope, caller, now }: Access, reported: Input): Promise<HazardRow> {
  const { field, grade, description, subject, foundOn, regionCode } = reported
  return {
    hazardNo: await nextRecordNumber(transaction, 'YH', { regionCode, now }),
    field,
    grade,
    description,
    subject,
    organisationUscc: null,
    buildingId: reported.buildingId ?? null,
    ...placeIn(scope, regionCode),
    caseNo: reported.caseNo ?? null,
    inspectionNo: reported.inspectionNo ?? null,
    status: 'DISCOVERED',
    foundOn,
    filedOn: null,
    orderedOn: null,
    deadline: null,
    rectifiedOn: null,
    acceptedOn: null,
    writtenOffOn: null,
    reporterId: staffNumberOf(caller),
    rectifierId: null,
    acceptorId: null,
    productionSuspended: 0,
    evidence: '[]',
    version: 1,
  }
}
