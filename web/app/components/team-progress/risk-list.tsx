import { Link } from '@remix-run/react'
import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GiveForm } from '~/components/given/give-form'
import { Avatar } from '~/components/ui/avatar'
import { Button, buttonClass } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import type { LearnableFragment, RiskRowFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface RiskListProps {
  people: RiskRowFragment[]
  org: string
  learnable: LearnableFragment | null
}

/** Who needs somebody: why, in words, and what can be done. */
export function RiskList({ people, org, learnable }: RiskListProps) {
  const { t } = useTranslation('progress')
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {people.map((person) => (
        <li
          key={person.member.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 sm:flex-nowrap"
        >
          <Avatar name={person.member.name} />
          <div className="min-w-0 grow basis-48">
            <p className="font-medium break-words">{person.member.name}</p>
            <Reasons person={person} />
          </div>
          <div className="flex gap-2 max-sm:ps-12 print:hidden">
            {learnable ? <Give person={person} learnable={learnable} /> : null}
            <Link
              to={`${org}/team/${encodeURIComponent(person.member.id)}`}
              className={buttonClass({ tone: 'secondary', size: 'small' })}
              aria-label={t('risk.openNamed', { name: person.member.name })}
            >
              {t('risk.open')}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Reasons({ person: { over, daysOver, idleDays, stuckOn } }: { person: RiskRowFragment }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const reasons = [
    over > 0 ? t('risk.over', { count: over, days: t('risk.days', { count: daysOver ?? 0 }) }) : null,
    stuckOn && stuckOn.length > 0
      ? t('risk.stuck', { exercises: format.list(stuckOn.map(({ title }) => title)) })
      : null,
    typeof idleDays === 'number' ? t('risk.idle', { count: idleDays }) : null,
  ].filter((reason) => reason !== null)
  return (
    <ul className="text-ink-soft text-sm">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

function Give({ person, learnable }: { person: RiskRowFragment; learnable: LearnableFragment }) {
  const { t } = useTranslation('progress')
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t('risk.give')}
      description={person.member.name}
      trigger={
        <Button
          tone="quiet"
          size="small"
          icon={CalendarPlus}
          aria-label={t('risk.giveNamed', { name: person.member.name })}
        >
          {t('risk.giveShort')}
        </Button>
      }
    >
      <GiveForm organization={learnable} to={{ member: person.member.id }} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
