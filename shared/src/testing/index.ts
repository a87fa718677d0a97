export { type TestSubgraph, createTestSubgraph } from './create-test-subgraph.ts'
export { testCaller } from './test-caller.ts'
export { type TestDatabase, testDatabase, testEngine } from './test-database.ts'
