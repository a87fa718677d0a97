import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import type { SharedOperation } from './shared-link.ts'

/** A function that puts an operation into a new tab, or `null` until the editors are there. */
export function useOpenTab(): ((operation: SharedOperation) => void) | null {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'))
  const { addTab, updateActiveTabValues } = useGraphiQLActions()
  if (queryEditor === undefined || variableEditor === undefined) return null
  return ({ query, variables }) => {
    addTab()
    queryEditor.setValue(query)
    variableEditor.setValue(variables)
    updateActiveTabValues({ query, variables })
    // The editor is shared by all tabs and would stay scrolled as the previous one was.
    queryEditor.setScrollPosition({ scrollLeft: 0, scrollTop: 0 })
  }
}
