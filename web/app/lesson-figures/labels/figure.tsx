import {
  Choice,
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
import { Ballot } from './ballot'
import { texts } from './texts'
import { useLabelPanels, window } from './use-label-panels'
import { agreementOf, crowds, draw, measured, rightLabels, type Labelling } from './votes'

const batches = 20
/** The model whose measured score is shown. */
const truth = 0.96

interface Knobs extends Labelling {
  batch: number
}

/** People who err, and what a vote among them makes of it. */
export default function Labels({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    error: numberSetting(settings, 'error', 0.15),
    people: numberSetting(settings, 'people', 3),
    unclear: numberSetting(settings, 'unclear', 0),
    batch: 3,
  })
  const photos = draw(knobs, knobs.batch)
  const right = rightLabels(knobs)
  const panels = useLabelPanels(knobs, photos)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        people: knobs.people,
        error: n.percent(knobs.error),
        unclear: knobs.unclear > 0 ? n.percent(knobs.unclear) : undefined,
        right: n.percent(right),
        wrongHere: photos.filter((photo) => !photo.right).length,
        shown: photos.length,
      })}
      panels={[panels.votes, panels.curve]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.votes(photos.length)}>
        <Ballot photos={photos} />
      </Picture>
      <Worth labelling={knobs} right={right} />
      <Picture title={t.curve}>
        <XyPanel
          panel={panels.curve}
          extent={{ x: window, y: [50, 100] }}
          height={250}
          legend={false}
          before={(frame) => (
            <Note frame={frame} x={100 * knobs.error} y={100 * right} text={t.crowd(knobs.people)} />
          )}
        />
      </Picture>
    </Playground>
  )
}

function Worth({ labelling, right }: { labelling: Labelling; right: number }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { share, kappa } = agreementOf(labelling)
  return (
    <Readout
      values={[
        { name: t.rightLabels, value: n.percent(right), note: t.perfect },
        { name: t.measured, value: n.percent(measured(truth, right)) },
        { name: t.agreement, value: n.percent(share), note: t.kappa(n.decimal(kappa)) },
        { name: t.price, value: n.whole(1000 * labelling.people) },
      ]}
    />
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.error}
        min={0}
        max={0.4}
        step={0.01}
        value={knobs.error}
        onChange={(error) => turn({ error })}
        format={(share) => n.percent(share)}
      />
      <Range
        label={t.unclear}
        min={0}
        max={0.5}
        step={0.05}
        value={knobs.unclear}
        onChange={(unclear) => turn({ unclear })}
        format={(share) => n.percent(share)}
      />
      <Choice
        label={t.people}
        options={crowds.map((people) => ({ value: String(people), label: n.whole(people) }))}
        value={String(knobs.people)}
        onChange={(people) => turn({ people: Number(people) })}
      />
      <Range
        label={t.draw}
        min={1}
        max={batches}
        value={knobs.batch}
        onChange={(batch) => turn({ batch })}
        format={n.whole}
      />
    </>
  )
}
