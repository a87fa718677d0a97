import { setTimeout as wait } from 'node:timers/promises'
import type { ReportFailure } from '../report-failure.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000

export interface ReadLoop {
  readonly name: string
  /** reads until the signal is aborted or something fails */
  readonly read: (signal: AbortSignal) => Promise<void>
  readonly report: ReportFailure
}

/** Reads again after each failure, later and later while they follow one another. @returns stops, after the entry at hand */
export function startReadLoop({ name, read, report }: ReadLoop): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    for (let failures = 0; !signal.aborted;) {
      const begun = Date.now()
      try {
        await read(signal)
      } catch (error) {
        failures = Date.now() - begun > LONGEST_PAUSE_MS ? 1 : failures + 1
        if (failures === 1) report(`${name}.failed`, error)
        await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)), signal)
      }
    }
  }
  const ended = loop()
  return () => {
    stopping.abort()
    return ended
  }
}

/** Waits, at most until the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined)
}
