import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Handle,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import { breakEven, gainOf, lessonTerms, marginOf, verdictOf, type Model } from './business'
import { texts } from './texts'

const window: Record<'x' | 'y', [number, number]> = { x: [20, 100], y: [80, 100] }
const shares = Array.from({ length: 81 }, (_, at) => 20 + at)
const tested = { least: 50, most: 5000 }

interface Knobs extends Model {
  mistake: number
  fixed: number
  tested: number
}

/** How good is good enough: the border between models that pay and models that don't, and what a test can tell. */
export default function Requirement({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    answered: numberSetting(settings, 'answered', 0.6),
    right: numberSetting(settings, 'right', 0.93),
    tested: numberSetting(settings, 'tested', 200),
    mistake: lessonTerms.mistake,
    fixed: lessonTerms.fixed,
  })
  const terms = { ...lessonTerms, mistake: knobs.mistake, fixed: knobs.fixed }
  const panel = useBorder(knobs)
  const border = breakEven(terms, knobs.answered)
  const gain = Math.round(gainOf(terms, knobs))
  const place = { answered: n.percent(knobs.answered), right: n.percent(knobs.right, 1) }
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ...place,
        border: border > 1 ? undefined : n.percent(border, 1),
        verdict: verdictOf(terms, knobs, knobs.tested),
        tested: n.whole(knobs.tested),
      })}
      panels={[panel]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.needed, value: border > 1 ? t.never : n.percent(border, 1) },
          { name: t.gain, value: t.money(n.whole(Math.abs(gain)), gain < 0) },
          { name: t.measured, value: n.percent(knobs.right, 1), note: marginNote(knobs) },
        ]}
      />
      <Picture>
        <XyPanel
          panel={panel}
          extent={window}
          height={320}
          behind={(frame) => <Paying frame={frame} panel={panel} />}
          over={(frame) => (
            <Handle
              frame={frame}
              label={t.model}
              says={t.place(place)}
              x={100 * knobs.answered}
              y={100 * knobs.right}
              step={{ x: 1, y: 0.5 }}
              onMove={({ x, y }) => turn({ answered: x / 100, right: Math.min(99.5, y) / 100 })}
            />
          )}
        />
      </Picture>
    </Playground>
  )

  function marginNote({ right, tested }: Knobs) {
    return t.margin(n.decimal(100 * marginOf(right, tested), 1))
  }
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const money = (value: number) => t.money(n.whole(value), false)
  return (
    <>
      <Range
        label={t.mistake}
        min={2}
        max={60}
        value={knobs.mistake}
        onChange={(mistake) => turn({ mistake })}
        format={money}
      />
      <Range
        label={t.fixed}
        min={0}
        max={60_000}
        step={5000}
        value={knobs.fixed}
        onChange={(fixed) => turn({ fixed })}
        format={money}
      />
      <Range
        label={t.tested}
        scale="log"
        min={tested.least}
        max={tested.most}
        value={knobs.tested}
        onChange={(count) => turn({ tested: count })}
        format={n.whole}
      />
    </>
  )
}

/** The ground on which the model pays. */
function Paying({ frame: { x, y, inner }, panel }: { frame: XyFrame; panel: XyPanelData }) {
  const border = panel.series[0]
  if (!border) return null
  const corners = border.x.map((share, at) => `${x(share).toFixed(1)},${y(border.y[at] ?? 0).toFixed(1)}`)
  return (
    <path
      d={`M${corners.join('L')}L${inner.width},0L${x(border.x[0] ?? 0).toFixed(1)},0Z`}
      fill="color-mix(in oklab, var(--accent) 12%, transparent)"
    />
  )
}

function useBorder({ answered, right, tested, mistake, fixed }: Knobs): XyPanelData {
  const t = useTexts(texts)
  const terms = { ...lessonTerms, mistake, fixed }
  const paying = shares.filter((share) => breakEven(terms, share / 100) <= 1)
  const margin = marginOf(right, tested)
  return {
    kind: 'xy',
    title: said(t.title),
    x: { label: said(t.answeredAxis) },
    y: { label: said(t.rightAxis) },
    series: [
      {
        name: said(t.border),
        mark: 'dashed-line',
        tone: 2,
        x: paying,
        y: paying.map((share) => 100 * breakEven(terms, share / 100)),
      },
      {
        name: said(t.interval),
        mark: 'line',
        tone: 1,
        x: [100 * answered, 100 * answered],
        y: [100 * (right - margin), Math.min(100, 100 * (right + margin))],
      },
    ],
  }
}
