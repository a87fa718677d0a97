import { defineMutation, updateRow, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { laterThanToday } from '../../../writing/date-faults.ts'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadProject, touchProject } from '../../renovation-project/project-record.ts'
import { projectMachine } from '../../renovation-project/state-machine.ts'
import { Item } from '../entities.ts'
import { lockItem } from '../item-record.ts'
import { itemMachine, itemState } from '../state-machine.ts'

const ACTION = 'completeRenovationItem'
const input = z.object({ projectNo: recordId, itemId: recordId, doneOn: z.string(), expectedVersion })

/** 清单项完工. */
export const completeRenovationItem = defineMutation({
  name: ACTION,
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: async (access, wanted) => laterThanToday(access, wanted.doneOn, '完成日', 'doneOn') ?? lockItem(access, wanted),
  versionOf: ({ project }) => project.version,
  state: ({ project, item }) =>
    projectMachine.refuse(ACTION, project.status) ??
    (itemState(item) === 'DONE' ? itemMachine.refuse(ACTION, 'DONE') : null),
  rules: [
    ({ item }) =>
      itemMachine.refuse(ACTION, itemState(item)) === null
        ? null
        : violates('R-ITEM-ADOPTED', `清单项“${item.name}”未被采纳，不能完工`),
  ],
  write: async (writing, { project }, { itemId, doneOn }) => {
    await updateRow(writing.transaction, Item, { itemId }, { done: 1, doneOn })
    return touchProject(writing, project)
  },
  load: loadProject,
})
