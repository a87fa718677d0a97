import type { Plugin } from 'vite'
import { INTERFACE_TEXTS } from './interface-texts.ts'

/**
 * Replaces the English interface texts of GraphiQL, which has no translation mechanism, while bundling.
 * A text that is no longer found stops the build: an upgrade of GraphiQL must not quietly bring English back.
 */
export function chineseInterface(): Plugin {
  return {
    name: 'yiwang:chinese-interface',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id
      const entry = Object.entries(INTERFACE_TEXTS).find(([suffix]) => file.endsWith(suffix))
      if (entry === undefined) return null
      const [suffix, texts] = entry
      return {
        code: replaceTexts(code, texts, (text) => this.error(`${suffix} no longer contains ${text}`)),
        map: null,
      }
    },
  }
}

function replaceTexts(
  code: string,
  texts: Readonly<Record<string, string>>,
  onMissing: (text: string) => never,
): string {
  return Object.entries(texts).reduce((replaced, [from, to]) => {
    if (!replaced.includes(from)) onMissing(from)
    return replaced.replaceAll(from, to)
  }, code)
}
