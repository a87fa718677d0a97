import { createTables, dropTables, type FrozenTable } from '@yiwang/shared/database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables: readonly FrozenTable[] = [
  {
    name: 'audit_entry',
    columns: [
      { name: 'entry_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'at', type: 'bigint' },
      { name: 'actor_id', type: 'varchar', length: '64' },
      { name: 'actor', type: 'varchar', length: '64' },
      { name: 'role', type: 'varchar', length: '40' },
      { name: 'action', type: 'varchar', length: '100' },
      { name: 'record_type', type: 'varchar', length: '40' },
      { name: 'record_id', type: 'varchar', length: '64' },
      { name: 'region_code', type: 'varchar', length: '12' },
      { name: 'city_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'county_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'town_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'village_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'purpose', type: 'varchar', length: '200', isNullable: true },
      { name: 'decision', type: 'varchar', length: '40' },
      { name: 'unmasked_fields', type: 'text' },
      { name: 'trace_id', type: 'varchar', length: '64', isNullable: true },
    ],
    indices: [
      { name: 'audit_entry_county_code_at_entry_id', columnNames: ['county_code', 'at', 'entry_id'] },
      { name: 'audit_entry_town_code_at_entry_id', columnNames: ['town_code', 'at', 'entry_id'] },
    ],
    uniques: [],
  },
  {
    name: 'region',
    columns: [
      { name: 'code', type: 'varchar', length: '12', isPrimary: true },
      { name: 'name', type: 'varchar', length: '100' },
      { name: 'level', type: 'varchar', length: '40' },
      { name: 'parent_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'entrusted', type: 'integer' },
      { name: 'region_code', type: 'varchar', length: '12' },
      { name: 'city_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'county_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'town_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'village_code', type: 'varchar', length: '12', isNullable: true },
    ],
    indices: [{ name: 'region_parent_code_code', columnNames: ['parent_code', 'code'] }],
    uniques: [],
  },
]

/** The department's tables as of the first release. */
export class Initial1764547200000 implements MigrationInterface {
  readonly name = 'Initial1764547200000'

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables)
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables)
  }
}
