import { randomUUID } from 'node:crypto'
import type { Database } from '../database/index.ts'
import { type ReportFailure, reportToStderr } from '../events/report-failure.ts'
import { createWorker, type Worker } from '../events/worker.ts'
import { holdLease, type LeaseClaim, releaseLease } from './lease.ts'
import type { RunnableScan, ScanReport } from './scan.ts'

export interface ScannerOptions {
  readonly database: Database
  readonly scans: readonly RunnableScan[]
  readonly clock?: () => number
  /** false: scans run only when asked to */
  readonly timers?: boolean
  readonly report?: ReportFailure
}

/** The scans of one department. */
export interface Scanner {
  /** Every scan once, whoever holds the lease; marks keep effects single. */
  runScansOnce(): Promise<ScanReport[]>
  stop(): Promise<void>
}

const FIRST_ROUND_MS = 3_000
const SHORTEST_LEASE_MS = 30_000
/** A crashed instance is replaced after this at the latest. */
const LONGEST_LEASE_MS = 600_000

/** Runs each scan at its own pace, in the one instance that holds the department's lease. Failures are reported. */
export function createScanner(options: ScannerOptions): Scanner {
  const { database, scans, clock = Date.now, timers = true, report = reportToStderr('scanner') } = options
  const claim: LeaseClaim = { name: 'scanner', holder: randomUUID(), lifetimeMs: leaseLifetime(scans) }
  const stopping = new AbortController()
  const run = (scan: RunnableScan, goOn: () => Promise<boolean>) =>
    scan.run({ database, now: clock(), signal: stopping.signal, report, goOn })
  const workers: Worker<void>[] = (timers ? scans : []).map((scan) =>
    createWorker({
      name: `scan.${scan.name}`,
      everyMs: scan.everyMs,
      report,
      work: async () => {
        const goOn = () => holdLease(database, claim)
        if (await goOn()) await run(scan, goOn)
      },
    }),
  )
  // what fell due while nothing ran should not wait for a whole interval, but a start answers its first requests first
  const firstRound = setTimeout(() => {
    for (const worker of workers) worker.nudge()
  }, FIRST_ROUND_MS).unref()
  return {
    runScansOnce: async () => {
      const reports: ScanReport[] = []
      for (const scan of scans) reports.push(await run(scan, () => Promise.resolve(true)))
      return reports
    },
    stop: async () => {
      stopping.abort()
      clearTimeout(firstRound)
      await Promise.all(workers.map((worker) => worker.stop()))
      if (workers.length > 0) await releaseLease(database, claim).catch(() => undefined)
    },
  }
}

/** Long enough for the most frequent scan to renew it. */
function leaseLifetime(scans: readonly RunnableScan[]): number {
  const fastest = Math.min(...scans.map(({ everyMs }) => everyMs))
  return Math.min(LONGEST_LEASE_MS, Math.max(SHORTEST_LEASE_MS, 2 * fastest))
}
