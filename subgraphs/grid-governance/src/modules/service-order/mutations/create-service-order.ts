import {
  type Access,
  byCaller,
  checkRegion,
  defineMutation,
  forbidden,
  insertRow,
  isRefusal,
  malformedRegion,
  nextNumber,
  notFound,
  recordStep,
  type Refusal,
} from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { lockRegion, regionExists } from '../../region/write-repository.ts'
import { announceOrder } from '../change-order.ts'
import { ServiceOrder, type ServiceOrderRow } from '../entities.ts'
import { orderOf } from '../write-repository.ts'

const input = z.object({
  regionCode: z.string(),
  title: filled('事项', 200),
  personId: z.string().nullish(),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly personId: string | null
}

/** Roles that only look: 契约“角色与权限范围”. */
const readers = ['ANALYST', 'AUDITOR', 'COMMAND_CENTRE']

/** 点单: by a citizen for themselves wherever it is wanted, by staff inside their region. */
export const createServiceOrder = defineMutation<Input, Found, ServiceOrderRow>({
  name: 'createServiceOrder',
  field: 'order',
  scopes: [],
  input,
  find: async (access, wanted) => (await misplaced(access, wanted)) ?? requesterOf(access, wanted),
  permit: ({ personId }, _, { caller, scope }) => {
    if (scope.kind === 'none' || scope.kind === 'organisation') return forbidden('本角色不能点单')
    if (caller.roles.every((role) => readers.includes(role))) return forbidden('本角色不能点单')
    return scope.kind === 'person' && personId !== scope.personId ? forbidden('群众只能为本人点单') : null
  },
  write: async (writing, { personId }, wanted) => {
    const order = await listed(writing, personId, wanted)
    await insertRow(writing.transaction, ServiceOrder, order)
    await recordStep(
      writing.transaction,
      {
        ...{ recordType: 'ServiceOrder', recordId: order.orderNo, action: 'createServiceOrder' },
        ...{ from: null, to: order.status },
      },
      byCaller(writing),
    )
    return announceOrder(writing, order)
  },
  load: orderOf,
})

async function misplaced(access: Access, { regionCode }: Input): Promise<Refusal | null> {
  const isStaff = access.scope.kind === 'regions' || access.scope.kind === 'grids'
  const fault = isStaff ? checkRegion(access.scope, regionCode) : malformedRegion(regionCode)
  return fault ?? ((await regionExists(access, regionCode)) ? null : notFound('区划', 'regionCode'))
}

/** A citizen who names somebody else is refused whether or not there is such a person. */
async function requesterOf(access: Access, { personId }: Input): Promise<Found | Refusal> {
  if (access.scope.kind === 'person') return { personId: personId ?? access.scope.personId }
  if (!personId) return { personId: null }
  const person = await lockPerson(access, { personId })
  return isRefusal(person) ? person : { personId }
}

/** The number tells county and year; the county's lock keeps two orders from getting the same. */
async function listed(access: Access, personId: string | null, wanted: Input): Promise<ServiceOrderRow> {
  const { transaction, caller, now } = access
  const place = regionColumns(wanted.regionCode)
  await lockRegion(access, place.countyCode ?? wanted.regionCode)
  const prefix = `DD${wanted.regionCode.slice(0, 6)}${beijingDate(now).slice(0, 4)}`
  return {
    orderNo: await nextNumber(transaction, { table: 'service_order', column: 'order_no', prefix, digits: 6 }),
    title: wanted.title,
    tier: null,
    status: 'LISTED',
    requestedByPersonId: personId,
    requesterId: caller.id,
    assignedUscc: null,
    listedAt: now,
    ...{ assignedAt: null, startedAt: null, dueAt: null, inspectedAt: null, inspection: null, inspectorId: null },
    ...{ rating: null, ratingComment: null, ratedAt: null, closedAt: null, withdrawnAt: null, withdrawReason: null },
    version: 1,
    ...place,
  }
}
