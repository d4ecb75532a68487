import { MonitorSmartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { usePostedForm } from '~/forms/use-posted-form'
import { useBrowserName } from './use-browser-name'

interface Session {
  id: string
  browser: string
  system: string
  address?: string | null
  signedInAt: string
  lastSeenAt: string
  isCurrent: boolean
}

/** The browsers in which the person is signed in; any but this one can be signed out. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation('settings')
  const { Form, busy } = usePostedForm(() => t('sessions.othersEnded'))
  return (
    <>
      <p className="text-ink-soft text-sm">{t('sessions.text')}</p>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <Button type="submit" name="intent" value="end-others" tone="secondary" busy={busy}>
            {t('sessions.endOthers')}
          </Button>
        </Form>
      ) : null}
    </>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation('settings')
  const { Form, busy } = usePostedForm(() => t('sessions.ended'))
  const { id, browser, system, address, lastSeenAt, isCurrent } = session
  const name = useBrowserName({ browser, system })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <MonitorSmartphone
        aria-hidden
        className="text-ink-faint size-5 shrink-0 max-sm:hidden"
        strokeWidth={1.5}
      />
      <div className="min-w-44 flex-1">
        <p className="text-sm font-medium">{name}</p>
        <p className="text-ink-faint mt-0.5 text-xs">
          {address ? `${address} · ` : ''}
          {t('sessions.lastSeen')} <Time value={lastSeenAt} shape="date" />
        </p>
      </div>
      {isCurrent ? (
        <Badge tone="success">{t('sessions.current')}</Badge>
      ) : (
        <Form method="post">
          <input type="hidden" name="session" value={id} />
          <Button
            type="submit"
            name="intent"
            value="end-session"
            tone="quiet"
            size="small"
            busy={busy}
            aria-label={t('sessions.endFor', { name })}
          >
            {t('sessions.end')}
          </Button>
        </Form>
      )}
    </li>
  )
}
