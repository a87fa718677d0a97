import { sql } from '@yiwang/shared/database'
import { type Access, isRefusal, notFound, type Refusal } from '@yiwang/shared/mutation'
import type { ProjectRow } from '../renovation-project/entities.ts'
import { lockProject } from '../renovation-project/project-record.ts'
import { Item, type ItemRow } from './entities.ts'

export interface ProjectItem {
  readonly project: ProjectRow
  readonly item: ItemRow
}

/** An item of an official's project; the project's lock stands for both. */
export async function lockItem(
  access: Access,
  { projectNo, itemId }: { readonly projectNo: string; readonly itemId: string },
): Promise<ProjectItem | Refusal> {
  const project = await lockProject(access, projectNo)
  if (isRefusal(project)) return project
  const { transaction } = access
  const [item] = await transaction.rows<ItemRow>(sql`
    SELECT i.* FROM ${Item.open} i
    WHERE i.item_id = ${itemId} AND i.project_no = ${projectNo} ${transaction.forUpdate}`)
  return item ? { project, item } : notFound('清单项', 'itemId')
}
