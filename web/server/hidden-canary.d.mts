import type { Plugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'

export const canary: string
export function isHidden(path: string): boolean
export function hiddenCanary(): VitePlugin
export const hiddenCanaryOfEsbuild: Plugin
