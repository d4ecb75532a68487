import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from './i18n/catalogues'
import { defaultLocale, isLocale } from './i18n/locale'

await loaderDataDecoded()
const { lang } = document.documentElement
const i18n = await createI18n(isLocale(lang) ? lang : defaultLocale)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})

/**
 * Remix decodes the loaders' data in its first render and suspends the root meanwhile. A click in that moment makes React
 * hydrate at once and give up for good (its error 345), so the first render is asked ahead for what it waits for.
 */
async function loaderDataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (awaited) {
    await awaited
  }
}
