import { useState, type SyntheticEvent } from 'react'
import { parseToken } from './parse-token.ts'

interface TokenInputProps {
  readonly token: string
  readonly onChange: (token: string) => void
}

/** A field for a pasted token. It takes effect on Enter or on leaving the field, since each change reloads the schema. */
export function TokenInput({ token, onChange }: TokenInputProps) {
  const [text, setText] = useState(token)
  const parsed = parseToken(text)

  const apply = (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (parsed !== null && parsed !== token) onChange(parsed)
  }

  return (
    <form className="field" onSubmit={apply}>
      <input
        className="token"
        value={text}
        placeholder="粘贴令牌（JWT），回车生效"
        aria-label="令牌"
        aria-invalid={parsed === null}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => apply()}
      />
      {parsed === null && <span className="token-fault">不是有效的令牌</span>}
    </form>
  )
}
