import { MultiBar, Presets } from 'cli-progress'

export interface ProgressBar {
  readonly show: (done: number, total: number) => void
  /** What took no step, or fewer than was thought, is done as well. */
  readonly complete: () => void
}

export interface ProgressBars {
  add(title: string): ProgressBar
  stop(): void
}

/** Bars on stderr, one below the other; where nobody watches a terminal, a line now and then. */
export function openProgressBars(): ProgressBars {
  const bars = new MultiBar(
    {
      format: '{title} {bar} {percentage}% {value}/{total}',
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    },
    Presets.shades_classic,
  )
  return {
    add: (title) => {
      const bar = bars.create(1, 0, { title: title.padEnd(4, '　') })
      return {
        show: (done, total) => {
          bar.setTotal(total)
          bar.update(done)
        },
        complete: () => {
          bar.update(bar.getTotal())
        },
      }
    },
    stop: () => {
      bars.stop()
    },
  }
}
