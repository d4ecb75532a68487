import type { Extension } from '@codemirror/state'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import {
  tsAutocompleteWorker,
  tsFacetWorker,
  tsHoverWorker,
  tsLinterWorker,
  tsSyncWorker,
} from '@valtown/codemirror-ts'
import { wrap, type Remote } from 'comlink'
import { loadManifest } from '../runner-assets'
import { renderHover } from '../editor/hover'
import { exerciseFile } from './exercise-file'
import type { LanguageWorker } from './language-worker'

export interface LanguageConnection {
  extension: Extension
  close(): void
}

/**
 * Starts TypeScript in its own Worker, so that typing never waits for it, and resolves once it knows the exercise's
 * types. Until then, and if it never comes, the editor is a plain one.
 */
export async function connectLanguage(options: {
  ambientTypes: string
  code: string
}): Promise<LanguageConnection> {
  const manifest = await loadManifest()
  const worker = new Worker(manifest.language)
  const remote = wrap<LanguageWorker>(worker)
  // A script that cannot be loaded never answers; only this event tells.
  const failed = new Promise<never>(
    (_, reject) => (worker.onerror = (event) => reject(new Error(event.message))),
  )
  try {
    await Promise.race([
      remote.open({ typesUrl: new URL(manifest.types, location.href).href, ...options }),
      failed,
    ])
  } catch (error) {
    worker.terminate()
    throw error
  }
  return { extension: languageExtension(remote), close: () => worker.terminate() }
}

function languageExtension(worker: Remote<LanguageWorker>): Extension {
  return [
    tsFacetWorker.of({ path: exerciseFile, worker }),
    tsSyncWorker(),
    tsLinterWorker(),
    tsHoverWorker({ renderTooltip: renderHover }),
    typescriptLanguage.data.of({ autocomplete: tsAutocompleteWorker() }),
  ]
}
