import { AxisBottom } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '~/components/figure/use-width'
import type { CohortSkillFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { withMinus } from '~/i18n/minus'

interface CohortChartProps {
  skills: CohortSkillFragment[]
  /** Whose: of a team, or of all. */
  group: string
  from: string
  to: string
}

/** Where each skill of the group stood before and stands after, with how far either may be off. The table below it says the same. */
export function CohortChart({ skills, group, from, to }: CohortChartProps) {
  const { t } = useTranslation('cohort')
  const format = useFormat()
  const titleId = useId()
  const saying = (said: CohortSkillFragment['said']) => skills.filter((one) => one.said === said)
  const parts = (['GREW', 'FELL', 'NO_DIFFERENCE'] as const).flatMap((said) => {
    const count = saying(said).length
    return count > 0 ? [t(`title.${said}`, { count })] : []
  })
  return (
    <figure
      aria-labelledby={titleId}
      className="border-line bg-surface grid gap-4 rounded border p-4 sm:p-5 print:break-inside-avoid"
    >
      <figcaption id={titleId} className="grid gap-2">
        <span className="leading-snug font-semibold">
          {t('title.all', { group, from: format.day(from), to: format.day(to), parts: format.list(parts) })}
        </span>
        <Key />
      </figcaption>
      <Dumbbells skills={skills} />
    </figure>
  )
}

function Key() {
  const { t } = useTranslation('cohort')
  return (
    <span aria-hidden className="text-ink-soft flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {(['before', 'after'] as const).map((when) => (
        <span key={when} className="flex items-center gap-2">
          <svg width={28} height={12}>
            <Mean when={when} at={14} low={1} high={27} y={6} />
          </svg>
          {t(`key.${when}`)}
        </span>
      ))}
    </span>
  )
}

const ends = [-2.5, 2.5] as const
const cuts = [-0.84, 0.84] as const
const row = { height: 58, name: 16, before: 32, after: 44 }
const outer = { side: 10, top: 26, bottom: 30 }

function Dumbbells({ skills }: { skills: CohortSkillFragment[] }) {
  const { t } = useTranslation(['cohort', 'common'])
  const { ref, width } = useWidth<HTMLDivElement>()
  const x = scaleLinear<number>({
    domain: [...ends],
    range: [outer.side, width - outer.side],
    clamp: true,
  })
  const bottom = outer.top + skills.length * row.height
  const levels = [
    { level: 'STARTING' as const, from: ends[0], to: cuts[0] },
    { level: 'WORKING' as const, from: cuts[0], to: cuts[1] },
    { level: 'LEADING' as const, from: cuts[1], to: ends[1] },
  ]
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${bottom + outer.bottom}`} className="block w-full" aria-hidden>
        {levels.map(({ level, from, to }) => (
          <text key={level} x={x((from + to) / 2)} y={14} {...tickText} textAnchor="middle">
            {t(`common:level.${level}`)}
          </text>
        ))}
        {cuts.map((cut) => (
          <line
            key={cut}
            x1={x(cut)}
            x2={x(cut)}
            y1={outer.top - 4}
            y2={bottom}
            stroke="var(--line-strong)"
            strokeDasharray="3 4"
          />
        ))}
        {skills.map((one, at) => (
          <g key={one.skill.id} transform={`translate(0,${outer.top + at * row.height})`}>
            <text x={outer.side} y={row.name} {...nameText}>
              {one.skill.name}
            </text>
            <line
              x1={x(one.before.mean)}
              y1={row.before}
              x2={x(one.after.mean)}
              y2={row.after}
              stroke="var(--ink-faint)"
              strokeWidth={1.5}
            />
            {(['before', 'after'] as const).map((when) => (
              <Mean
                key={when}
                when={when}
                at={x(one[when].mean)}
                low={x(one[when].low)}
                high={x(one[when].high)}
                y={row[when]}
              />
            ))}
          </g>
        ))}
        <AxisBottom
          top={bottom}
          scale={x}
          tickValues={width < 480 ? [-2, 0, 2] : [-2, -1, 0, 1, 2]}
          stroke="var(--line-strong)"
          tickStroke="var(--line-strong)"
          tickLength={4}
          tickFormat={(value) => withMinus(String(value))}
          tickLabelProps={{ ...tickText, textAnchor: 'middle', dy: '0.25em' }}
        />
      </svg>
    </div>
  )
}

interface MeanProps {
  when: 'before' | 'after'
  /** Of the picture, like the ends of the central 90 %. */
  at: number
  low: number
  high: number
  y: number
}

/** Hollow before and filled after, so that it is told apart in grey. */
function Mean({ when, at, low, high, y }: MeanProps) {
  const colour = when === 'before' ? 'var(--ink-soft)' : 'var(--accent)'
  return (
    <>
      <line x1={low} x2={high} y1={y} y2={y} stroke={colour} strokeWidth={2} strokeOpacity={0.55} />
      <circle
        cx={at}
        cy={y}
        r={5}
        fill={when === 'before' ? 'var(--surface)' : colour}
        stroke={colour}
        strokeWidth={2}
      />
    </>
  )
}

const tickText = { fill: 'var(--ink-faint)', fontSize: 12, fontFamily: 'inherit' } as const
/** Over the lines between the levels. */
const nameText = {
  ...{ stroke: 'var(--surface)', strokeWidth: 4, paintOrder: 'stroke' },
  fill: 'var(--ink)',
  fontSize: 14,
  fontFamily: 'inherit',
  fontWeight: 500,
} as const
