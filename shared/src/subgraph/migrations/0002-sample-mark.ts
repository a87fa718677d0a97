import { createTables, dropTables, type FrozenTable } from '../../database/index.ts'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables: readonly FrozenTable[] = [
  {
    name: 'sample_mark',
    columns: [
      { name: 'loaded_on', type: 'varchar', length: '10', isPrimary: true },
      { name: 'shown', type: 'text' },
    ],
    indices: [],
    uniques: [],
  },
]

/** When the sample data was loaded, and what is shown of it. */
export class SampleMark1764720000000 implements MigrationInterface {
  readonly name = 'SampleMark1764720000000'

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables)
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables)
  }
}
