import { useState } from 'react'
import type { Demo } from './demo-roles.ts'
import { HelpDialog } from './help-dialog.tsx'
import type { Identity } from './identity.ts'
import { COMMON_PURPOSES, MAX_PURPOSE_LENGTH } from './purpose.ts'
import { RolePicker } from './role-picker.tsx'

interface TopBarProps {
  readonly demo: Demo | null
  readonly identity: Identity
  readonly onIdentityChange: (identity: Identity) => void
  readonly purpose: string
  readonly onPurposeChange: (purpose: string) => void
}

export function TopBar({ demo, identity, onIdentityChange, purpose, onPurposeChange }: TopBarProps) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  return (
    <header className="top-bar">
      <h1>
        一网 <small>GraphQL 探索器</small>
      </h1>
      <RolePicker demo={demo} identity={identity} onChange={onIdentityChange} />
      <PurposeInput purpose={purpose} onChange={onPurposeChange} />
      <button type="button" className="help-button" onClick={() => setHelpOpen(true)}>
        如何使用
      </button>
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </header>
  )
}

interface PurposeInputProps {
  readonly purpose: string
  readonly onChange: (purpose: string) => void
}

function PurposeInput({ purpose, onChange }: PurposeInputProps) {
  return (
    <label className="field" title="医疗、困难类别等敏感字段须说明目的，记入审计（请求头 x-purpose）">
      查询目的
      <input
        className="purpose"
        list="common-purposes"
        value={purpose}
        maxLength={MAX_PURPOSE_LENGTH}
        placeholder="敏感字段必填"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="common-purposes">
        {COMMON_PURPOSES.map((common) => (
          <option key={common} value={common} />
        ))}
      </datalist>
    </label>
  )
}
