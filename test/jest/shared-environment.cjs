// A Jest environment in which the code under test is loaded once per worker process and not once per test file. Jest
// gives every test file a world of its own, in which 1,700 modules are read and compiled anew and run cold: 2 s of a
// file's 3 s. Test files and their helpers still are their own; what they import of the product and of packages is the
// worker's (from-worker.cjs). For both to have the same Array and Error they run in the process's own context.
const asyncHooks = require('node:async_hooks')
const vm = require('node:vm')
const { ModuleMocker } = require('jest-mock')
const { register } = require('tsx/cjs/api')

const LOAD = Symbol.for('yiwang.load')
let loading = false

/** Not while Jest loads this file, which it does through hooks of its own. */
function startLoading() {
  if (loading) return
  loading = true
  register()
  globalThis[LOAD] = (file) => require(file)
}

/** Stands for the process's own context where Jest wants to be given one. */
const ownContext = vm.createContext()
const { compileFunction } = vm
vm.compileFunction = (text, parameters, options = {}) =>
  compileFunction(
    text,
    parameters,
    options.parsingContext === ownContext ? { ...options, parsingContext: undefined } : options,
  )

/**
 * What jest-circus remembers by is the test that runs. As tests run one after another, a variable is enough: once an
 * AsyncLocalStorage has been used, Node.js 20 does something for every promise of the process.
 */
class OneAtATime {
  async run(store, work) {
    const before = this.store
    this.store = store
    try {
      return await work()
    } finally {
      this.store = before
    }
  }

  getStore() {
    return this.store
  }
}

const { AsyncLocalStorage } = asyncHooks

module.exports = class SharedEnvironment {
  constructor({ projectConfig }) {
    startLoading()
    this.conditions = projectConfig.testEnvironmentOptions.customExportConditions
    this.global = globalThis
    this.moduleMocker = new ModuleMocker(globalThis)
    this.fakeTimers = null
    this.fakeTimersModern = null
    asyncHooks.AsyncLocalStorage = OneAtATime
    this.before = { console, exit: process.exit, keys: new Set(Reflect.ownKeys(globalThis)) }
  }

  setup() {
    return Promise.resolve()
  }

  /** jest-circus has been loaded by its first event, and everybody else gets Node's own class. */
  handleTestEvent({ name }) {
    if (name === 'setup') asyncHooks.AsyncLocalStorage = AsyncLocalStorage
  }

  /** What Jest left on the global object for this file must not meet the next. */
  teardown() {
    const { console, exit, keys } = this.before
    for (const key of Reflect.ownKeys(globalThis)) if (!keys.has(key)) Reflect.deleteProperty(globalThis, key)
    globalThis.console = console
    process.exit = exit
    return Promise.resolve()
  }

  exportConditions() {
    return this.conditions
  }

  getVmContext() {
    return ownContext
  }
}
