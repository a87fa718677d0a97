import { pick, useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react'
import { useContext } from 'react'
import { ExplorerContext } from './explorer-context.ts'
import { OPERATION_GROUPS, READY_OPERATIONS, type ReadyOperation } from './operation-catalogue.ts'
import { OperationsIcon } from './operations-icon.tsx'
import { useOpenTab } from './use-open-tab.ts'
import { variablesFor } from './variables-for.ts'

/** The list of ready operations as a GraphiQL side panel. */
export const OPERATIONS_PLUGIN: GraphiQLPlugin = { title: '现成操作', icon: OperationsIcon, content: OperationsMenu }

function OperationsMenu() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'))
  const activeTitle = tabs[activeTabIndex]?.title
  const open = useOpenOperation()
  return (
    <nav className="operations" aria-label="现成操作">
      <h2>现成操作</h2>
      <p className="operations-note">点一下，在新标签页中打开，变量已填好。</p>
      {OPERATION_GROUPS.map((group) => (
        <section key={group.type}>
          <h3>{group.title}</h3>
          <ul>
            {READY_OPERATIONS.filter((operation) => operation.type === group.type).map((operation) => (
              <li key={operation.file}>
                <OperationButton
                  operation={operation}
                  isActive={operation.operationName === activeTitle}
                  onOpen={open && (() => open(operation))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

interface OperationButtonProps {
  readonly operation: ReadyOperation
  readonly isActive: boolean
  /** null until there are editors to open it in */
  readonly onOpen: (() => void) | null
}

function OperationButton({ operation, isActive, onOpen }: OperationButtonProps) {
  return (
    <button
      type="button"
      className="operation"
      aria-current={isActive}
      title={operation.hint}
      disabled={onOpen === null}
      onClick={onOpen ?? undefined}
    >
      <span className="operation-number">{operation.number}</span>
      <span className="operation-title">{operation.title}</span>
      <span className="operation-hint">{operation.hint}</span>
    </button>
  )
}

/**
 * Opens an operation in a new tab, or goes to its tab; GraphiQL titles a tab by its operation name. Null until the editors
 * are there.
 */
function useOpenOperation(): ((operation: ReadyOperation) => void) | null {
  const { demo, identity } = useContext(ExplorerContext)
  const { tabs } = useGraphiQL(pick('tabs'))
  const { changeTab } = useGraphiQLActions()
  const openTab = useOpenTab()
  if (openTab === null) return null
  return (operation) => {
    const index = tabs.findIndex((tab) => tab.title === operation.operationName)
    if (index >= 0) changeTab(index)
    else openTab({ query: operation.query, variables: variablesFor(operation, demo, identity) })
  }
}
