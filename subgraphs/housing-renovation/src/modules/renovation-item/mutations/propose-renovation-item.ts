import { sql, wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  conflict,
  defineMutation,
  forbidden,
  insertRow,
  isRefusal,
  newId,
  type Refusal,
  type Rule,
  updateRow,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, recordId, title } from '../../../writing/input-fields.ts'
import { opinionChannels } from '../../renovation-project/opinion-channels.ts'
import type { ProjectRow } from '../../renovation-project/entities.ts'
import { loadProject, lockPublicProject, writtenProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Item, type ItemRow, ItemSupport } from '../entities.ts'

const input = z.object({
  projectNo: recordId,
  category: z.enum(['BASIC', 'IMPROVEMENT', 'UPGRADE']),
  name: title,
  via: z.enum(opinionChannels),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly project: ProjectRow
  /** the caller, when living in one of the project's quarters */
  readonly resident: { readonly personId: string; readonly householdId: string } | null
  /** the item of that name, if somebody has proposed it already */
  readonly item: ItemRow | null
}

async function findProposal(access: Access, { projectNo, name }: Input): Promise<Found | Refusal> {
  const project = await lockPublicProject(access, projectNo)
  if (isRefusal(project)) return project
  const { transaction, caller } = access
  const [resident] = await transaction.rows<{ personId: string; householdId: string }>(
    wholeCity('OWN')`
    SELECT r.person_id, r.household_id FROM resident r
      JOIN dwelling_household h ON h.household_id = r.household_id
      JOIN dwelling d ON d.dwelling_id = h.dwelling_id
      JOIN building b ON b.building_id = d.building_id
      JOIN renovation_project_quarter pq ON pq.quarter_id = b.quarter_id
    WHERE r.person_id = ${caller.personId} AND pq.project_no = ${projectNo}`,
  )
  const [item] = await transaction.rows<ItemRow>(sql`
    SELECT i.* FROM ${Item.open} i WHERE i.project_no = ${projectNo} AND i.name = ${name} ${transaction.forUpdate}`)
  return { project, resident: resident ?? null, item: item ?? null }
}

const isFirstOfHousehold: Rule<Input, Found> = async ({ item, resident }, { name }, { transaction }) => {
  if (!item || !resident) return null
  const before = await transaction.rows(
    wholeCity('FOUND')`
    SELECT s.item_id FROM renovation_item_support s
    WHERE s.item_id = ${item.itemId} AND s.household_id = ${resident.householdId}`,
  )
  return before.length === 0 ? null : conflict(`本户已提议或附议“${name}”`, 'name')
}

async function insertItem({ transaction, now }: Writing, wanted: Input, personId: string): Promise<ItemRow> {
  const item: ItemRow = {
    itemId: newId(now),
    projectNo: wanted.projectNo,
    category: wanted.category,
    name: wanted.name,
    proposedVia: wanted.via,
    proposedAt: now,
    proposedBy: personId,
    supporters: 0,
    adopted: null,
    decidedAt: null,
    decidedBy: null,
    done: 0,
    doneOn: null,
  }
  await insertRow(transaction, Item, item)
  return item
}

/**
 * 居民提出改造清单项; who names an item that is there already supports it, and the one who proposes is its first supporter.
 * Residents do not count the project's version up: it guards what officials do.
 */
export const proposeRenovationItem = defineMutation({
  name: 'proposeRenovationItem',
  field: 'project',
  scopes: [],
  input,
  find: findProposal,
  permit: ({ resident }) => (resident === null ? forbidden('只有项目所在小区的住户可以提出改造清单项') : null),
  state: ({ project }) => projectMachine.refuse('proposeRenovationItem', project.status),
  rules: [isFirstOfHousehold],
  write: async (writing, { project, resident, item }, wanted) => {
    if (resident) {
      const { personId, householdId } = resident
      const { itemId, supporters } = item ?? (await insertItem(writing, wanted, personId))
      await updateRow(writing.transaction, Item, { itemId }, { supporters: supporters + 1 })
      await insertRow(writing.transaction, ItemSupport, { itemId, householdId, personId, at: writing.now })
    }
    return writtenProject(project)
  },
  load: loadProject,
})
