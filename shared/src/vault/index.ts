export { type DataKey, type KeyRing, createKeyRing } from './key-ring.ts'
export { type ResealProgress, type SealedColumn, resealColumn } from './reseal-column.ts'
export { type Vault, type VaultKeys, createVault } from './vault.ts'
