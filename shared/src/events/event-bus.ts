import type { DeliveredEvent } from './delivered-event.ts'

export type Stop = () => Promise<void>

/** Takes an event in; resolves when it is committed or parked, rejects when it must be offered again. */
export type TakeEvent = (event: DeliveredEvent) => Promise<void>

/** Carries events from the department that wrote them to all who listen. One bus object serves one subgraph or process. */
export interface EventBus {
  /**
   * Hands the event over, at least once and in the order of calls.
   * @throws EventBusUnavailable when the bus itself is out of reach: nothing is wrong with the event
   */
  publish(event: DeliveredEvent): Promise<void>
  /** Offers every event to the group of this subgraph, in order per source, again and again until it is taken. */
  consume(take: TakeEvent): Stop
  /** Shows the events of one source from now on to this instance, whatever other instances see. */
  watch(source: string, see: (event: DeliveredEvent) => void): Stop
  close(): Promise<void>
}

/** The bus cannot be reached; the event waits in the outbox and is not counted as failed. */
export class EventBusUnavailable extends Error {
  readonly code = 'EVENT_BUS_UNAVAILABLE'
}
