import { createVault } from '../vault/index.ts'

const bytes = (value: number) => Buffer.alloc(32, value)

/** The same in every test, so that what one process wrote another reads. */
export const testVault = createVault({
  audit: bytes(1),
  identity: bytes(2),
  data: [{ id: 'test', key: bytes(3) }],
})

/** The same for a process of its own. */
export const testVaultEnvironment = {
  YIWANG_AUDIT_KEY: bytes(1).toString('base64url'),
  YIWANG_ID_KEY: bytes(2).toString('base64url'),
  YIWANG_DATA_KEYS: `test:${bytes(3).toString('base64url')}`,
} as const
