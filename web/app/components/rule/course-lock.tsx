import { Link } from '@remix-run/react'
import { ArrowRight, Circle, CircleCheck, LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { useLevelWords } from '~/components/ui/level-badge'
import type { CourseLockFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { useGateWords, type Gate } from './use-gate-words'

interface CourseLockProps {
  lock: CourseLockFragment
  base: string
  /** Slugs of the skills that can be assessed by themselves. */
  assessed: readonly string[]
}

/** Why a course is not open yet, and the way to what opens it. */
export function CourseLock({ lock, base, assessed }: CourseLockProps) {
  const { t } = useTranslation('rule')
  return (
    <section className="border-line bg-surface mb-8 rounded border p-5" aria-labelledby="lock">
      <h2 id="lock" className="flex items-center gap-2.5 text-base">
        <LockKeyhole aria-hidden className="text-ink-faint size-5 shrink-0" strokeWidth={1.5} />
        {t('lock.title')}
      </h2>
      <p className="text-ink-soft mt-1.5 max-w-[60ch] text-sm">{t('lock.text')}</p>
      <ul className="border-line divide-line mt-4 divide-y border-t">
        {lock.gates.map((gate) => (
          <GateRow key={`${gate.kind} ${gate.course?.id ?? gate.skill?.id}`} {...{ gate, base, assessed }} />
        ))}
      </ul>
    </section>
  )
}

interface GateRowProps extends Pick<CourseLockProps, 'base' | 'assessed'> {
  gate: Gate
}

function GateRow({ gate, base, assessed }: GateRowProps) {
  const { t } = useTranslation('rule')
  const wordsOf = useGateWords()
  const Icon = gate.isMet ? CircleCheck : Circle
  const way = gate.isMet ? null : wayTo(gate, base, assessed)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon
        aria-hidden
        className={gate.isMet ? 'text-success size-5 shrink-0' : 'text-ink-faint size-5 shrink-0'}
        strokeWidth={1.5}
      />
      <span className="min-w-40 flex-1">
        <span className="block text-sm font-medium">
          {wordsOf(gate)}
          <span className="sr-only">: {gate.isMet ? t('gate.done') : t('gate.open')}</span>
        </span>
        <span className="text-ink-faint block text-xs">
          <WhereItStands gate={gate} />
        </span>
      </span>
      {way ? (
        <Link
          to={way.to}
          prefetch="intent"
          className="text-accent inline-flex items-center gap-1.5 text-sm font-medium hover:underline"
        >
          {t(`gate.${way.says}`)}
          <ArrowRight aria-hidden className="size-4" strokeWidth={1.75} />
        </Link>
      ) : null}
    </li>
  )
}

/** How far one is, and which path asks for it. */
function WhereItStands({ gate: { course, estimate, path } }: { gate: Gate }) {
  const { t } = useTranslation('rule')
  const { percent } = useFormat()
  const level = useLevelWords(estimate ?? { state: 'NOT_ENOUGH_EVIDENCE' })
  const now = course
    ? t('gate.share', { percent: percent(course.progress.percent / 100) })
    : t('gate.level', { level })
  return <>{[now, ...(path ? [t('gate.ofPath', { path: path.title })] : [])].join(' · ')}</>
}

function wayTo({ course, skill }: Gate, base: string, assessed: readonly string[]) {
  if (course) return { says: 'toCourse', to: `${base}/courses/${course.slug}` } as const
  if (skill && assessed.includes(skill.slug))
    return { says: 'toAssessment', to: startAddress(base, { kind: 'SKILL', subject: skill.slug }) } as const
  return { says: 'toExercises', to: `${base}/exercises` } as const
}
