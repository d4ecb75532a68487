import { Link, useLocation, useRouteError } from '@remix-run/react'
import { CloudOff, Compass, RotateCw, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { faultOf } from './fault'

const askAgainMs = 3_000

const icons = { missing: Compass, unavailable: CloudOff, offline: CloudOff, fault: TriangleAlert }

/** Says what happened, why, and what to do next; never a stack trace. `embedded` inside a frame that has the main landmark. */
export function ErrorPage({ embedded = false }: { embedded?: boolean }) {
  const { t } = useTranslation()
  const fault = faultOf(useRouteError())
  const here = useLocation()
  const Icon = icons[fault]
  const title = `${t(`error.${fault}.title`)} · Skillgrad`
  // A page that failed inside its frame keeps the frame's title in the document; only an effect can correct it.
  useEffect(() => {
    document.title = title
  }, [title])
  useReturnBySelf(fault === 'unavailable' || fault === 'offline')
  const Root = embedded ? 'div' : 'main'
  return (
    <Root
      id={embedded ? undefined : 'main'}
      className="mx-auto grid min-h-[70dvh] max-w-xl content-center gap-4 px-5 py-16"
    >
      <Icon aria-hidden className="text-ink-faint size-10" strokeWidth={1.25} />
      <h1 className="text-xl">{t(`error.${fault}.title`)}</h1>
      <p className="text-ink-soft">{t(`error.${fault}.text`)}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {fault === 'missing' ? null : (
          <form method="get" action={here.pathname}>
            <Button type="submit" icon={RotateCw}>
              {t('error.again')}
            </Button>
          </form>
        )}
        <Link to="/" className={buttonClass({ tone: fault === 'missing' ? 'primary' : 'quiet' })}>
          {t('error.home')}
        </Link>
      </div>
    </Root>
  )
}

/** Asks until the server answers again, then fetches the page that could not be had. A reload into nothing would lose even this page. */
function useReturnBySelf(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return
    const ask = async () => {
      const answers = await fetch('/readyz').then(
        ({ ok }) => ok,
        () => false,
      )
      if (answers) window.location.reload()
    }
    const timer = setInterval(() => void ask(), askAgainMs)
    window.addEventListener('online', ask)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', ask)
    }
  }, [waiting])
}
