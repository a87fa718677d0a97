import type { Database } from '../database/index.ts'
import { createDispatcher, createInProcessBus, createIntake, createWorker, sweepEvents } from '../events/index.ts'
import { reportToStderr } from '../events/index.ts'
import { createScanner, type ScanReport } from '../scanner/index.ts'
import { createSubscriptionHub, type SubscriptionHub } from '../subscriptions/index.ts'
import type { SubgraphDefinition, SubgraphOptions } from './definition.ts'

/** What moves in a subgraph without a request. */
export interface EventSide {
  /** the same database; a write through it has its events sent at once */
  readonly database: Database
  readonly hub: SubscriptionHub
  /** Sends the outbox and tries parked events, now. @returns how many events moved */
  deliverEvents(): Promise<number>
  runScans(): Promise<ScanReport[]>
  /** Ends scans, intake, dispatch and subscriptions, in this order, each after its work at hand. */
  close(): Promise<void>
}

const SWEEP_EVERY_MS = 3_600_000

export function startEventSide(definition: SubgraphDefinition, options: SubgraphOptions, plain: Database): EventSide {
  const { name, consumers = {}, scans = [] } = definition
  const { clock = Date.now, background = true, report = reportToStderr(name) } = options
  const bus = options.bus ?? createInProcessBus()
  const hub = createSubscriptionHub()
  const timed = background ? {} : { intervalMs: null }
  const dispatcher = createDispatcher({ source: name, database: plain, bus, clock, report, ...timed })
  const database = background ? withNudge(plain, () => dispatcher.nudge()) : plain
  const intake = createIntake({ name, database, consumers, clock, report, ...timed })
  const stopConsuming = Object.keys(consumers).length === 0 ? noStop : bus.consume((event) => intake.take(event))
  const stopWatching = bus.watch(name, (event) => hub.publish(event))
  const scanner = createScanner({ database, scans, clock, timers: background, report })
  const sweep = createWorker({
    name: 'sweep',
    everyMs: background ? SWEEP_EVERY_MS : null,
    report,
    work: (signal) => sweepEvents(plain, clock(), signal),
  })
  return {
    database,
    hub,
    deliverEvents: async () => (await dispatcher.drain()) + (await intake.retryParked()),
    runScans: () => scanner.runScansOnce(),
    close: async () => {
      await Promise.all([scanner.stop(), sweep.stop()])
      await stopConsuming()
      await intake.stop()
      await dispatcher.stop()
      await stopWatching()
      hub.close()
      if (!options.bus) await bus.close()
    },
  }
}

const noStop = () => Promise.resolve()

/** An event should leave when its transaction has ended, not at the next look. */
function withNudge(database: Database, nudge: () => void): Database {
  return {
    ...database,
    write: async (work) => {
      const result = await database.write(work)
      nudge()
      return result
    },
  }
}
