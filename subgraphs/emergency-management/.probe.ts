import { readFileSync } from 'node:fs'
import { createTestSubgraph, testCaller } from '@yiwang/shared/testing'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import { sql, raw } from '@yiwang/shared/database'
import { emergencyManagement, loadSampleData } from './src/index.ts'
import { entities } from './src/entities.ts'
const s = await createTestSubgraph(emergencyManagement)
const keys = createSampleKeys('2026-11-23')
let t = performance.now()
console.log('rows', await loadSampleData(s.subgraph.database, keys, () => undefined), 'in', Math.round(performance.now() - t), 'ms')
const counts: string[] = []
for (const e of entities) counts.push(e.options.name + ' ' + Number((await s.subgraph.database.rows<any>(sql`SELECT COUNT(*) AS n FROM ${raw(e.options.name)}`))[0].n))
console.log(counts.join(', '))
const c = testCaller({ roles: ['COMMAND_CENTRE'], regions: ['610000000000', '140000000000', '360000000000'] })
const time = async (name: string, query: string, variables: any) => { const ms: number[] = []; for (let i = 0; i < 120; i++) { const a = performance.now(); const r = await s.ask(c, query, variables); if (r.errors) throw new Error(JSON.stringify(r.errors)); ms.push(performance.now() - a) } ms.sort((a, b) => a - b); console.log(name, 'p50', ms[60]!.toFixed(1), 'p95', ms[114]!.toFixed(1)) }
const R = (sel: string) => `query($r:[_Any!]!,$period:PeriodInput){_entities(representations:$r){...on Region{${sel}}}}`
const period = { from: '2023-01-01', to: '2023-12-20' }
for (const code of ['610702000000', '610700000000', '610000000000']) for (const sel of ['safetyStats(period:$period){generalFound generalRectified personTimes byField{found}}', 'enforcementStats(period:$period){clues penalty{cents}}', 'gasSafetyStats(period:$period){stations userHazards}', 'accidentStats(period:$period){fatalFires}'])
  await time(code + ' ' + sel.slice(0, 12), R(sel), { r: [{ __typename: 'Region', code }], period })
const towns = keys.regions.filter((r) => r.parentCode === '610702000000').map((r) => ({ __typename: 'Region', code: r.code }))
await time('15 towns safety', R('safetyStats(period:$period){generalFound personTimes}'), { r: towns, period })
await time('hazards page 20 + count + details', `query($period:PeriodInput){hazards(regionCode:"610702000000",filter:{found:$period}){totalCount nodes{hazardNo organisation{uscc} timeline{to} fiveImplementations{responsible} listedSupervision{level}}}}`, { period })
await time('100 buildings', `query($r:[_Any!]!){_entities(representations:$r){...on Building{fireRiskGrade hazards{totalCount}}}}`, { r: keys.buildings.slice(0, 100).map((b) => ({ __typename: 'Building', buildingId: b.buildingId, builtYear: b.builtYear, storeys: b.storeys, structure: b.structure })) })
const grades: any = {}; const g = await s.ask(c, `query($r:[_Any!]!){_entities(representations:$r){...on Building{fireRiskGrade}}}`, { r: keys.buildings.map((b) => ({ __typename: 'Building', buildingId: b.buildingId, builtYear: b.builtYear, storeys: b.storeys, structure: b.structure })) }); for (const x of (g.data as any)._entities) grades[x.fireRiskGrade] = (grades[x.fireRiskGrade] ?? 0) + 1; console.log(grades)
console.log(await s.subgraph.database.rows(sql`SELECT h.status, COUNT(*) AS n FROM hazard h GROUP BY h.status`))
console.log(await s.subgraph.database.rows(sql`SELECT c.outcome, COUNT(*) AS n FROM enforcement_clue c GROUP BY c.outcome`), await s.subgraph.database.rows(sql`SELECT MIN(e.penalty_cents) AS a, MAX(e.penalty_cents) AS b FROM enforcement_case e`))
// published figures of this department, straight from the list
const figs = JSON.parse(readFileSync('/work/shared/domain/figures.json', 'utf8')) as any[]
let ok = 0, bad = 0
for (const f of figs) { const m = /region\(code: \$code\) \{ ((?:safety|enforcement|gasSafety|accident)Stats.*) \} \}$/.exec(f.query); if (!m) continue
  const r = await s.ask(c, `query($r:[_Any!]!,$period:PeriodInput){_entities(representations:$r){...on Region{${m[1]}}}}`, { r: [{ __typename: 'Region', code: f.variables.code }], period: f.variables.period })
  const v = f.path.slice(1).reduce((o: any, k: string) => o?.[k], (r.data as any)?._entities?.[0]); const e = f.expect
  const good = 'equals' in e ? v === e.equals : e.exclusive ? v > e.between[0] && v < e.between[1] : v >= e.between[0] && v <= e.between[1]
  if (good) ok++; else { bad++; console.log('BAD', f.id, v, e, JSON.stringify(r.errors)) } }
console.log('figures ok', ok, 'bad', bad)
await s.close()
