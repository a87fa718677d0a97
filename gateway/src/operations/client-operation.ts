import { createHash } from 'node:crypto'
import type { ClientOperation } from '@yiwang/shared/caller'
import { type DefinitionNode, print } from 'graphql'
import type { CompiledOperation } from './compile-operation.ts'

const known = new WeakMap<CompiledOperation, ClientOperation>()

/**
 * How departments name a client's operation in their audits: its name and the SHA-256 of its text without comments and
 * spacing, worked out once for each operation.
 */
export function clientOperation(operation: CompiledOperation): ClientOperation {
  const found = known.get(operation) ?? read(operation)
  known.set(operation, found)
  return found
}

function read({ node, fragments }: CompiledOperation): ClientOperation {
  const definitions: readonly DefinitionNode[] = [node, ...fragments]
  const text = definitions.map((definition) => print(definition)).join('\n')
  return { name: node.name?.value ?? null, hash: createHash('sha256').update(text).digest('hex') }
}
