import type { Caller } from '@yiwang/shared/caller'
import {
  type Access,
  badInput,
  defineMutation,
  forbidden,
  insertRow,
  newId,
  notFound,
  type Refusal,
  violates,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import type { PensionAuthenticationMethod } from '../../../generated/resolver-types.ts'
import { clientToken, notAfterToday } from '../../../input/input-fields.ts'
import { isOfDepartment, staffNumberOf } from '../../../scope/staff-number.ts'
import { wasVisited } from '../../visit/repository.ts'
import { changeArchive } from '../change-archive.ts'
import { PensionRenewal, type PlacedPensionAuthentication } from '../entities.ts'
import { dueOnAfter } from '../pension-status.ts'
import { pensionMachine } from '../state-machine.ts'
import { authenticationOf, finishTasks, type LockedArchive, lockArchiveOfPerson } from '../write-repository.ts'

const input = z.object({
  personId: z.string(),
  method: z.enum(['DATA_MATCHING', 'SELF_SERVICE_APP', 'ON_SITE', 'HOME_VISIT']),
  on: z.string(),
  visitId: z.string().nullish(),
  clientToken,
})
type Input = z.infer<typeof input>

/** 养老待遇资格认证: good for twelve months; a suspended pension stays so until somebody resumes it. */
export const authenticatePension = defineMutation<Input, LockedArchive, PlacedPensionAuthentication>({
  name: 'authenticatePension',
  field: 'authentication',
  scopes: [],
  input,
  find: findArchive,
  permit: ({ archive }, { method }, { caller }) =>
    mayUse(method, caller, archive.personId) ? null : forbidden(whoMay[method]),
  state: ({ status }) => pensionMachine.refuse('authenticatePension', status),
  rules: [
    (_, { method, visitId }) =>
      method === 'HOME_VISIT' && !visitId ? violates('R-VISIT-REQUIRED', '上门认证须有走访记录') : null,
    ({ archive: { lastAuthenticatedOn } }, { on }) =>
      lastAuthenticatedOn !== null && on < lastAuthenticatedOn
        ? badInput(`认证日不能早于上次认证日，收到 ${on}`, 'on')
        : null,
  ],
  write: async (writing, found, { method, on, visitId }) => {
    const { transaction, caller, now } = writing
    const { authenticationId } = found.archive
    await insertRow(transaction, PensionRenewal, {
      ...{ renewalId: newId(now), authenticationId, authenticatedOn: on, method },
      visitId: visitId ?? null,
      recordedBy: staffNumberOf(caller),
      recordedAt: now,
    })
    await finishTasks(transaction, authenticationId, now)
    const changes = { lastAuthenticatedOn: on, dueOn: dueOnAfter(on), method }
    return changeArchive(writing, found, { action: 'authenticatePension', changes, note: null })
  },
  load: authenticationOf,
})

async function findArchive(access: Access, { personId, on, visitId }: Input): Promise<LockedArchive | Refusal> {
  const fault = notAfterToday(on, access.now, 'on', '认证日')
  if (fault) return fault
  const found = await lockArchiveOfPerson(access, personId)
  if (!found) return notFound('资格认证档案', 'personId')
  if (visitId && !(await wasVisited(access.transaction, { visitId, personId }))) return notFound('走访', 'visitId')
  return found
}

const whoMay: Readonly<Record<PensionAuthenticationMethod, string>> = {
  SELF_SERVICE_APP: '自助认证限待遇领取人本人',
  HOME_VISIT: '上门认证限网格员、镇（街道）或民政经办人',
  ON_SITE: '现场认证限镇（街道）或民政经办人',
  DATA_MATCHING: '信息比对限部门系统或民政经办人',
}

function mayUse(method: PensionAuthenticationMethod, caller: Caller, personId: string): boolean {
  const isClerk = isOfDepartment(caller) || caller.roles.includes('TOWN_CLERK')
  switch (method) {
    case 'SELF_SERVICE_APP':
      return caller.personId === personId
    case 'HOME_VISIT':
      return isClerk || caller.roles.includes('GRID_WORKER')
    case 'ON_SITE':
      return isClerk
    case 'DATA_MATCHING':
      return isOfDepartment(caller) || caller.roles.includes('SYSTEM')
  }
}
