import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import { Time } from '~/components/ui/time'
import type { ShownLookFragment } from '~/graphql/generated/graphql'

/** Who looked at one's record, as the company's activity keeps it. */
export function Looks({ looks }: { looks: readonly ShownLookFragment[] }) {
  const { t } = useTranslation('record')
  return (
    <Section anchor="looks" title={t('looks.title')}>
      <p className="text-ink-soft max-w-[68ch] text-sm">{t('looks.text')}</p>
      {looks.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {looks.map((look) => (
            <li
              key={`${look.at} ${look.kind} ${look.skill?.id ?? ''}`}
              className="flex items-start gap-3 px-4 py-3 text-sm"
            >
              <Eye aria-hidden className="text-ink-faint mt-0.5 size-4 shrink-0" strokeWidth={1.5} />
              <LookSentence look={look} />
              <span className="text-ink-soft whitespace-nowrap">
                <Time value={look.at} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft text-sm">{t('looks.nobody')}</p>
      )}
    </Section>
  )
}

function LookSentence({ look: { kind, by, program, skill } }: { look: ShownLookFragment }) {
  const { t } = useTranslation('record')
  const who = by?.name ?? (program ? t('looks.program', { name: program }) : t('looks.somebody'))
  return (
    <span className="min-w-0 grow break-words">
      {t(`looks.kinds.${kind}`, { who, skill: skill?.name ?? t('looks.aSkill') })}
    </span>
  )
}
