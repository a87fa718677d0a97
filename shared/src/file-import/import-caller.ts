import { anonymous, type Caller, departments, type Role, scopesOf } from '../caller/index.ts'

/** Who writes the rows of an import: the person at the machine, in a role of the importing department. */
export function importCaller(parts: {
  /** account of the operating system */
  readonly user: string
  readonly subgraph: string
  readonly role: Role
  /** the rows must lie inside these */
  readonly regions: readonly string[]
}): Caller {
  const department = departments.find((name) => name === parts.subgraph) ?? null
  return {
    ...anonymous,
    id: `import:${parts.user}`.slice(0, 64),
    displayName: parts.user.slice(0, 64),
    roles: [parts.role],
    scopes: scopesOf([parts.role], department),
    regions: [...parts.regions],
    department,
    purpose: '文件导入',
  }
}
