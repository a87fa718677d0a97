// Writes the initial migration of the subgraph in the current directory as a frozen snapshot of its tables:
//   node --import tsx ../../shared/bin/freeze-tables.mjs src/migrations/0001-initial.ts 1764547200000
// Later changes get migrations written by hand; this is only for the first one.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { format } from 'prettier'
import { snakeCase } from '../src/database/define-table.ts'

const [file, timestamp] = process.argv.slice(2)
const { entities } = await import(pathToFileURL(`${process.cwd()}/src/entities.ts`).href)

const tables = entities.map(({ options }) => ({
  name: options.name,
  columns: Object.entries(options.columns).map(([property, column]) => ({
    name: column.name ?? snakeCase(property),
    type: column.type,
    ...(column.length === undefined ? {} : { length: String(column.length) }),
    ...(column.nullable ? { isNullable: true } : {}),
    ...(column.primary ? { isPrimary: true } : {}),
    ...(column.generated ? { isGenerated: true, generationStrategy: 'increment' } : {}),
    ...(column.default === undefined ? {} : { default: String(column.default) }),
  })),
  indices: (options.indices ?? []).map(({ name, columns }) => ({ name, columnNames: columns.map(snakeCase) })),
  uniques: (options.uniques ?? []).map(({ name, columns }) => ({ name, columnNames: columns.map(snakeCase) })),
}))
const text = `import { createTables, dropTables, type FrozenTable } from '@yiwang/shared/database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables: readonly FrozenTable[] = ${JSON.stringify(tables)}

/** The department's tables as of the first release. */
export class Initial${timestamp} implements MigrationInterface {
  readonly name = 'Initial${timestamp}'

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables)
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables)
  }
}
`
writeFileSync(file, await format(text, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 }))
