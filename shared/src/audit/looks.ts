/** One record of a person, as this request shows it to the caller. */
export interface Look {
  /** type of the contract: Person, Household, MedicalAlert … */
  readonly recordType: string
  readonly recordId: string
  /** where the record lies */
  readonly regionCode: string
  /** names of the fields that are shown unmasked */
  readonly fields: readonly string[]
  /** true: it was asked for and is not shown */
  readonly denied?: true
}

/** The looks at persons that one request takes; all of them are on record before its answer leaves. */
export interface Looks {
  /** Tells of a look; a record that several fields show is told of by each of them. */
  add(look: Look): void
}

/** Looks that can be read back. */
export interface CollectedLooks extends Looks {
  /** Each record once, with all of its fields in alphabetical order. */
  list(): readonly Look[]
}

export function createLooks(): CollectedLooks {
  const fieldsOf = new Map<string, { readonly look: Look; readonly fields: Set<string> }>()
  return {
    add: (look) => {
      const { recordType, recordId, regionCode, denied = false, fields } = look
      // a type's name and a region's code have no line breaks
      const key = `${recordType}\n${regionCode}\n${denied}\n${recordId}`
      const known = fieldsOf.get(key) ?? { look, fields: new Set<string>() }
      fieldsOf.set(key, known)
      for (const field of fields) known.fields.add(field)
    },
    list: () => [...fieldsOf.values()].map(({ look, fields }) => ({ ...look, fields: [...fields].sort() })),
  }
}
