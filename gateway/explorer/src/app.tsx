import { useMemo, useRef, useState } from 'react'
import { ConnectionBanner } from './connection-banner.tsx'
import type { ConnectionProblem } from './connection-problem.ts'
import { createFetcher } from './create-fetcher.ts'
import type { Demo } from './demo-roles.ts'
import { ExplorerContext } from './explorer-context.ts'
import { GraphiQLWorkspace } from './graphiql-workspace.tsx'
import { initialIdentity, storeIdentity, tokenOf, type Identity } from './identity.ts'
import { restorePurpose, storePurpose } from './purpose.ts'
import { TopBar } from './top-bar.tsx'

export function App({ demo }: { readonly demo: Demo | null }) {
  const [identity, setIdentity] = useState(() => initialIdentity(demo))
  const [purpose, setPurpose] = useState(restorePurpose)
  const [problem, setProblem] = useState<ConnectionProblem | null>(null)
  const purposeRef = useRef(purpose)

  // A new fetcher makes GraphiQL read the schema again, which is wanted exactly when the caller changes.
  const token = tokenOf(identity)
  const fetcher = useMemo(
    () => createFetcher({ token, purpose: () => purposeRef.current, onProblem: setProblem }),
    [token],
  )
  const context = useMemo(() => ({ demo, identity }), [demo, identity])

  const changeIdentity = (chosen: Identity) => {
    storeIdentity(chosen)
    setIdentity(chosen)
    setProblem(null)
  }
  const changePurpose = (stated: string) => {
    const trimmed = stated.trim()
    storePurpose(trimmed)
    setPurpose(stated)
    purposeRef.current = trimmed
  }

  return (
    <ExplorerContext value={context}>
      <TopBar
        demo={demo}
        identity={identity}
        onIdentityChange={changeIdentity}
        purpose={purpose}
        onPurposeChange={changePurpose}
      />
      {problem !== null && <ConnectionBanner problem={problem} onClose={() => setProblem(null)} />}
      <GraphiQLWorkspace fetcher={fetcher} />
    </ExplorerContext>
  )
}
