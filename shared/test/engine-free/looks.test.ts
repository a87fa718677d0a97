import { describe, expect, it } from '@jest/globals'
import { createLooks } from '../../src/audit/index.ts'

const zhang = { recordType: 'Person', recordId: 'P1', regionCode: '610702001001' }

describe('the looks of a request', () => {
  it('hold a record once, with the fields of all who showed it', () => {
    const looks = createLooks()
    looks.add({ ...zhang, fields: ['phone'] })
    looks.add({ ...zhang, fields: ['name', 'phone'] })
    looks.add({ ...zhang, recordId: 'P2', fields: [] })
    expect(looks.list()).toEqual([
      { ...zhang, fields: ['name', 'phone'] },
      { ...zhang, recordId: 'P2', fields: [] },
    ])
  })

  it('keep what was shown apart from what was refused', () => {
    const looks = createLooks()
    looks.add({ ...zhang, fields: [] })
    looks.add({ ...zhang, fields: [], denied: true })
    expect(looks.list()).toHaveLength(2)
  })
})
