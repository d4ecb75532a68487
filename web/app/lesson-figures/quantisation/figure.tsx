import {
  Choice,
  choiceSetting,
  Level,
  Note,
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
import { bytesOf } from './network'
import { texts } from './texts'
import { bitChoices, measured, trained, useQuantisationPanels } from './use-quantisation-panels'

const whole = bytesOf({ bits: 32, pruned: 0, ownSteps: true })
const window: { x: [number, number]; y: [number, number] } = { x: [40, 700], y: [40, 95] }
/** Two points of accuracy may be lost. */
const needed = 100 * trained - 2

interface Knobs {
  bits: (typeof bitChoices)[number]
  pruned: number
  ownSteps: boolean
}

/** Fewer bits, fewer weights: what a small model loses by each, and where it breaks. */
export default function Quantisation({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    bits: choiceSetting(settings, 'bits', [...bitChoices] as [Knobs['bits'], ...Knobs['bits'][]]),
    pruned: numberSetting(settings, 'pruned', 0),
    ownSteps: true,
  })
  const compression = { ...knobs, bits: Number(knobs.bits) }
  const panels = useQuantisationPanels(compression)
  const { bytes, accuracy } = measured(compression)
  const lost = 100 * (accuracy - trained)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        bits: knobs.bits,
        pruned: n.percent(knobs.pruned),
        nothingPruned: knobs.pruned === 0,
        bytes: n.whole(bytes),
        share: n.percent(bytes / whole),
        accuracy: n.percent(accuracy, 1),
        lost: `${lost > 0.05 ? '+' : ''}${n.decimal(Number(lost.toFixed(1)) || 0, 1)}`,
      })}
      panels={[panels.ladder, panels.curve]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.ladder}>
          <XyPanel panel={panels.ladder} height={270} />
        </Picture>
        <Picture title={t.curve}>
          <XyPanel
            panel={panels.curve}
            extent={window}
            height={270}
            before={(frame) => (
              <>
                <Level frame={frame} at={needed} />
                <Note frame={frame} x={window.x[1]} y={needed - 5} text={t.limit} />
              </>
            )}
          />
        </Picture>
      </Pictures>
      <Readout
        values={[
          { name: t.size, value: t.bytes(n.whole(bytes)), note: t.ofSize(n.percent(bytes / whole)) },
          { name: t.accuracy, value: n.percent(accuracy, 1), note: t.compared(n.percent(trained, 1)) },
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
      <Choice
        label={t.bits}
        options={bitChoices.map((value) => ({ value, label: value }))}
        value={knobs.bits}
        onChange={(bits) => turn({ bits })}
      />
      <Range
        label={t.pruned}
        min={0}
        max={0.9}
        step={0.05}
        value={knobs.pruned}
        onChange={(pruned) => turn({ pruned })}
        format={(share) => n.percent(share)}
      />
      <Toggle label={t.ownSteps} checked={knobs.ownSteps} onChange={(ownSteps) => turn({ ownSteps })} />
    </>
  )
}
