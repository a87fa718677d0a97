import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm'

const sealed = { name: 'phone_sealed', type: 'varchar', length: '120', isNullable: true }
const hash = { name: 'phone_hash', type: 'varchar', length: '64', isNullable: true }
const plain = { name: 'phone', type: 'varchar', length: '20', isNullable: true }
const byHash = 'person_phone_hash'

/**
 * Telephone numbers are encrypted. A migration has no keys: numbers from before stay as they are until
 * `yiwang keys rotate` encrypts them. The way back can not decrypt either: it leaves the column empty.
 */
export class SealedPhones1764892800000 implements MigrationInterface {
  readonly name = 'SealedPhones1764892800000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('person', [new TableColumn(sealed), new TableColumn(hash)])
    await runner.query('UPDATE person SET phone_sealed = phone')
    await runner.dropColumn('person', 'phone')
    await runner.createIndex('person', new TableIndex({ name: byHash, columnNames: ['phone_hash'] }))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', byHash)
    await runner.dropColumns('person', ['phone_sealed', 'phone_hash'])
    await runner.addColumn('person', new TableColumn(plain))
  }
}
