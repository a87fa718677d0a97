import { createTables, dropTables, type FrozenTable } from '../../database/index.ts'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables: readonly FrozenTable[] = [
  {
    name: 'audit_entry',
    columns: [
      { name: 'entry_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'at', type: 'bigint' },
      { name: 'actor_id', type: 'varchar', length: '64' },
      { name: 'actor', type: 'varchar', length: '64' },
      { name: 'role', type: 'varchar', length: '200' },
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
    name: 'client_token',
    columns: [
      { name: 'actor_id', type: 'varchar', length: '64', isPrimary: true },
      { name: 'mutation', type: 'varchar', length: '64', isPrimary: true },
      { name: 'token', type: 'varchar', length: '100', isPrimary: true },
      { name: 'content_hash', type: 'varchar', length: '64' },
      { name: 'record_id', type: 'varchar', length: '64' },
      { name: 'at', type: 'bigint' },
    ],
    indices: [],
    uniques: [],
  },
  {
    name: 'outbox',
    columns: [
      { name: 'position', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      { name: 'event_id', type: 'varchar', length: '40' },
      { name: 'type', type: 'varchar', length: '64' },
      { name: 'record_type', type: 'varchar', length: '64' },
      { name: 'record_id', type: 'varchar', length: '64' },
      { name: 'region_code', type: 'varchar', length: '12' },
      { name: 'payload', type: 'text' },
      { name: 'at', type: 'bigint' },
      { name: 'state', type: 'varchar', length: '40' },
      { name: 'attempts', type: 'integer' },
      { name: 'next_attempt_at', type: 'bigint' },
      { name: 'last_error', type: 'varchar', length: '300', isNullable: true },
    ],
    indices: [{ name: 'outbox_state_position', columnNames: ['state', 'position'] }],
    uniques: [{ name: 'outbox_event_id_unique', columnNames: ['event_id'] }],
  },
  {
    name: 'inbox',
    columns: [
      { name: 'event_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'source', type: 'varchar', length: '40' },
      { name: 'at', type: 'bigint' },
    ],
    indices: [
      { name: 'inbox_at', columnNames: ['at'] },
      { name: 'inbox_source_at', columnNames: ['source', 'at'] },
    ],
    uniques: [],
  },
  {
    name: 'parked_event',
    columns: [
      { name: 'position', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      { name: 'event_id', type: 'varchar', length: '40' },
      { name: 'source', type: 'varchar', length: '40' },
      { name: 'type', type: 'varchar', length: '64' },
      { name: 'record_type', type: 'varchar', length: '64' },
      { name: 'record_id', type: 'varchar', length: '64' },
      { name: 'region_code', type: 'varchar', length: '12' },
      { name: 'payload', type: 'text' },
      { name: 'at', type: 'bigint' },
      { name: 'state', type: 'varchar', length: '40' },
      { name: 'attempts', type: 'integer' },
      { name: 'next_attempt_at', type: 'bigint' },
      { name: 'last_error', type: 'varchar', length: '300', isNullable: true },
    ],
    indices: [
      { name: 'parked_event_state_position', columnNames: ['state', 'position'] },
      { name: 'parked_event_source_record_type_record_id', columnNames: ['source', 'record_type', 'record_id'] },
    ],
    uniques: [{ name: 'parked_event_event_id_unique', columnNames: ['event_id'] }],
  },
  {
    name: 'scan_mark',
    columns: [
      { name: 'scan', type: 'varchar', length: '64', isPrimary: true },
      { name: 'record_id', type: 'varchar', length: '64', isPrimary: true },
      { name: 'threshold', type: 'varchar', length: '64', isPrimary: true },
      { name: 'at', type: 'bigint' },
    ],
    indices: [],
    uniques: [],
  },
  {
    name: 'lease',
    columns: [
      { name: 'name', type: 'varchar', length: '64', isPrimary: true },
      { name: 'holder', type: 'varchar', length: '64' },
      { name: 'expires_at', type: 'bigint' },
    ],
    indices: [],
    uniques: [],
  },
  {
    name: 'running_number',
    columns: [
      { name: 'series', type: 'varchar', length: '40', isPrimary: true },
      { name: 'last_given', type: 'integer' },
    ],
    indices: [],
    uniques: [],
  },
  {
    name: 'transition_step',
    columns: [
      { name: 'step_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'record_type', type: 'varchar', length: '40' },
      { name: 'record_id', type: 'varchar', length: '40' },
      { name: 'at', type: 'bigint' },
      { name: 'action', type: 'varchar', length: '64' },
      { name: 'from_state', type: 'varchar', length: '40', isNullable: true },
      { name: 'to_state', type: 'varchar', length: '40' },
      { name: 'actor_id', type: 'varchar', length: '64' },
      { name: 'actor', type: 'varchar', length: '64' },
      { name: 'role', type: 'varchar', length: '200' },
      { name: 'note', type: 'varchar', length: '2000', isNullable: true },
    ],
    indices: [
      {
        name: 'transition_step_record_type_record_id_at_step_id',
        columnNames: ['record_type', 'record_id', 'at', 'step_id'],
      },
    ],
    uniques: [],
  },
]

/** The kit's tables as of the first release; they come before every department's own. */
export class Kit1764460800000 implements MigrationInterface {
  readonly name = 'Kit1764460800000'

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables)
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables)
  }
}
