import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const last = availableParallelism() - 1
const canPin = last > 0 && spawnSync('taskset', ['--version']).status === 0

/** Leaves the first core to the gateways: neither this process nor those that it starts from now on run there. */
export function leaveFirstCore(): void {
  if (canPin) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', `1-${last}`, String(process.pid)])
}

/** The command that runs a program on the first core alone, where the machine can do that. */
export function onFirstCore(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  return canPin ? ['taskset', ['--cpu-list', '0', program, ...args]] : [program, args]
}
