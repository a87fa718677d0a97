import { createTables, dropTables, type FrozenTable } from '../../database/index.ts'
import { type MigrationInterface, type QueryRunner, type TableColumnOptions, TableIndex } from 'typeorm'

const records: readonly FrozenTable[] = [
  {
    name: 'audit_record',
    columns: [
      { name: 'entry_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'position', type: 'integer', isPrimary: true },
      { name: 'record_type', type: 'varchar', length: '40' },
      { name: 'record_id', type: 'varchar', length: '64' },
      { name: 'region_code', type: 'varchar', length: '12' },
      { name: 'city_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'county_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'town_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'village_code', type: 'varchar', length: '12', isNullable: true },
      { name: 'unmasked_fields', type: 'text' },
    ],
    indices: [{ name: 'audit_record_record_id', columnNames: ['record_id'] }],
    uniques: [],
  },
]

/** What an entry said of its record; the county stays, by which entries are found. */
const moved: readonly TableColumnOptions[] = [
  { name: 'record_type', type: 'varchar', length: '40' },
  { name: 'record_id', type: 'varchar', length: '64' },
  { name: 'region_code', type: 'varchar', length: '12' },
  { name: 'city_code', type: 'varchar', length: '12', isNullable: true },
  { name: 'town_code', type: 'varchar', length: '12', isNullable: true },
  { name: 'village_code', type: 'varchar', length: '12', isNullable: true },
  { name: 'unmasked_fields', type: 'text' },
]
const indices = [
  { name: 'audit_entry_town_code_at_entry_id', columnNames: ['town_code', 'at', 'entry_id'] },
  { name: 'audit_entry_record_id_at_entry_id', columnNames: ['record_id', 'at', 'entry_id'] },
]
const kept = [
  { name: 'audit_entry_county_code_at_entry_id', columnNames: ['county_code', 'at', 'entry_id'] },
  { name: 'audit_entry_sequence', columnNames: ['sequence'] },
]
const names = moved.map(({ name }) => name).join(', ')
const shared =
  'at, actor_id, actor, role, action, purpose, decision, trace_id, client, operation_name, operation_hash'

/** `audit_entry` as it was, without its indices, whose names are taken. */
const flat: FrozenTable = {
  name: 'audit_flat',
  columns: [
    { name: 'entry_id', type: 'varchar', length: '40', isPrimary: true },
    { name: 'at', type: 'bigint' },
    { name: 'actor_id', type: 'varchar', length: '64' },
    { name: 'actor', type: 'varchar', length: '64' },
    { name: 'role', type: 'varchar', length: '200' },
    { name: 'action', type: 'varchar', length: '100' },
    { name: 'county_code', type: 'varchar', length: '12', isNullable: true },
    { name: 'purpose', type: 'varchar', length: '200', isNullable: true },
    { name: 'decision', type: 'varchar', length: '40' },
    { name: 'trace_id', type: 'varchar', length: '64', isNullable: true },
    ...moved,
    { name: 'client', type: 'varchar', length: '200', isNullable: true },
    { name: 'operation_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'operation_hash', type: 'varchar', length: '64', isNullable: true },
    { name: 'sequence', type: 'bigint', isNullable: true },
    { name: 'previous_hash', type: 'varchar', length: '43', isNullable: true },
    { name: 'hash', type: 'varchar', length: '43', isNullable: true },
  ],
}

/** An entry of the audit has many records. Those there are get one each, and their hashes stay what they were. */
export class AuditRecords1764892800000 implements MigrationInterface {
  readonly name = 'AuditRecords1764892800000'

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, records)
    await runner.query(
      `INSERT INTO audit_record (entry_id, position, county_code, ${names})
       SELECT entry_id, 0, county_code, ${names} FROM audit_entry`,
    )
    for (const { name } of indices) await runner.dropIndex('audit_entry', name)
    await runner.dropColumns(
      'audit_entry',
      moved.map(({ name }) => name),
    )
  }

  /**
   * An entry of several records becomes as many, of which the first keeps its place in the chain. Nothing is lost, but
   * verifying shows those entries from then on: their hashes were made over all of their records.
   */
  async down(runner: QueryRunner): Promise<void> {
    await createTables(runner, [flat])
    const first = (column: string) => `CASE WHEN r.position = 0 THEN a.${column} END`
    await runner.query(
      `INSERT INTO audit_flat (entry_id, county_code, ${names}, ${shared}, sequence, previous_hash, hash)
       SELECT CASE WHEN r.position = 0 THEN a.entry_id ELSE CONCAT(a.entry_id, '-', r.position) END, r.county_code,
         ${names}, ${shared}, ${first('sequence')}, ${first('previous_hash')}, ${first('hash')}
       FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id`,
    )
    await dropTables(runner, [...records, { name: 'audit_entry' }])
    await runner.renameTable('audit_flat', 'audit_entry')
    for (const index of [...indices, ...kept]) await runner.createIndex('audit_entry', new TableIndex(index))
  }
}
