import type { Fetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useContext, useState } from 'react'
import { ActiveTabRevealer } from './active-tab-revealer.ts'
import { defaultTabs } from './default-tabs.ts'
import { ExplorerContext } from './explorer-context.ts'
import { OPERATIONS_PLUGIN } from './operations-menu.tsx'
import { ShareButton } from './share-button.tsx'
import { SharedLinkOpener } from './shared-link-opener.tsx'

const PLUGINS = [OPERATIONS_PLUGIN, HISTORY_PLUGIN]
const GRAPHIQL_TABS_KEY = 'graphiql:tabState'

const EMPTY_TAB_TEXT = `# 在这里写查询：Ctrl+空格 补全，Ctrl+回车 执行。
# 左侧“现成操作”可以直接打开。

`

/**
 * GraphiQL with our operations beside it. The header editor is off: a header typed there would be kept with the tab and
 * in the history, and a token must never be stored.
 */
export function GraphiQLWorkspace({ fetcher }: { readonly fetcher: Fetcher }) {
  const firstVisit = useFirstVisitTabs()
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={OPERATIONS_PLUGIN}
      defaultQuery={EMPTY_TAB_TEXT}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
      forcedTheme="light"
      inputValueDeprecation
      schemaDescription
      {...firstVisit}
    >
      <GraphiQL.Logo>
        <ShareButton />
      </GraphiQL.Logo>
      <SharedLinkOpener />
      <ActiveTabRevealer />
    </GraphiQL>
  )
}

/** Three tabs to begin with; afterwards GraphiQL restores what was open. */
function useFirstVisitTabs() {
  const { demo, identity } = useContext(ExplorerContext)
  const [props] = useState(() => {
    if (localStorage.getItem(GRAPHIQL_TABS_KEY) !== null) return {}
    const tabs = defaultTabs(demo, identity)
    const [first] = tabs
    // GraphiQL fills the editors of the first tab from the initial values, not from the tab.
    return { defaultTabs: tabs, ...(first && { initialQuery: first.query, initialVariables: first.variables }) }
  })
  return props
}
