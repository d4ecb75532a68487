import { Check, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ManagersSee } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { useDay } from './use-day'

interface Company {
  name: string
  slug: string
  privacy: { managersSee: ManagersSee; managersSeeSince?: string | null }
}

const seen = {
  LEVELS: ['levels'],
  LEVELS_AND_RESULTS: ['levels', 'results'],
  EVERYTHING: ['levels', 'results', 'everything'],
} as const
const hidden = {
  LEVELS: ['notResults', 'notScores'],
  LEVELS_AND_RESULTS: ['notScores'],
  EVERYTHING: [],
} as const

/** In plain words, for each company of the person. */
export function SeenInCompanies({ companies }: { companies: Company[] }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {companies.map((company) => (
        <SeenIn key={company.slug} company={company} />
      ))}
    </ul>
  )
}

function SeenIn({ company: { name, privacy } }: { company: Company }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const day = useDay()
  const { managersSee, managersSeeSince } = privacy
  const things = hidden[managersSee].map((thing) => t(`seen.${thing}`))
  return (
    <li className="grid gap-2 px-5 py-4 text-sm">
      <p className="font-medium">{t('seen.in', { company: name })}</p>
      <ul className="grid gap-1.5">
        {seen[managersSee].map((thing) => (
          <li key={thing} className="flex items-start gap-2">
            <Check aria-hidden className="text-success mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
            {t(`seen.${thing}`)}
          </li>
        ))}
      </ul>
      {things.length > 0 ? (
        <p className="text-ink-soft flex items-start gap-2">
          <EyeOff aria-hidden className="text-ink-faint mt-0.5 size-4 shrink-0" strokeWidth={1.5} />
          {t('seen.not', { things: format.either(things) })}
        </p>
      ) : null}
      {managersSeeSince ? (
        <p className="text-ink-faint text-xs">{t('seen.since', { date: day(managersSeeSince) })}</p>
      ) : null}
    </li>
  )
}
