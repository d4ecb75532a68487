import { CircleHelp, DoorOpen, EyeOff, Layers, RotateCcw, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'

type RuleName = 'unknown' | 'leave' | 'end' | 'again'

const others: readonly [RuleName, LucideIcon][] = [
  ['unknown', CircleHelp],
  ['leave', DoorOpen],
  ['end', EyeOff],
  ['again', RotateCcw],
]

/** What to know before the first question. */
export function Rules({ assessment }: { assessment: ListedAssessmentFragment }) {
  const { t } = useTranslation('assessment')
  const { leastItems: least, mostItems: most } = assessment
  return (
    <Section title={t('start.awaits')}>
      <ul className="grid gap-3">
        <Rule icon={Layers}>
          {least === most
            ? t('start.rules.oneByOneEven', { most })
            : t('start.rules.oneByOne', { least, most })}
        </Rule>
        {others.map(([name, icon]) => (
          <Rule key={name} icon={icon}>
            {t(`start.rules.${name}`)}
          </Rule>
        ))}
      </ul>
    </Section>
  )
}

function Rule({ icon: Icon, children }: { icon: LucideIcon; children: string }) {
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className="text-accent mt-0.5 size-5 shrink-0" strokeWidth={1.5} />
      <span className="max-w-[64ch]">{children}</span>
    </li>
  )
}
