import { readFile } from 'node:fs/promises'

/** Said by every hidden file that comes into a bundle; no minifier takes it away, since it does something. */
export const canary = 'skillgrad-hidden-half'

/** Whether a file belongs to the hidden half of an exercise, which only the grader may load, by its path. */
export function isHidden(path) {
  return /\/worker\/exercises\/(dist\/)?[^/]+\/(grading\.[jt]s$|hidden\/)/.test(path.split('?')[0])
}

const marked = (path, code) => `${code}\nglobalThis.__hidden = ${JSON.stringify(`${canary} ${path}`)}\n`

/** For Vite and Rollup. */
export function hiddenCanary() {
  return {
    name: 'hidden-canary',
    enforce: 'post',
    transform(code, id) {
      return isHidden(id) ? { code: marked(id, code), map: null } : undefined
    },
  }
}

/** The same for esbuild. */
export const hiddenCanaryOfEsbuild = {
  name: 'hidden-canary',
  setup(building) {
    building.onLoad({ filter: /\/worker\/exercises\/.*\.[jt]s$/ }, async ({ path }) => {
      if (!isHidden(path)) return undefined
      return {
        contents: marked(path, await readFile(path, 'utf8')),
        loader: path.endsWith('ts') ? 'ts' : 'js',
      }
    })
  },
}
