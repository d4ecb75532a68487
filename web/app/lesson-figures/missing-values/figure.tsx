import {
  Choice,
  choiceSetting,
  Note,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import {
  absences,
  columnOf,
  customers,
  deviationOf,
  fillings,
  meanOf,
  type Absence,
  type Filling,
} from './customers'
import { texts } from './texts'
import { useColumnPanels, windows } from './use-column-panels'

interface Knobs {
  share: number
  absence: Absence
  filling: Filling
}

const truth = customers.map(({ minutes }) => minutes)

/** A column with gaps: who is missing, what is put in their place, and what becomes of mean and spread. */
export default function MissingValues({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    share: numberSetting(settings, 'share', 0.3),
    absence: choiceSetting(settings, 'absence', absences),
    filling: choiceSetting(settings, 'filling', fillings),
  })
  const column = columnOf(knobs.share, knobs.absence, knobs.filling)
  const values = [...column.known, ...column.filled]
  const panels = useColumnPanels(column)
  const [mean, deviation] = [meanOf(values), deviationOf(values)].map(n.whole)
  return (
    <Playground
      title={t.title}
      sees={t.sees({ ...knobs, share: n.percent(knobs.share), mean: mean ?? '', deviation: deviation ?? '' })}
      panels={[panels.histogram, panels.statistics]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.histogram}>
        <XyPanel
          panel={panels.histogram}
          extent={windows}
          height={270}
          before={(frame) =>
            knobs.filling === 'code' && column.filled.length > 0 ? (
              <Note
                frame={frame}
                x={windows.x[0]}
                y={windows.y[1] * 0.8}
                text={t.farLeft(n.whole(column.filled.length))}
              />
            ) : null
          }
        />
      </Picture>
      <Readout
        values={[
          { name: t.mean, value: mean ?? '', note: t.inTruth(n.whole(meanOf(truth))) },
          { name: t.deviation, value: deviation ?? '', note: t.inTruth(n.whole(deviationOf(truth))) },
          { name: t.rows, value: n.whole(values.length), note: t.inTruth(n.whole(truth.length)) },
        ]}
      />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.share}
        min={0}
        max={0.6}
        step={0.05}
        value={knobs.share}
        onChange={(share) => turn({ share })}
        format={(share) => n.percent(share)}
      />
      <Choice
        label={t.absence}
        options={absences.map((value) => ({ value, label: t.absences[value] }))}
        value={knobs.absence}
        onChange={(absence) => turn({ absence })}
      />
      <Choice
        label={t.filling}
        options={fillings.map((value) => ({ value, label: t.fillings[value] }))}
        value={knobs.filling}
        onChange={(filling) => turn({ filling })}
      />
    </>
  )
}
