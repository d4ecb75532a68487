import { cx } from '~/components/ui/class-names'
import type { Level } from '~/graphql/generated/graphql'
import { bandOnTrack, cutShares, shareOf } from './ladder-scale'

interface LadderTrackProps {
  estimate: {
    mean?: number | null
    sd?: number | null
    /** Ends of the band where they are known; else it is the central 80 %. */
    interval?: readonly [low: number, high: number]
  }
  target?: Level
}

const targetShares: Record<Level, number> = {
  STARTING: 0,
  WORKING: cutShares[0],
  LEADING: cutShares[1],
}

/** The continuous ladder: three steps, the estimate as a dot and its uncertainty as a band. Words stand beside it. */
export function LadderTrack({ estimate: { mean, sd, interval }, target }: LadderTrackProps) {
  const known = typeof mean === 'number' && typeof sd === 'number'
  return (
    <div aria-hidden className="relative h-3">
      <div className="absolute inset-x-0 top-1/2 flex h-2 -translate-y-1/2 gap-0.5">
        <Step from={0} to={cutShares[0]} className="rounded-s-full" />
        <Step from={cutShares[0]} to={cutShares[1]} />
        <Step from={cutShares[1]} to={1} className="rounded-e-full" />
      </div>
      {target && target !== 'STARTING' ? (
        <div
          className="bg-ink absolute -inset-y-0.5 w-0.5 -translate-x-1/2 rounded-full"
          style={{ left: `${targetShares[target] * 100}%` }}
        />
      ) : null}
      {known ? <Estimate mean={mean} band={interval?.map(shareOf) ?? bandOnTrack(mean, sd)} /> : null}
    </div>
  )
}

function Step({ from, to, className }: { from: number; to: number; className?: string }) {
  return <div className={cx('bg-line h-full', className)} style={{ width: `${(to - from) * 100}%` }} />
}

function Estimate({ mean, band: [from = 0, to = 1] }: { mean: number; band: readonly number[] }) {
  return (
    <>
      <div
        className="gradient-fill absolute top-1/2 h-2 -translate-y-1/2 rounded-full opacity-55"
        style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
      />
      <div
        className="bg-surface border-accent absolute top-1/2 size-3.5 -translate-1/2 rounded-full border-[3px]"
        style={{ left: `${shareOf(mean) * 100}%` }}
      />
    </>
  )
}
