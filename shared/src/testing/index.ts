export { type TestSubgraph, createTestSubgraph } from './create-test-subgraph.ts'
export { testVault, testVaultEnvironment } from './test-vault.ts'
export { testCaller } from './test-caller.ts'
export { type TestDatabase, testDatabase, testEngine } from './test-database.ts'
