import { useEffect, useState } from 'react'
import { NoticeDialog } from './notice-dialog.tsx'
import { MAX_LINK_CHARACTERS, parseSharedLink } from './shared-link.ts'
import { useOpenTab } from './use-open-tab.ts'

const REFUSALS = {
  'too-long': `链接超过 ${MAX_LINK_CHARACTERS.toLocaleString('zh-CN')} 个字符，没有打开。`,
  damaged: '链接不完整或已损坏，没有打开。请让对方重新复制。',
} as const

/** Opens the operation a link carries in a new tab. It is never run by itself: a link may hold a mutation. */
export function SharedLinkOpener() {
  const openTab = useOpenTab()
  const [hash, setHash] = useLocationHash()
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => {
    if (openTab === null) return
    const shared = parseSharedLink(hash)
    if (shared.kind === 'none') return
    // Reloading the page must not open the tab a second time.
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
    setHash('')
    if (shared.kind === 'opened') openTab(shared.operation)
    else setRefusal(REFUSALS[shared.kind])
  }, [hash, setHash, openTab])

  return refusal === null ? null : <NoticeDialog text={refusal} onClose={() => setRefusal(null)} />
}

function useLocationHash() {
  const [hash, setHash] = useState(window.location.hash)
  useEffect(() => {
    const update = () => setHash(window.location.hash)
    window.addEventListener('hashchange', update)
    return () => window.removeEventListener('hashchange', update)
  }, [])
  return [hash, setHash] as const
}
