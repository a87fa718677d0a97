import { on, raw } from './sql.ts'

/** Statements about the transaction itself, which read no rows. */
export const savepoint = {
  set: on('TABLES', raw('SAVEPOINT import_row')),
  release: on('TABLES', raw('RELEASE SAVEPOINT import_row')),
  goBack: on('TABLES', raw('ROLLBACK TO SAVEPOINT import_row')),
} as const
