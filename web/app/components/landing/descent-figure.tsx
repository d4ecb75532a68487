import { useTranslation } from 'react-i18next'
import { descend } from './descent'

const epochs = 40
const rate = 0.12
const steps = descend(epochs, rate)
const first = steps[0]?.loss ?? 1
const last = steps.at(-1)?.loss ?? 0
const [width, height] = [520, 300]
const code = [
  ['for (let epoch = 0; epoch < ', '40', '; epoch++)'],
  ['  optimizer.minimize(() => loss(model(x), y))', '', ''],
]

/** The whole product in one picture: a few lines of code, and a loss that goes down because of them. */
export function DescentFigure() {
  const { t } = useTranslation('landing')
  const decimal = (value: number) => value.toFixed(2)
  return (
    <figure className="border-line bg-surface shadow-raised overflow-hidden rounded-lg border">
      <pre
        aria-label={t('figure.code')}
        tabIndex={0}
        className="border-line overflow-x-auto border-b p-5 font-mono text-[0.6875rem] sm:text-sm"
      >
        {code.map(([before, number, after]) => (
          <code key={before} className="block">
            {before}
            <span className="text-accent">{number}</span>
            {after}
          </code>
        ))}
      </pre>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('figure.label')}
        className="block w-full"
      >
        <defs>
          <linearGradient id="descent" x1="0" x2={width} y1="0" y2="0" gradientUnits="userSpaceOnUse">
            <stop stopColor="var(--gradient-from)" />
            <stop offset="1" stopColor="var(--gradient-to)" />
          </linearGradient>
        </defs>
        {[0.25, 0.5, 0.75].map((share) => (
          <line
            key={share}
            x1="24"
            x2={width - 24}
            y1={share * height}
            y2={share * height}
            stroke="var(--line)"
          />
        ))}
        <path
          d={path()}
          fill="none"
          stroke="url(#descent)"
          strokeWidth="3.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle
          cx={xOf(epochs)}
          cy={yOf(last)}
          r="6"
          fill="var(--surface)"
          stroke="var(--gradient-to)"
          strokeWidth="3.5"
        />
      </svg>
      <figcaption className="text-ink-soft tabular border-line flex justify-between border-t px-5 py-3 text-xs">
        <span>{t('figure.epoch', { epoch: epochs })}</span>
        <span>{t('figure.loss', { first: decimal(first), last: decimal(last) })}</span>
      </figcaption>
    </figure>
  )
}

function path(): string {
  return steps
    .map(({ epoch, loss }, index) => `${index === 0 ? 'M' : 'L'}${xOf(epoch)} ${yOf(loss)}`)
    .join('')
}

function xOf(epoch: number): number {
  return Math.round((28 + (epoch / epochs) * (width - 56)) * 10) / 10
}

function yOf(loss: number): number {
  return Math.round((height - 28 - (loss / first) * (height - 60)) * 10) / 10
}
