import type { Demo } from './demo-roles.ts'
import { ANONYMOUS, type Identity } from './identity.ts'
import { TokenInput } from './token-input.tsx'

interface RolePickerProps {
  readonly demo: Demo | null
  readonly identity: Identity
  readonly onChange: (identity: Identity) => void
}

const NO_TOKEN: Identity = { kind: 'custom', token: '' }

/** Chooses who asks. Without demonstration roles, as in production, it is only a field for a token. */
export function RolePicker({ demo, identity, onChange }: RolePickerProps) {
  const isTokenShown = demo === null || identity.kind === 'custom'
  return (
    <div className="role-picker">
      {demo !== null && <RoleSelect demo={demo} identity={identity} onChange={onChange} />}
      {isTokenShown && (
        <TokenInput
          token={identity.kind === 'custom' ? identity.token : ''}
          onChange={(token) => onChange(demo === null && token === '' ? ANONYMOUS : { kind: 'custom', token })}
        />
      )}
      {identity.kind === 'demo' && <span className="role-description">{identity.role.description}</span>}
    </div>
  )
}

interface RoleSelectProps extends RolePickerProps {
  readonly demo: Demo
}

function RoleSelect({ demo, identity, onChange }: RoleSelectProps) {
  const choose = (value: string) => onChange(toIdentity(value, demo))
  return (
    <label className="field">
      身份
      <select className="role" value={toValue(identity)} onChange={(event) => choose(event.target.value)}>
        <optgroup label="演示身份">
          {demo.roles.map((role) => (
            <option key={role.id} value={role.id} title={role.description}>
              {role.label}
            </option>
          ))}
        </optgroup>
        <optgroup label="其他">
          <option value="anonymous">未登录</option>
          <option value="custom">自定义令牌…</option>
        </optgroup>
      </select>
    </label>
  )
}

function toValue(identity: Identity): string {
  return identity.kind === 'demo' ? identity.role.id : identity.kind
}

function toIdentity(value: string, demo: Demo): Identity {
  if (value === 'custom') return NO_TOKEN
  const role = demo.roles.find((candidate) => candidate.id === value)
  return role === undefined ? ANONYMOUS : { kind: 'demo', role }
}
