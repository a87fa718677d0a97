import { checkRegion, defineMutation, insertRow, notFound, updateRow, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import { EnforcementClue, type EnforcementClueRow } from '../../enforcement-clue/entities.ts'
import { lockClue } from '../../enforcement-clue/repository.ts'
import { clueMachine } from '../../enforcement-clue/state-machine.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { keepProfile } from '../../safety-profile/keep-profile.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { Interview, type InterviewRow } from '../entities.ts'
import { interviewOf } from '../repository.ts'

const input = z.object({
  target: z.enum(['ENTERPRISE', 'DEPARTMENT']),
  uscc: z.string(),
  regionCode: z.string(),
  on: z.string(),
  content: filled('约谈内容'),
  clueNo: z.string().nullish(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly organisation: OrganisationCopyRow
  readonly clue: EnforcementClueRow | null
}

/** 约谈 of an enterprise or a department, which settles the clue it came from. */
export const holdInterview = defineMutation<Input, Found, InterviewRow>({
  name: 'holdInterview',
  field: 'interview',
  scopes: [['emergency:enforcement:write']],
  input,
  find: async (access, { uscc, regionCode, on, clueNo }) => {
    const fault = notAfterToday(on, access.now, 'on', '约谈日') ?? checkRegion(access.scope, regionCode)
    if (fault) return fault
    const organisation = await findOrganisation(access, uscc)
    if (!organisation) return notFound('约谈对象', 'uscc')
    const clue = clueNo ? await lockClue(access, clueNo) : null
    return clueNo && !clue ? notFound('线索', 'clueNo') : { organisation, clue }
  },
  state: ({ clue }) => (clue ? clueMachine.refuse('holdInterview', clue.outcome) : null),
  rules: [
    ({ organisation }, { target }) =>
      target === targetOf(organisation) ? null : violates('R-INTERVIEW-TARGET', '约谈对象类别与单位类别不一致'),
  ],
  write: async ({ transaction, caller, scope, now }, { organisation, clue }, { target, regionCode, on, content }) => {
    const interviewNo = await nextRecordNumber(transaction, 'YT', { regionCode, now })
    await insertRow(transaction, Interview, {
      ...{ interviewNo, ...placeIn(scope, regionCode), target, interviewedOn: on, content },
      organisationUscc: organisation.uscc,
      clueNo: clue?.clueNo ?? null,
      interviewerId: staffNumberOf(caller),
    })
    if (clue) await updateRow(transaction, EnforcementClue, { clueNo: clue.clueNo }, { outcome: 'INTERVIEWED' })
    if (target === 'ENTERPRISE') await keepProfile(transaction, organisation, null)
    return { recordType: 'Interview', recordId: interviewNo, regionCode }
  },
  load: interviewOf,
})

/** The contract knows two kinds: government departments, and all who run something (企业、个体户、学校、医院……). */
function targetOf({ kind }: OrganisationCopyRow): Input['target'] {
  return kind === 'GOVERNMENT_DEPARTMENT' ? 'DEPARTMENT' : 'ENTERPRISE'
}
