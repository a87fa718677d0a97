import type { Worker } from 'node:worker_threads'
import type { QueryPlan } from '@apollo/query-planner'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Log } from '../observability/log.ts'
import type { SupergraphBlueprint, SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { SupergraphError } from '../supergraph/supergraph-error.ts'
import type { PlanRequest } from './build-planner.ts'
import type { PlanMessage, PlannerReply } from './planner-messages.ts'
import type { PlannerThread } from './planner-thread.ts'
import { startPlannerThread } from './start-planner-thread.ts'

export interface WorkerOptions {
  /** one plan may take so long; default 10,000 */
  readonly planTimeoutMs?: number
  readonly log: Log
  readonly start?: typeof startPlannerThread
}

/** An operation that has taken two threads with it is not given a third. */
const MAX_TRIES = 2
const PLAN_TIMEOUT_MS = 10_000

/** Plans in a thread of its own, so that neither a new supergraph nor an unseen operation holds up other requests. */
export function planInWorker(source: SupergraphSource, options: WorkerOptions): PlannerThread {
  return new WorkerPlanner(source, options)
}

interface Waiting {
  readonly message: PlanMessage
  tries: number
  readonly resolve: (plan: QueryPlan) => void
  readonly reject: (error: unknown) => void
}

class WorkerPlanner implements PlannerThread {
  readonly blueprint: Promise<SupergraphBlueprint>
  readonly #source: SupergraphSource
  readonly #log: Log
  readonly #startThread: typeof startPlannerThread
  readonly #timeoutMs: number
  /** oldest first, which is also the order in which the thread works; the first is the one it is at */
  readonly #waiting = new Map<number, Waiting>()
  readonly #onBuilt: (blueprint: SupergraphBlueprint) => void
  readonly #onRefused: (error: SupergraphError) => void
  #worker: Worker | undefined
  /** the thread has built its supergraph */
  #ready = false
  #everReady = false
  #timer: NodeJS.Timeout | undefined
  #nextId = 0
  #retired = false

  constructor(
    source: SupergraphSource,
    { log, planTimeoutMs = PLAN_TIMEOUT_MS, start = startPlannerThread }: WorkerOptions,
  ) {
    this.#source = source
    this.#log = log
    this.#startThread = start
    this.#timeoutMs = planTimeoutMs
    const { promise, resolve, reject } = withResolvers<SupergraphBlueprint>()
    this.blueprint = promise
    this.#onBuilt = resolve
    this.#onRefused = reject
    if (source.blueprint) resolve(source.blueprint)
    this.#worker = this.#start()
  }

  plan(request: PlanRequest): Promise<QueryPlan> {
    const { promise, resolve, reject } = withResolvers<QueryPlan>()
    const message = { id: this.#nextId++, request }
    const waiting = { message, tries: 1, resolve, reject }
    this.#waiting.set(message.id, waiting)
    if (!this.#worker) this.#restart()
    else {
      this.#worker.ref()
      this.#worker.postMessage(message)
      if (this.#waiting.size === 1) this.#watchFirst()
    }
    return promise
  }

  retire(): void {
    this.#retired = true
    this.#rest()
  }

  async close(): Promise<void> {
    this.#retired = true
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #start(): Worker {
    this.#ready = false
    const worker = this.#startThread(this.#source)
    worker.on('message', (reply: PlannerReply) => {
      this.#take(reply)
    })
    worker.on('error', (error) => {
      this.#log({ level: 'error', event: 'planner-thread-failed', reason: error.message })
    })
    worker.once('exit', () => {
      this.#replace(worker)
    })
    return worker
  }

  #take(reply: PlannerReply): void {
    if (reply.kind === 'built') {
      this.#ready = true
      this.#everReady = true
      this.#onBuilt(reply.blueprint)
      this.#watchFirst()
      this.#rest()
    } else if (reply.kind === 'refused') {
      this.#onRefused(new SupergraphError(reply.reason.split('\n    at ')[0] ?? reply.reason))
    } else {
      this.#settle(reply.id, reply)
    }
  }

  #settle(id: number, reply: Extract<PlannerReply, { readonly id: number }>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (reply.kind === 'planned') waiting?.resolve(reply.plan)
    else if (reply.kind === 'stopped') waiting?.reject(new GatewayError(reply.code, reply.message))
    else waiting?.reject(new Error(reply.reason))
    this.#watchFirst()
    this.#rest()
  }

  /** A thread that is gone: what it was at and what waited for it goes to a new one. */
  #replace(gone: Worker): void {
    if (this.#worker !== gone) return
    this.#worker = undefined
    if (!this.#everReady) {
      this.#onRefused(new SupergraphError('the planner ended while it was building'))
      this.#rejectAll()
      return
    }
    this.#log({ level: 'error', event: 'planner-thread-ended', waiting: this.#waiting.size })
    this.#dropFirst((first) => first.tries >= MAX_TRIES)
    const [first] = this.#waiting.values()
    if (first) first.tries += 1
    // one that could not even build is not started again for nobody
    if (first || (this.#ready && !this.#retired)) this.#restart()
  }

  #restart(): void {
    this.#worker = this.#start()
    for (const { message } of this.#waiting.values()) this.#worker.postMessage(message)
    this.#watchFirst()
  }

  /** Gives the thread up when the plan it is at takes too long. */
  #watchFirst(): void {
    clearTimeout(this.#timer)
    const [first] = this.#waiting.keys()
    if (first === undefined || !this.#ready) return
    this.#timer = setTimeout(() => {
      this.#dropFirst(() => true)
      void this.#worker?.terminate()
    }, this.#timeoutMs)
    this.#timer.unref()
  }

  #dropFirst(applies: (first: Waiting) => boolean): void {
    const [first] = this.#waiting.values()
    if (!first || !applies(first)) return
    this.#waiting.delete(first.message.id)
    first.reject(new GatewayError('OPERATION_TOO_COMPLEX', '此操作过于复杂，无法执行，请拆分后再试'))
  }

  #rejectAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the planner ended'))
    this.#waiting.clear()
  }

  /** With nothing to do it keeps no process alive, and after its supergraph's time not even itself. */
  #rest(): void {
    if (this.#waiting.size > 0) return
    const worker = this.#worker
    worker?.unref()
    if (!this.#retired) return
    this.#worker = undefined
    void worker?.terminate()
  }
}

interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/** As `Promise.withResolvers` of newer Node.js. */
function withResolvers<Value>(): Deferred<Value> {
  let resolve: Deferred<Value>['resolve'] = () => undefined
  let reject: Deferred<Value>['reject'] = () => undefined
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue
    reject = onError
  })
  return { promise, resolve, reject }
}
