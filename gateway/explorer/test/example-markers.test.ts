import { fillMarkers } from '../src/example-markers.ts'

// 00:30 on New Year's Day in China, still the old year in UTC.
const NEW_YEAR_IN_CHINA = new Date('2024-12-31T16:30:00Z')

const fill = (value: unknown) => fillMarkers({ value }, NEW_YEAR_IN_CHINA)['value']

describe('markers in example variables', () => {
  it('are dates of the calendar in China', () => {
    expect(fill('$today')).toBe('2025-01-01')
    expect(fill('$today+15')).toBe('2025-01-16')
    expect(fill('$today-1')).toBe('2024-12-31')
    expect(fill('$year')).toBe(2025)
  })

  it('may be a moment', () => {
    expect(fill('$now+1')).toBe('2025-01-01T16:30:00.000Z')
  })

  it('are found at any depth', () => {
    expect(fill([{ on: '$today', kept: 'text', amount: 3, empty: null }])).toEqual([
      { on: '2025-01-01', kept: 'text', amount: 3, empty: null },
    ])
  })

  it('give each request its own client token', () => {
    expect(fill('$clientToken')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(fill('$clientToken')).not.toBe(fill('$clientToken'))
  })
})
