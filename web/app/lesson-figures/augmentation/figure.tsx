import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { texts } from './texts'
import { turns, useDigitPanels } from './use-digit-panels'

const spreads = [0, 15, 30, 60, 180]

interface Knobs {
  most: number
  turn: number
  digit: number
}

/** A reader of digits that learns from turned copies: how far they help, and from where on the label is no longer true. */
export default function Augmentation({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    most: numberSetting(settings, 'most', 0),
    turn: numberSetting(settings, 'turn', 20),
    digit: numberSetting(settings, 'digit', 6),
  })
  const panels = useDigitPanels(knobs)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ...knobs,
        examples: n.whole(panels.count),
        right: n.percent(panels.right),
        answer: panels.answer,
      })}
      panels={[panels.curve, panels.asked]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.most}
            options={spreads.map((value) => ({
              value: String(value),
              label: value === 0 ? t.none : t.degrees(value),
            }))}
            value={String(knobs.most)}
            onChange={(most) => turn({ most: Number(most) })}
          />
          <Range
            label={t.turn}
            min={0}
            max={turns.at(-1) ?? 0}
            step={10}
            value={knobs.turn}
            onChange={(degrees) => turn({ turn: degrees })}
            format={(degrees) => t.degrees(n.whole(degrees))}
          />
          <Range
            label={t.digit}
            min={0}
            max={9}
            value={knobs.digit}
            onChange={(digit) => turn({ digit })}
            format={n.whole}
          />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.learned} panel={panels.examples} />
        <Picture title={t.asked} panel={panels.asked} />
      </Pictures>
      <Picture title={t.curve}>
        <XyPanel panel={panels.curve} extent={{ x: [0, 90], y: [0, 105] }} height={260} />
      </Picture>
    </Playground>
  )
}
