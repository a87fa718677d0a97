import { insertAll } from '@yiwang/shared/database'
import { type Access, checkRegion, defineMutation, insertRow, notFound, updateRow } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import { EnforcementClue, type EnforcementClueRow } from '../../enforcement-clue/entities.ts'
import { lockClue } from '../../enforcement-clue/repository.ts'
import { clueMachine } from '../../enforcement-clue/state-machine.ts'
import { lockHazard } from '../../hazard/write-repository.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { keepProfile } from '../../safety-profile/keep-profile.ts'
import { findSigner, mustBeSigned, type Signer } from '../../worker/signer.ts'
import { recordCaseStep } from '../change-case.ts'
import { EnforcementCase, EnforcementCaseHazard, type EnforcementCaseRow } from '../entities.ts'
import { caseOf } from '../repository.ts'

/** As many as EnforcementCase.hazards gives. */
const MAX_HAZARDS = 20

const input = z.object({
  uscc: z.string(),
  regionCode: z.string(),
  cause: filled('案由'),
  hazardNos: z.array(z.string()).max(MAX_HAZARDS, `来源隐患最多${MAX_HAZARDS}个`).nullish(),
  clueNo: z.string().nullish(),
  signerId: z.string(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly organisation: OrganisationCopyRow
  readonly clue: EnforcementClueRow | null
  readonly signer: Signer | null
}

/** 立案, signed by who inspected. */
export const fileEnforcementCase = defineMutation<Input, Found, EnforcementCaseRow>({
  name: 'fileEnforcementCase',
  field: 'enforcementCase',
  scopes: [['emergency:enforcement:write']],
  input,
  find: async (access, { uscc, regionCode, hazardNos, clueNo, signerId }) => {
    const fault = checkRegion(access.scope, regionCode)
    if (fault) return fault
    const organisation = await findOrganisation(access, uscc)
    if (!organisation) return notFound('当事单位', 'uscc')
    const missing = await firstMissing(access, hazardNos ?? [])
    if (missing !== null) return notFound(`隐患 ${missing} `, 'hazardNos')
    const clue = clueNo ? await lockClue(access, clueNo) : null
    if (clueNo && !clue) return notFound('线索', 'clueNo')
    return { organisation, clue, signer: await findSigner(access, signerId, regionCode) }
  },
  state: ({ clue }) => (clue ? clueMachine.refuse('fileEnforcementCase', clue.outcome) : null),
  rules: [mustBeSigned],
  write: async (writing, { organisation, clue, signer }, { regionCode, cause, hazardNos }) => {
    const { transaction, scope, now } = writing
    const enforcementNo = await nextRecordNumber(transaction, 'AJ', { regionCode, now })
    await insertRow(transaction, EnforcementCase, {
      ...{ enforcementNo, ...placeIn(scope, regionCode), organisationUscc: organisation.uscc, cause },
      ...{ status: 'FILED', filedOn: beijingDate(now), clueNo: clue?.clueNo ?? null, officerIds: '[]', version: 1 },
      ...{ penaltyCents: null, notifiedOn: null, decidedOn: null, basis: null, deciderId: null },
      ...{ signerId: signer?.id ?? '', signedBy: signer?.name ?? '' },
    })
    const hazards = [...new Set(hazardNos ?? [])].map((hazardNo) => ({ enforcementNo, hazardNo }))
    await insertAll(transaction, EnforcementCaseHazard, hazards)
    await recordCaseStep(writing, { enforcementNo, from: null, to: 'FILED', note: null })
    if (clue) await updateRow(transaction, EnforcementClue, { clueNo: clue.clueNo }, { outcome: 'CASE_FILED' })
    await keepProfile(transaction, organisation, null)
    return { recordType: 'EnforcementCase', recordId: enforcementNo, regionCode }
  },
  load: caseOf,
})

/** Locked in the order of their numbers, so that two cases over the same hazards do not wait for each other. */
async function firstMissing(access: Access, hazardNos: readonly string[]): Promise<string | null> {
  for (const hazardNo of [...hazardNos].sort()) if (!(await lockHazard(access, hazardNo))) return hazardNo
  return null
}
