import { type Access, defineMutation, notFound, type Refusal, updateRow } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { mustBeResponsible, recordStep } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { staffNumberOf } from '../../case/staff-number.ts'
import { lockCaseOf } from '../../case/write-repository.ts'
import { announceLetter } from '../announce-letter.ts'
import { SupervisionLetter, type SupervisionLetterRow } from '../entities.ts'
import { letterMachine } from '../state-machine.ts'
import { findLetter, letterOf, lockLetter } from '../write-repository.ts'

const input = z.object({ letterNo: z.string(), reply: filled('回复内容'), expectedVersion })
type Input = z.infer<typeof input>

interface Found {
  readonly letter: SupervisionLetterRow
  readonly supervised: CaseRow
}

/** 回复督办函. */
export const replySupervisionLetter = defineMutation<Input, Found, SupervisionLetterRow>({
  name: 'replySupervisionLetter',
  field: 'letter',
  scopes: [['case:handle']],
  input,
  find: findWithCase,
  permit: ({ supervised }, input, access) => mustBeResponsible(supervised, input, access),
  versionOf: ({ letter }) => letter.version,
  state: ({ letter }) =>
    letterMachine.refuse('replySupervisionLetter', letter.repliedAt === null ? 'ISSUED' : 'REPLIED'),
  write: async (writing, { letter, supervised }, { reply }) => {
    const { transaction, caller, now } = writing
    const { letterNo } = letter
    const replied = { reply, repliedAt: now, replierId: staffNumberOf(caller) }
    await updateRow(transaction, SupervisionLetter, { letterNo }, replied)
    await recordStep(writing, supervised, { from: supervised.status, note: `回复督办函 ${letterNo}` })
    return announceLetter(writing, letter)
  },
  load: letterOf,
})

/** The case is locked first, as everywhere. */
async function findWithCase(access: Access, { letterNo }: Input): Promise<Found | Refusal> {
  const named = await findLetter(access, letterNo)
  const supervised = named ? await lockCaseOf(access.transaction, named.caseNo) : null
  const letter = supervised ? await lockLetter(access, letterNo) : null
  return letter && supervised ? { letter, supervised } : notFound('督办函', 'letterNo')
}
