import { useWidth } from '~/components/figure/use-width'

interface WordsProps {
  words: readonly { name: string; truth: number; belief: number; surprise: string }[]
  legend: { truly: string; believed: string }
}

const rowHeight = 58
const room = 86

/** For each word how often it comes and how often it is expected, with the surprise at its end. */
export function Words({ words, legend }: WordsProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const long = (share: number) => Math.max(2, share * (width - room))
  return (
    <div className="grid gap-2">
      <p className="text-ink-soft flex gap-4 text-xs" aria-hidden>
        <span className="inline-flex items-center gap-1.5">
          <span className="bg-line-strong inline-block h-2.5 w-4 rounded-sm" />
          {legend.truly}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="bg-accent inline-block h-2.5 w-4 rounded-sm" />
          {legend.believed}
        </span>
      </p>
      <div ref={ref}>
        <svg
          viewBox={`0 0 ${width} ${rowHeight * words.length}`}
          className="block w-full text-xs"
          aria-hidden
        >
          {words.map(({ name, truth, belief, surprise }, at) => (
            <g key={name} transform={`translate(0,${at * rowHeight})`}>
              <text y={13} fill="var(--ink-soft)">
                {name}
              </text>
              <rect y={20} width={long(truth)} height={12} rx={3} fill="var(--line-strong)" />
              <rect y={34} width={long(belief)} height={12} rx={3} fill="var(--accent)" />
              <text x={long(belief) + 8} y={44} fill="var(--ink)" fontWeight={600}>
                {surprise}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </div>
  )
}
