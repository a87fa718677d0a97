import { createSampleKeys, type DemoExamples, type DepartmentKeys, type SampleKeys } from '@yiwang/shared/sample-data'
import { demonstrationDay } from './demonstration-day.ts'

/** What demonstration tokens and the explorer's ready operations show of the sample data. */
export interface DemoFacts {
  readonly examples: DemoExamples
  readonly countyName: string
  readonly townName: string
  /** uscc of the example county's departments */
  readonly departments: DepartmentKeys | null
}

export function toDemoFacts({ examples, regions, departments }: SampleKeys): DemoFacts {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code
  return {
    examples,
    countyName: nameOf(examples.countyCode),
    townName: nameOf(examples.townCode),
    departments: departments.get(examples.countyCode) ?? null,
  }
}

/** Of sample data that is loaded today. Makes all keys anew, which takes a third of a second. */
export function demoFactsOfToday(): DemoFacts {
  return toDemoFacts(createSampleKeys(demonstrationDay()))
}
