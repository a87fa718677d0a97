import { createTables, dropTables, type FrozenTable } from '../../database/index.ts'
import { type MigrationInterface, type QueryRunner, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm'

const chain: readonly FrozenTable[] = [
  {
    name: 'audit_chain',
    columns: [
      { name: 'chain', type: 'varchar', length: '40', isPrimary: true },
      { name: 'sequence', type: 'bigint' },
      { name: 'hash', type: 'varchar', length: '43' },
      { name: 'seal', type: 'varchar', length: '43' },
    ],
    indices: [],
    uniques: [],
  },
]

/** Nullable: entries from before have none of them, until the first append adopts these into the chain. */
const columns: readonly TableColumnOptions[] = [
  { name: 'client', type: 'varchar', length: '200', isNullable: true },
  { name: 'operation_name', type: 'varchar', length: '100', isNullable: true },
  { name: 'operation_hash', type: 'varchar', length: '64', isNullable: true },
  { name: 'sequence', type: 'bigint', isNullable: true },
  { name: 'previous_hash', type: 'varchar', length: '43', isNullable: true },
  { name: 'hash', type: 'varchar', length: '43', isNullable: true },
]
const indices = [
  { name: 'audit_entry_record_id_at_entry_id', columnNames: ['record_id', 'at', 'entry_id'] },
  { name: 'audit_entry_sequence', columnNames: ['sequence'] },
]

/** The audit becomes a chain, and tells the client's program and operation. */
export class AuditChain1764806400000 implements MigrationInterface {
  readonly name = 'AuditChain1764806400000'

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, chain)
    await runner.addColumns(
      'audit_entry',
      columns.map((column) => new TableColumn(column)),
    )
    for (const index of indices) await runner.createIndex('audit_entry', new TableIndex(index))
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of indices) await runner.dropIndex('audit_entry', name)
    await runner.dropColumns(
      'audit_entry',
      columns.map(({ name }) => name),
    )
    await dropTables(runner, chain)
  }
}
