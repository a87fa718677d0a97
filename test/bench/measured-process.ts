import { readFileSync } from 'node:fs'

/** What the kernel knows of a process. */
export interface Measured {
  /** resident memory now, and the most there ever was, megabytes */
  memory(): { readonly resident: number; readonly peak: number }
  /** processor time since the start, all threads, milliseconds */
  cpu(): number
}

/** clock ticks of /proc/PID/stat in a second (getconf CLK_TCK) */
const TICKS = 100

export function measureProcess(pid: number): Measured {
  const status = (name: string) => {
    const [, kilobytes] =
      new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  }
  return {
    memory: () => ({ resident: status('VmRSS'), peak: status('VmHWM') }),
    cpu: () => {
      // the name of the program is in parentheses; user and system time are the 12th and 13th field behind it
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS
    },
  }
}
