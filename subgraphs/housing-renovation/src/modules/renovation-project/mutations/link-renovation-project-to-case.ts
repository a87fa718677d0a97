import { sql } from '@yiwang/shared/database'
import {
  type Access,
  conflict,
  defineMutation,
  isRefusal,
  notFound,
  type Refusal,
  type Rule,
} from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { Project, type ProjectRow } from '../entities.ts'
import { loadProject, lockProject, touchProject } from '../project-record.ts'

const input = z.object({
  projectNo: recordId,
  caseNo: z.string().regex(/^\d{20}$/, '事项编号应为20位数字：县6位、日期8位、顺序6位'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** Cases are not copied here (部门间事件), but the number tells the county, and that must be the caller's. */
function elsewhere({ scope }: Access, caseNo: string): Refusal | null {
  const county = `${caseNo.slice(0, 6)}000000`
  const isOwn = scope.kind === 'regions' && scope.regions.some((own) => contains(own, county) || contains(county, own))
  return isOwn ? null : notFound('治理事项', 'caseNo')
}

const isUnlinked: Rule<Input, ProjectRow> = async ({ projectNo, caseNo }, wanted, { transaction }) => {
  if (caseNo !== null && caseNo !== wanted.caseNo) return conflict(`项目已关联事项 ${caseNo}`)
  const others = await transaction.rows(
    sql`SELECT p.project_no FROM ${Project.open} p WHERE p.case_no = ${wanted.caseNo} AND p.project_no <> ${projectNo}`,
  )
  return others.length === 0 ? null : conflict(`事项 ${wanted.caseNo} 已关联其他改造项目`, 'caseNo')
}

/** 将项目关联治理事项. */
export const linkRenovationProjectToCase = defineMutation({
  name: 'linkRenovationProjectToCase',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: async (access, { projectNo, caseNo }) => {
    const project = await lockProject(access, projectNo)
    return isRefusal(project) ? project : (elsewhere(access, caseNo) ?? project)
  },
  versionOf: ({ version }) => version,
  rules: [isUnlinked],
  write: (writing, project, { caseNo }) => touchProject(writing, project, { caseNo }),
  load: loadProject,
})
