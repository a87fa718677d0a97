import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface StaticFile {
  readonly type: string
  readonly etag: string
  /** the name holds a hash of the content, so it never changes under this name */
  readonly immutable: boolean
  readonly content: Buffer
}

/** Files by their path below the directory, with `/` between. */
export interface StaticFiles {
  get(path: string): Promise<StaticFile | null>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/**
 * Lists a built directory once and keeps each file after its first use (7 MB for the explorer). Only what was listed is
 * served, so no request path ever reaches the file system. A directory that is not there has no files.
 */
export async function openStaticFiles(directory: string): Promise<StaticFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const known = new Set(names)
  const loaded = new Map<string, Promise<StaticFile>>()
  return {
    get: async (path) => {
      if (!known.has(path)) return null
      const file = loaded.get(path) ?? load(directory, path)
      loaded.set(path, file)
      return file
    },
  }
}

async function load(directory: string, path: string): Promise<StaticFile> {
  const content = await readFile(join(directory, path))
  return {
    type: types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    // the form of Vite's output names
    immutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(path),
    content,
  }
}
