import { type Access, defineMutation, notFound, type Refusal, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { changeArchive } from '../change-archive.ts'
import type { PlacedPensionAuthentication } from '../entities.ts'
import { pensionMachine } from '../state-machine.ts'
import { authenticationOf, lockArchive, type LockedArchive } from '../write-repository.ts'

const decision = {
  field: 'authentication',
  scopes: [['civil:pension:manage']],
  find: archiveToChange,
  versionOf: ({ archive }: LockedArchive) => archive.version,
  load: authenticationOf,
} as const

async function archiveToChange(
  access: Access,
  { authenticationId }: { readonly authenticationId: string },
): Promise<LockedArchive | Refusal> {
  return (await lockArchive(access, authenticationId)) ?? notFound('资格认证档案', 'authenticationId')
}

const clue = z.object({ authenticationId: z.string(), reason: filled('线索'), expectedVersion })

/** 列入疑似虚报核查; the pension is still paid. */
export const flagPensionAuthentication = defineMutation<
  z.infer<typeof clue>,
  LockedArchive,
  PlacedPensionAuthentication
>({
  ...decision,
  name: 'flagPensionAuthentication',
  input: clue,
  state: ({ status }) => pensionMachine.refuse('flagPensionAuthentication', status),
  write: (writing, found, { reason }) =>
    changeArchive(writing, found, { action: 'flagPensionAuthentication', hold: 'UNDER_INVESTIGATION', note: reason }),
})

// an empty opinion breaks the rule R-HUMAN-CONFIRM and is no fault of form
const confirmation = z.object({
  authenticationId: z.string(),
  opinion: z.string().trim().max(500, '意见最长500字'),
  expectedVersion,
})

/** 人工确认暂停发放: by somebody who says why, never by a system (PIPL art. 24). */
export const suspendPension = defineMutation<z.infer<typeof confirmation>, LockedArchive, PlacedPensionAuthentication>({
  ...decision,
  name: 'suspendPension',
  input: confirmation,
  state: ({ status }) => pensionMachine.refuse('suspendPension', status),
  rules: [
    (_, { opinion }, { caller }) =>
      opinion === '' || caller.roles.includes('SYSTEM')
        ? violates('R-HUMAN-CONFIRM', '暂停发放须由经办人填写人工确认意见，不得自动暂停')
        : null,
  ],
  write: (writing, found, { opinion }) =>
    changeArchive(writing, found, { action: 'suspendPension', hold: 'SUSPENDED', note: opinion }),
})

const resumption = z.object({ authenticationId: z.string(), opinion: filled('意见'), expectedVersion })

/** 恢复发放: the calendar decides the state again. */
export const resumePension = defineMutation<z.infer<typeof resumption>, LockedArchive, PlacedPensionAuthentication>({
  ...decision,
  name: 'resumePension',
  input: resumption,
  state: ({ status }) => pensionMachine.refuse('resumePension', status),
  write: (writing, found, { opinion }) =>
    changeArchive(writing, found, { action: 'resumePension', hold: null, note: opinion }),
})
