import { everyRow } from '@yiwang/shared/testing'
import { type Database, join, raw, type Sql } from '@yiwang/shared/database'
import { rowAsText } from './row-as-text.ts'
import type { World } from './world.ts'

interface StateOf {
  readonly subgraph: string
  readonly table: string
  readonly key: string
  /** SQL of the record's state; null: the machine does not concern the record */
  readonly state: string
}

const kept = (subgraph: string, table: string, key: string, state = 'status'): StateOf => ({
  ...{ subgraph, table, key, state },
})
const grid = 'grid-governance'
const civil = 'civil-affairs'
const medical = 'medical-insurance'
const emergency = 'emergency-management'
const housing = 'housing-renovation'

/** Where each machine of the contract keeps the state of its records, read by this file's own SQL. */
const states: Readonly<Record<string, StateOf>> = {
  事项: kept(grid, 'governance_case', 'case_no'),
  调解层级: kept(grid, 'governance_case', 'case_no', 'mediation_level'),
  司法确认: kept(
    ...([grid, 'governance_case', 'case_no'] as const),
    `CASE WHEN judicial_applied_on IS NULL THEN NULL ELSE COALESCE(judicial_result, 'PENDING') END`,
  ),
  督办函: kept(
    grid,
    'supervision_letter',
    'letter_no',
    `CASE WHEN replied_at IS NULL THEN 'ISSUED' ELSE 'REPLIED' END`,
  ),
  点单: kept(grid, 'service_order', 'order_no'),
  居民: kept(grid, 'person', 'person_id', 'resident_status'),
  台账: kept(grid, 'key_attention', 'attention_id', `CASE WHEN removed_on IS NULL THEN 'LISTED' ELSE 'REMOVED' END`),
  隐患: kept(emergency, 'hazard', 'hazard_no'),
  执法案件: kept(emergency, 'enforcement_case', 'enforcement_no'),
  线索: kept(emergency, 'enforcement_clue', 'clue_no', 'outcome'),
  安全清单: kept(emergency, 'safety_list', 'list_id', `CASE WHEN posted = 0 THEN 'UNPOSTED' ELSE 'POSTED' END`),
  预警: kept(medical, 'medical_alert', 'alert_id'),
  参保: kept(medical, 'enrolment', 'enrolment_id'),
  结算批次: kept(medical, 'settlement_batch', 'batch_no', 'stage'),
  公益助保批次: kept(medical, 'sponsorship_batch', 'sponsorship_no'),
  救助申请: kept(civil, 'assistance_application', 'application_no'),
  关爱项目: kept(civil, 'care_programme', 'programme_no'),
  志愿活动: kept(civil, 'volunteer_activity', 'activity_no'),
  改造项目: kept(housing, 'renovation_project', 'project_no'),
  清单项: kept(
    ...([housing, 'renovation_item', 'item_id'] as const),
    `CASE WHEN done = 1 THEN 'DONE' WHEN adopted IS NULL THEN 'PROPOSED' WHEN adopted = 1 THEN 'ADOPTED' ELSE 'REJECTED' END`,
  ),
  业主表决: kept(housing, 'owner_vote', 'vote_id', `CASE WHEN closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END`),
  票: kept(
    ...([housing, 'owner_ballot', 'dwelling_id'] as const),
    `CASE WHEN agree IS NULL THEN 'BLANK' ELSE 'CAST' END`,
  ),
  危房整治: kept(housing, 'dangerous_house_remediation', 'dwelling_id'),
}

/** Record → its state and a text of its whole row, by machine. */
type Snapshot = ReadonlyMap<string, ReadonlyMap<string, { readonly state: string | null; readonly row: string }>>

/** The transitions that `work` makes, as “事项 REPORTED→ACCEPTED”; NONE is before a record came into being. */
export async function observeTransitions<Result>(
  world: World,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly transitions: readonly string[] }> {
  const before = await snapshot(world)
  const result = await work()
  const after = await snapshot(world)
  const transitions = [...after].flatMap(([machine, records]) =>
    [...records].flatMap(([key, { state, row }]) => {
      const was = before.get(machine)?.get(key)
      return was?.row === row || state === null ? [] : [`${machine} ${was?.state ?? 'NONE'}→${state}`]
    }),
  )
  return { result, transitions }
}

async function snapshot(world: World): Promise<Snapshot> {
  const read = [grid, civil, medical, emergency, housing].map((department) => {
    const machines = Object.entries(states).filter(([, { subgraph }]) => subgraph === department)
    return statesIn(world.subgraph(department).database, machines)
  })
  return new Map([...(await Promise.all(read)).flat(), [PENSION, await pensionStates(world)]])
}

async function statesIn(database: Database, machines: readonly (readonly [string, StateOf])[]) {
  const records = machines.map(
    ([machine, { table, key, state }]) => everyRow`
      SELECT ${machine} AS machine, ${raw(key)} AS record, ${raw(state)} AS state, ${rowAsText(database, table)} AS content
      FROM ${raw(table)}`,
  )
  const rows = await database.rows<{ machine: string; record: string; state: string | null; content: string }>(
    join(records, ' UNION ALL '),
  )
  return machines.map(([machine]) => {
    const of = rows.filter((row) => row.machine === machine)
    return [machine, new Map(of.map(({ record, state, content }) => [record, { state, row: content }]))] as const
  })
}

export interface Observed {
  readonly state: string | null
  /** the whole row as it is stored, none of the product's code in between */
  readonly row: Readonly<Record<string, unknown>>
}

/** One record as it is now, by the name of its machine; null when there is none. */
export async function observe(world: World, machine: string, key: string): Promise<Observed | null> {
  if (machine === PENSION) return (await pensionRecords(world, everyRow`p.authentication_id = ${key}`))[0] ?? null
  const of = states[machine]
  if (!of) throw new Error(`no machine ${machine}`)
  const [row] = await world
    .subgraph(of.subgraph)
    .database.rows<{ observedState: string | null }>(
      everyRow`SELECT ${raw(of.state)} AS observed_state, t.* FROM ${raw(of.table)} t WHERE ${raw(of.key)} = ${key}`,
    )
  return row ? { state: row.observedState, row: { ...row } } : null
}

const PENSION = '资格认证'

async function pensionStates(world: World) {
  const records = await pensionRecords(world, everyRow`1 = 1`)
  return new Map(records.map(({ state, row }) => [String(row['id']), { state, row: JSON.stringify(row) }]))
}

/** By the open hold, else by the calendar: 60 days before the due date it is soon. */
async function pensionRecords(world: World, where: Sql): Promise<Observed[]> {
  const rows = await world.subgraph(civil).database.rows<{ id: string; dueOn: string; hold: string | null }>(everyRow`
    SELECT p.authentication_id AS id, p.due_on, p.version, (SELECT MAX(h.kind) FROM pension_hold h
      WHERE h.authentication_id = p.authentication_id AND h.ended_at IS NULL) AS hold
    FROM pension_authentication p WHERE ${where}`)
  const today = new Date(world.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const soon = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10)
  const byDate = (dueOn: string) => (dueOn <= today ? 'OVERDUE' : dueOn <= soon ? 'DUE_SOON' : 'VALID')
  return rows.map((row) => ({ state: row.hold ?? byDate(row.dueOn), row: { ...row } }))
}
