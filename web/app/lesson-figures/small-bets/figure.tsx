import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { afterPass, binned, chanceOf, expected, outcomes, type Bet, type Outcome, type Plan } from './bets'
import { texts } from './texts'

const window: [number, number] = [-1000, 2000]
/** How high the picture may be, in per cent; the lowest that holds all columns. */
const heights = [30, 60, 100]
const binWidth = 100

interface Knobs extends Bet {
  plan: Plan
}

/** What can come of a year of ideas, tested first or built at once. */
export default function SmallBets({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    plan: choiceSetting(settings, 'plan', ['test', 'build']),
    ideas: numberSetting(settings, 'ideas', 12),
    chance: numberSetting(settings, 'chance', 0.1),
    test: numberSetting(settings, 'test', 5),
    badPass: numberSetting(settings, 'bad-pass', 0.1),
  })
  const { plan, ideas } = knobs
  const all = outcomes(knobs, plan)
  const panel = usePanel(all)
  const mean = Math.round(ideas * expected(knobs, plan) * 10) / 10
  const loses = chanceOf(all, (total) => total < 0)
  const money = (thousands: number) => t.money(n.whole(Math.abs(thousands) * 1000), thousands < 0)
  const meant = plan === 'test' ? n.percent(afterPass(knobs)) : undefined
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        plan,
        ideas: n.whole(ideas),
        mean: money(mean),
        loses: n.percent(loses),
        meant: Number.isNaN(afterPass(knobs)) ? undefined : meant,
      })}
      panels={[panel]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.mean, value: money(mean) },
          { name: t.gains, value: n.percent(chanceOf(all, (total) => total > 0)) },
          { name: t.loses, value: n.percent(loses) },
          { name: t.meaning, value: plan === 'test' ? n.percent(afterPass(knobs)) : '–' },
        ]}
      />
      <Picture title={t.picture}>
        <XyPanel
          panel={panel}
          extent={{ x: window, y: [0, heightOf(panel)] }}
          height={280}
          before={(frame) => <Upright frame={frame} at={mean} label={t.onAverage} />}
        />
      </Picture>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const percent = (share: number) => n.percent(share)
  return (
    <>
      <Choice
        label={t.plan}
        options={[
          { value: 'test', label: t.testFirst },
          { value: 'build', label: t.buildAll },
        ]}
        value={knobs.plan}
        onChange={(plan) => turn({ plan })}
      />
      <Range
        label={t.ideas}
        min={1}
        max={20}
        value={knobs.ideas}
        onChange={(ideas) => turn({ ideas })}
        format={n.whole}
      />
      <Range
        label={t.chance}
        min={0.02}
        max={0.5}
        step={0.02}
        value={knobs.chance}
        onChange={(chance) => turn({ chance })}
        format={percent}
      />
      <Range
        label={t.badPass}
        min={0}
        max={0.6}
        step={0.05}
        value={knobs.badPass}
        onChange={(badPass) => turn({ badPass })}
        format={percent}
      />
      <Range
        label={t.test}
        min={0}
        max={30}
        value={knobs.test}
        onChange={(test) => turn({ test })}
        format={(value) => t.money(n.whole(value * 1000), false)}
      />
    </>
  )
}

function heightOf({ series }: XyPanelData): number {
  const highest = Math.max(...series.flatMap(({ y }) => y))
  return heights.find((height) => highest <= height) ?? 100
}

function usePanel(all: readonly Outcome[]): XyPanelData {
  const t = useTexts(texts)
  const bins = binned(all, window, binWidth)
  const columns = (wanted: (middle: number) => boolean) => ({
    mark: 'columns' as const,
    x: bins.map(({ middle }) => middle),
    y: bins.map(({ middle, chance }) => (wanted(middle) ? 100 * chance : 0)),
  })
  return {
    kind: 'xy',
    title: said(t.picture),
    x: { label: said(t.total) },
    y: { label: said(t.chanceAxis) },
    series: [
      { name: said(t.loss), tone: 3, ...columns((middle) => middle < 0) },
      { name: said(t.gain), tone: 1, ...columns((middle) => middle > 0) },
    ],
  }
}
