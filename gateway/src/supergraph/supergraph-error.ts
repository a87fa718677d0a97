/** The text is no usable supergraph. */
export class SupergraphError extends Error {
  readonly code = 'INVALID_SUPERGRAPH'

  constructor(reason: string) {
    super(`超图无法加载 (supergraph cannot be loaded): ${reason}`)
    this.name = 'SupergraphError'
  }
}
