import { Cog } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { Time } from '~/components/ui/time'
import { EventDetails } from './event-details'
import { useEventNotes } from './use-event-notes'
import { useEventSentence } from './use-event-sentence'
import type { ShownEvent } from './shown-event'

export function AuditEventList({ events }: { events: ShownEvent[] }) {
  const { t } = useTranslation('audit')
  return (
    <ol aria-label={t('list')} className="border-line bg-surface divide-line divide-y rounded border">
      {events.map((event) => (
        <AuditEventItem key={event.id} event={event} />
      ))}
    </ol>
  )
}

function AuditEventItem({ event }: { event: ShownEvent }) {
  const sentence = useEventSentence(event)
  const notes = useEventNotes(event)
  return (
    <li className="flex gap-3 px-5 py-3">
      {event.actor ? (
        <Avatar name={event.actor.name} className="max-sm:hidden" />
      ) : (
        <span className="bg-sunken text-ink-faint grid size-8 shrink-0 place-items-center rounded-full max-sm:hidden">
          <Cog aria-hidden className="size-4" strokeWidth={1.5} />
        </span>
      )}
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
          <p className="min-w-0 text-sm font-medium wrap-anywhere">{sentence}</p>
          <span className="text-ink-faint tabular text-xs whitespace-nowrap">
            <Time value={event.at} />
          </span>
        </div>
        {notes.length > 0 ? (
          <p className="text-ink-soft mt-0.5 text-sm break-words">{notes.join(' · ')}</p>
        ) : null}
        <EventDetails event={event} />
      </div>
    </li>
  )
}
