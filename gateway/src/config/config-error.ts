/** Every fault of the configuration at once, one a line, each with the place where it stands. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID'

  constructor(faults: readonly string[]) {
    super(`配置有误 (invalid configuration):\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}
