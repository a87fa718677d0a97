// A Jest transform: instead of the module's code, a line that takes the module from the worker (shared-environment.cjs).
module.exports = {
  process: (_source, file) => ({
    code: `module.exports = globalThis[Symbol.for('yiwang.load')](${JSON.stringify(file)})`,
  }),
}
