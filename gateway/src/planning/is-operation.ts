import { type DefinitionNode, Kind, type OperationDefinitionNode } from 'graphql'

export function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION
}
