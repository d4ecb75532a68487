import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  said,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { texts } from './texts'
import { drawTrips, errorsByKnobs, fit, luck, mostKnobs, predict, reach, truthAt, type Trips } from './trips'

const seed = 12
const counts = ['12', '24', '48', '96'] as const
const pulls = ['0', '0.01', '0.1', '1'] as const
const windows = {
  fit: { x: [0, 8.5], y: [0, 50] },
  errors: { x: [0.5, mostKnobs + 0.5], y: [0.1, 100] },
} satisfies Record<string, { x: [number, number]; y: [number, number] }>

interface Knobs {
  knobs: number
  trips: (typeof counts)[number]
  pull: (typeof pulls)[number]
}

/** A curve with more and more knobs: what it does to the trips it was fitted to, and to others. */
export default function Overfitting({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    knobs: numberSetting(settings, 'knobs', 3),
    trips: counts[0],
    pull: pulls[0],
  })
  const pull = Number(knobs.pull)
  const trips = useMemo(() => drawTrips(Number(knobs.trips), seed), [knobs.trips])
  const errors = useMemo(() => errorsByKnobs(trips, pull), [trips, pull])
  const weights = useMemo(() => fit(trips, knobs.knobs, pull), [trips, knobs.knobs, pull])
  const here = errors[knobs.knobs - 1] ?? { training: NaN, validation: NaN }
  const panels = usePanels(trips, weights, errors)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        knobs: knobs.knobs,
        trips: knobs.trips,
        training: n.decimal(here.training, 1),
        validation: n.decimal(here.validation, 1),
        course: courseOf(here),
      })}
      panels={[panels.fit, panels.errors]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.fit}>
          <XyPanel panel={panels.fit} extent={windows.fit} height={290} />
        </Picture>
        <Picture title={t.errors}>
          <XyPanel
            panel={panels.errors}
            extent={windows.errors}
            height={290}
            before={(frame) => (
              <Upright frame={frame} at={knobs.knobs} label={t.here(n.whole(knobs.knobs))} />
            )}
          />
        </Picture>
      </Pictures>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.knobs}
        min={1}
        max={mostKnobs}
        value={knobs.knobs}
        onChange={(count) => turn({ knobs: count })}
        format={n.whole}
      />
      <Choice
        label={t.trips}
        options={counts.map((value) => ({ value, label: value }))}
        value={knobs.trips}
        onChange={(trips) => turn({ trips })}
      />
      <Choice
        label={t.pull}
        options={pulls.map((value) => ({ value, label: value === '0' ? t.none : value }))}
        value={knobs.pull}
        onChange={(pull) => turn({ pull })}
      />
    </>
  )
}

/** By the gap, and by whether there is more error than luck explains. */
function courseOf({ training, validation }: { training: number; validation: number }) {
  if (validation > training + luck) return 'heart'
  return training > 1.2 * luck ? 'stiff' : 'fits'
}

function usePanels(trips: Trips, weights: readonly number[], errors: ReturnType<typeof errorsByKnobs>) {
  const t = useTexts(texts)
  const along = Array.from({ length: 151 }, (_, at) => reach[0] + ((reach[1] - reach[0]) * at) / 150)
  const counted = errors.map((_, at) => at + 1)
  const panels: { fit: XyPanelData; errors: XyPanelData } = {
    fit: {
      kind: 'xy',
      title: said(t.fit),
      x: { label: said(t.km) },
      y: { label: said(t.minutes) },
      series: [
        { name: said(t.truth), mark: 'dashed-line', tone: 2, x: along, y: along.map(truthAt) },
        { name: said(t.curve), mark: 'line', tone: 1, x: along, y: along.map((km) => predict(weights, km)) },
        { name: said(t.data), mark: 'points', tone: 0, x: trips.km, y: trips.minutes },
      ],
    },
    errors: {
      kind: 'xy',
      title: said(t.errors),
      x: { label: said(t.knobsAxis) },
      y: { label: said(t.error), scale: 'log' },
      series: [
        {
          name: said(t.training),
          mark: 'dashed-line',
          tone: 1,
          x: counted,
          y: errors.map((one) => one.training),
        },
        {
          name: said(t.validation),
          mark: 'line',
          tone: 3,
          x: counted,
          y: errors.map((one) => one.validation),
        },
      ],
    },
  }
  return panels
}
