import { parseDemo } from '../src/demo-roles.ts'

const ROLE = {
  role: 'GRID_WORKER',
  label: '网格员 · 王*',
  description: '',
  token: 'a.b.c',
  variables: { code: '610702001001' },
}

describe('demonstration roles', () => {
  it('are told apart by role and label', () => {
    const other = { ...ROLE, label: '网格员 · 李*' }
    expect(parseDemo({ roles: [ROLE, other] })?.roles.map((role) => role.id)).toEqual([
      'GRID_WORKER|网格员 · 王*',
      'GRID_WORKER|网格员 · 李*',
    ])
  })

  it('may lack everything but role and token', () => {
    expect(parseDemo({ roles: [{ role: 'ANALYST', token: 'a.b.c' }] })?.roles).toEqual([
      { id: 'ANALYST|ANALYST', label: 'ANALYST', description: '', token: 'a.b.c', variables: {} },
    ])
  })

  it.each([null, [], {}, { roles: [] }, { roles: [{ role: 'ANALYST' }] }])('%j offers none', (value) => {
    expect(parseDemo(value)).toBeNull()
  })

  it('carry examples by operation file', () => {
    expect(parseDemo({ roles: [ROLE], examples: { '01_person360': { id: 'P1' }, broken: 3 } })?.examples).toEqual({
      '01_person360': { id: 'P1' },
    })
  })
})
