import { invalidTransition, type Refusal, type StateMachine } from '@yiwang/shared/mutation'

/** As the machine refuses, and also where the record it speaks of is not there yet; `absent` says so in Chinese. */
export function refuseFrom<State extends string>(
  machine: StateMachine<State>,
  action: string,
  { state, absent }: { readonly state: State | null; readonly absent: string },
): Refusal | null {
  if (state !== null) return machine.refuse(action, state)
  const rows = machine.transitions.filter((row) => row.action === action)
  return rows.some(({ from }) => from === null) ? null : invalidTransition(absent, 'NONE', rows[0]?.to[0] ?? null)
}
