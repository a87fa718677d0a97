import { defineMutation, updateRow } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadProject, touchProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Item } from '../entities.ts'
import { lockItem } from '../item-record.ts'
import { itemMachine, itemState } from '../state-machine.ts'

const input = z.object({ projectNo: recordId, itemId: recordId, adopted: z.boolean(), expectedVersion })

/** 采纳或不采纳清单项. */
export const adoptRenovationItem = defineMutation({
  name: 'adoptRenovationItem',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: lockItem,
  versionOf: ({ project }) => project.version,
  state: ({ project, item }) =>
    projectMachine.refuse('adoptRenovationItem', project.status) ??
    itemMachine.refuse('adoptRenovationItem', itemState(item)),
  write: async (writing, { project }, { itemId, adopted }) => {
    const { transaction, now, caller } = writing
    const decision = { adopted: adopted ? 1 : 0, decidedAt: now, decidedBy: caller.id }
    await updateRow(transaction, Item, { itemId }, decision)
    return touchProject(writing, project)
  },
  load: loadProject,
})
