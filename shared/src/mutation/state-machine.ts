import { invalidTransition, type Refusal } from './refusal.ts'

/** Where an action leads from where; `to` lists what it may lead to, the first is what a refusal names. */
export interface TransitionRow<State extends string> {
  readonly action: string
  /** null: the record comes into being */
  readonly from: readonly State[] | null
  readonly to: readonly State[]
}

export interface MachineDefinition<State extends string> {
  /** for documentation: 事项, 隐患 … */
  readonly title: string
  /** type of the contract that documents it, where no enum of the contract has exactly its states */
  readonly describes?: string
  /** state → its Chinese name, in the order of the contract's enum */
  readonly states: Readonly<Record<State, string>>
  readonly transitions: readonly TransitionRow<State>[]
  /** states that nothing leads out of */
  readonly final: readonly State[]
}

/** A state machine as a table; read by the kit, the tests and the documentation. */
export interface StateMachine<State extends string> extends MachineDefinition<State> {
  /** null when the action may start from `state`, else the refusal with from and to */
  refuse(action: string, state: State): Refusal | null
}

export function defineMachine<State extends string>(definition: MachineDefinition<State>): StateMachine<State> {
  return {
    ...definition,
    refuse: (action, state) => {
      const rows = definition.transitions.filter((row) => row.action === action)
      if (rows.some(({ from }) => from?.includes(state))) return null
      const allowed = rows.flatMap(({ from }) => from ?? []).map((from) => definition.states[from])
      const expected = allowed.length === 0 ? '' : `，须为“${[...new Set(allowed)].join('”或“')}”`
      return invalidTransition(
        `${definition.title}当前为“${definition.states[state]}”${expected}`,
        state,
        rows[0]?.to[0] ?? null,
      )
    },
  }
}
