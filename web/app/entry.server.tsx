import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from './i18n/catalogues'
import { isLocale, requestLocale, type Locale } from './i18n/locale'
import { NonceProvider } from './session/nonce'
import { retryAfterSeconds } from './session/refusals'

const renderTimeoutMs = 10_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const i18n = await createI18n(localeOf(request, remixContext))
  // Crawlers get the finished page; people get the shell as soon as it stands.
  const readyEvent = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceProvider value={nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={renderTimeoutMs} />
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce,
        [readyEvent]() {
          const body = new PassThrough()
          headers.set('content-type', 'text/html; charset=utf-8')
          // A thrown response gives its page only the status.
          if (status === 503) headers.set('retry-after', retryAfterSeconds)
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          status = 500
          console.error(error)
        },
      },
    )
    setTimeout(abort, renderTimeoutMs + 1000).unref()
  })
}

/** The root loader knows the person's choice; without it (an error page) the request alone decides. */
function localeOf(request: Request, { staticHandlerContext }: EntryContext): Locale {
  const root = staticHandlerContext.loaderData?.root as { locale?: unknown } | undefined
  return isLocale(root?.locale) ? root.locale : requestLocale(request)
}
