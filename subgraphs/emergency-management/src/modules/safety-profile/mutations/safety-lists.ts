import { conflict, defineMutation, insertRow, notFound, updateRow } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, count, expectedVersion, filled, notAfterToday } from '../../../input/input-fields.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { SafetyList, type SafetyListRow } from '../entities.ts'
import { keepProfile } from '../keep-profile.ts'
import { lockSafetyList, safetyListOf } from '../repository.ts'
import { safetyListKinds } from '../service.ts'
import { safetyListMachine, stateOf } from '../state-machine.ts'

const registration = z.object({
  uscc: z.string(),
  kind: z.enum(safetyListKinds),
  itemCount: count('条目数'),
  clientToken,
})

/** 建立安全清单; an organisation has one of each kind, so its number follows from both. */
export const registerSafetyList = defineMutation<z.infer<typeof registration>, OrganisationCopyRow, SafetyListRow>({
  name: 'registerSafetyList',
  field: 'list',
  scopes: [['emergency:list:write']],
  input: registration,
  find: async (access, { uscc }) => (await findOrganisation(access, uscc)) ?? notFound('单位', 'uscc'),
  rules: [
    async ({ uscc }, { kind }, { transaction }) =>
      (await safetyListOf(transaction, listIdOf(uscc, kind))) ? conflict('该单位已有同种清单', 'kind') : null,
  ],
  write: async ({ transaction }, organisation, { kind, itemCount }) => {
    const { kind: _kind, uscc, ...place } = organisation
    const listId = listIdOf(uscc, kind)
    const unposted = { posted: 0, postedOn: null, photo: null }
    await insertRow(transaction, SafetyList, {
      ...{ listId, uscc, ...place, gridCode: null, kind, itemCount, version: 1 },
      ...unposted,
    })
    await keepProfile(transaction, organisation, null)
    return { recordType: 'SafetyList', recordId: listId, regionCode: place.regionCode }
  },
  load: safetyListOf,
})

const posting = z.object({
  listId: z.string(),
  postedOn: z.string(),
  photo: filled('上墙照片', 200),
  expectedVersion,
})

/** 清单公示上墙. */
export const postSafetyList = defineMutation<z.infer<typeof posting>, SafetyListRow, SafetyListRow>({
  name: 'postSafetyList',
  field: 'list',
  scopes: [['emergency:list:write']],
  input: posting,
  find: async (access, { listId, postedOn }) =>
    notAfterToday(postedOn, access.now, 'postedOn', '公示日') ??
    (await lockSafetyList(access, listId)) ??
    notFound('安全清单', 'listId'),
  versionOf: ({ version }) => version,
  state: (list) => safetyListMachine.refuse('postSafetyList', stateOf(list)),
  write: async ({ transaction }, { listId, regionCode }, { postedOn, photo }) => {
    await updateRow(transaction, SafetyList, { listId }, { posted: 1, postedOn, photo })
    return { recordType: 'SafetyList', recordId: listId, regionCode }
  },
  load: safetyListOf,
})

function listIdOf(uscc: string, kind: string): string {
  return `QD${uscc}${kind}`
}
