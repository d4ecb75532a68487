import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { texts } from './texts'
import { stepOf } from './training'
import { mostCards, useCrewPanels, window } from './use-crew-panels'

const links = ['5', '50', '450'] as const

interface Knobs {
  cards: number
  link: (typeof links)[number]
  overlapped: boolean
}

/** A training on one card to sixteen thousand: what is won in days, and what is paid in card-days. */
export default function Parallel({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    cards: numberSetting(settings, 'cards', 100),
    link: '50',
    overlapped: false,
  })
  const crew = { ...knobs, link: Number(knobs.link) }
  const step = stepOf(crew)
  const panels = useCrewPanels(crew, step)
  const rough = (value: number) => n.whole(Number(value.toPrecision(3)))
  const days = step.days < 10 ? n.decimal(step.days, 1) : n.whole(step.days)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        cards: n.whole(knobs.cards),
        alone: knobs.cards === 1,
        speedup: rough(step.speedup),
        efficiency: n.percent(step.efficiency),
        days,
        cardDays: rough(step.cardDays),
      })}
      panels={[panels.faster, panels.step]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.faster}>
          <XyPanel panel={panels.faster} extent={window} height={280} />
        </Picture>
        <div className="grid content-start gap-6">
          <Picture title={t.step} panel={panels.step} />
          <Readout
            values={[
              { name: t.days, value: t.daysOf(days) },
              { name: t.bill, value: t.cardDays(rough(step.cardDays)) },
              { name: t.speedup, value: t.times(rough(step.speedup)) },
              { name: t.efficiency, value: n.percent(step.efficiency) },
            ]}
          />
        </div>
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
        label={t.cards}
        scale="log"
        min={1}
        max={mostCards}
        value={knobs.cards}
        onChange={(cards) => turn({ cards: Math.max(1, Math.round(cards)) })}
        format={n.whole}
      />
      <Choice
        label={t.link}
        options={links.map((value) => ({ value, label: t.gigabytes(value) }))}
        value={knobs.link}
        onChange={(link) => turn({ link })}
      />
      <Toggle
        label={t.overlapped}
        checked={knobs.overlapped}
        onChange={(overlapped) => turn({ overlapped })}
      />
    </>
  )
}
