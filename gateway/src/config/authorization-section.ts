import { departments, roles } from '@yiwang/shared/caller'
import { isRegionCode } from '@yiwang/shared/region'
import { z } from 'zod'

const regionCode = z.string().refine(isRegionCode, { error: '应为12位区划代码' })

const policy = z
  .strictObject({
    roles: z.array(z.enum(roles)).min(1).optional().describe('有其中一个角色 (one of the roles)'),
    scopes: z.array(z.string().min(1)).min(1).optional().describe('有全部权限范围 (all of the scopes)'),
    departments: z.array(z.enum(departments)).min(1).optional().describe('属于其中一个部门 (one of the departments)'),
    regions: z
      .array(regionCode)
      .min(1)
      .optional()
      .describe('辖区在其中一个区划之内 (responsible for a region within one of these)'),
    purpose: z.literal(true).optional().describe('写明了查询目的 (says why, by x-purpose)'),
  })
  .refine((rule) => Object.values(rule).some((part) => part !== undefined), { error: '至少给出一个条件' })

/** Who may see what the schema guards. */
export const authorizationSection = z.strictObject({
  mode: z
    .enum(['filter', 'reject'])
    .default('filter')
    .describe('无权的字段：以 null 作答，或整个操作拒绝 (leave out, or refuse the operation)'),
  dryRun: z.boolean().default(false).describe('只报告、不拦截，用于试行规则 (report only, to try rules)'),
  policies: z
    .record(z.string().min(1), policy)
    .default({})
    .describe(
      '@policy 的规则，条件须全部满足；未列出的策略一律不成立 (rules of @policy; unlisted policies never hold)',
    ),
  introspection: z
    .union([z.enum(['everybody', 'authenticated', 'nobody']), z.array(z.enum(roles)).min(1)])
    .default('everybody')
    .describe('谁可以内省：任何人、已登录、无人，或列出的角色 (who may introspect; each sees what the caller may see)'),
  errors: z
    .strictObject({
      response: z
        .enum(['errors', 'extensions', 'disabled'])
        .default('errors')
        .describe('把无权的字段写在应答的何处 (where the answer names what was refused)'),
      log: z.boolean().default(true).describe('记入日志 (to the log)'),
    })
    .prefault({}),
})
