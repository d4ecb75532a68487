import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { tfjsNodeFolder } from './addon.js'

/** tfjs-node asks this module where its addon is; here it lies beside the bundle. */
const addonBesideBundle: Plugin = {
  name: 'addon-beside-bundle',
  setup(builder) {
    builder.onResolve({ filter: /^@mapbox\/node-pre-gyp$/ }, ({ path }) => ({ path, namespace: 'addon' }))
    builder.onLoad({ filter: /.*/, namespace: 'addon' }, () => ({
      contents: `module.exports = { find: () => require('node:path').join(__dirname, 'tfjs_binding.node') }`,
    }))
  },
}

/** Node 23 removed functions that tfjs-node 4.22 still calls. */
const removedFunctions = `{
  const util = require('node:util')
  util.isNullOrUndefined ??= (value) => value === null || value === undefined
  util.isArray ??= Array.isArray
}`

/** tfjs-node-gpu and TensorFlow.js in one file, so that a sandbox needs to see no node_modules. */
export async function bundleTfjsNode(staging: string): Promise<void> {
  await build({
    entryPoints: [join(tfjsNodeFolder(), 'dist/index.js')],
    outfile: join(staging, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: removedFunctions },
    plugins: [addonBesideBundle],
    logLevel: 'error',
  })
}
