import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { hiddenCanary } from './server/hidden-canary.mjs'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    hiddenCanary(),
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: {
    alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) },
    conditions: ['source', 'module', 'browser', 'development|production'],
  },
  ssr: {
    // It finds its fonts and its libraries from where it lies.
    external: ['@skillgrad/print'],
    resolve: { conditions: ['source', 'module', 'node', 'development|production'] },
  },
  worker: { format: 'es' },
  // Fonts stay files: inlined ones would defeat the unicode ranges that keep Chinese pages small.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Loads its fonts and WebAssembly from beside itself.
    rollupOptions: { external: ['@skillgrad/print'] },
  },
})
