import { pick, useGraphiQL } from '@graphiql/react'
import { useState } from 'react'
import { MAX_LINK_CHARACTERS, toSharedLink } from './shared-link.ts'

type Outcome =
  { readonly kind: 'copied' } | { readonly kind: 'too-long' } | { readonly kind: 'by-hand'; readonly link: string }

const COPIED_SHOWN_MS = 2500

/** Copies an address that opens the current operation and variables elsewhere. */
export function ShareButton() {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'))
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const share = async () => {
    const operation = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' }
    const result = await copyLink(toSharedLink(new URL(window.location.href), operation))
    setOutcome(result)
    if (result.kind === 'copied') setTimeout(() => setOutcome(null), COPIED_SHOWN_MS)
  }

  return (
    <div className="share">
      <button type="button" className="share-button" title="链接包含操作与变量，不含令牌" onClick={() => void share()}>
        {outcome?.kind === 'copied' ? '已复制' : '复制链接'}
      </button>
      {outcome !== null && <ShareNote outcome={outcome} onClose={() => setOutcome(null)} />}
    </div>
  )
}

async function copyLink(link: string | null): Promise<Outcome> {
  if (link === null) return { kind: 'too-long' }
  try {
    // Absent on plain http other than localhost, which an intranet may well be.
    await navigator.clipboard.writeText(link)
    return { kind: 'copied' }
  } catch {
    return { kind: 'by-hand', link }
  }
}

function ShareNote({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  if (outcome.kind === 'copied') {
    return (
      <div className="share-note" role="status">
        链接已复制：含操作与变量，不含令牌。变量里如有个人编号，请注意分享范围。
      </div>
    )
  }
  return (
    <div className="share-note" role="alert">
      {outcome.kind === 'too-long' ? (
        <p>操作与变量太长，链接会超过 {MAX_LINK_CHARACTERS.toLocaleString('zh-CN')} 个字符，无法分享。请缩短后再试。</p>
      ) : (
        <>
          <p>浏览器不允许自动复制，请按 Ctrl+C 复制：</p>
          <input readOnly autoFocus value={outcome.link} onFocus={(event) => event.target.select()} aria-label="链接" />
        </>
      )}
      <button type="button" onClick={onClose}>
        关闭
      </button>
    </div>
  )
}
