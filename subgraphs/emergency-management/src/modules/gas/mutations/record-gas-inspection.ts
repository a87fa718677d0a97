import { checkRegion, defineMutation, insertRow, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, count, kilometres, notAfterToday } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { findSigner, mustBeSigned, type Signer } from '../../worker/signer.ts'
import { GasInspection, type GasInspectionRow } from '../entities.ts'
import { gasInspectionOf } from '../repository.ts'

const input = z.object({
  operatorUscc: z.string(),
  regionCode: z.string(),
  on: z.string(),
  commercialUsers: count('商业用户数'),
  stations: count('门店（场站）数'),
  longDistanceKm: kilometres('长输管线里程'),
  mediumPressureKm: kilometres('中压管线里程'),
  lowPressureKm: kilometres('低压管线里程'),
  householdsInspected: count('入户安检户数'),
  signerId: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly signer: Signer | null
}

/** 登记燃气安检. */
export const recordGasInspection = defineMutation<Input, Found, GasInspectionRow>({
  name: 'recordGasInspection',
  field: 'gasInspection',
  scopes: [['emergency:inspection:write']],
  input,
  find: async (access, { operatorUscc, regionCode, on, signerId }) => {
    const fault = notAfterToday(on, access.now, 'on', '检查日') ?? checkRegion(access.scope, regionCode)
    if (fault) return fault
    if (!(await findOrganisation(access, operatorUscc))) return notFound('燃气企业', 'operatorUscc')
    return { signer: await findSigner(access, signerId, regionCode) }
  },
  rules: [mustBeSigned],
  write: async ({ transaction, scope, now }, { signer }, batch) => {
    const { regionCode } = batch
    const gasInspectionNo = await nextRecordNumber(transaction, 'RQ', { regionCode, now })
    await insertRow(transaction, GasInspection, {
      ...{ gasInspectionNo, ...placeIn(scope, regionCode) },
      operatorUscc: batch.operatorUscc,
      inspectedOn: batch.on,
      commercialUsers: batch.commercialUsers,
      stations: batch.stations,
      longDistanceKmX100: batch.longDistanceKm,
      mediumPressureKmX100: batch.mediumPressureKm,
      lowPressureKmX100: batch.lowPressureKm,
      householdsInspected: batch.householdsInspected,
      signerId: signer?.id ?? '',
      signedBy: signer?.name ?? '',
    })
    return { recordType: 'GasInspection', recordId: gasInspectionNo, regionCode }
  },
  load: gasInspectionOf,
})
