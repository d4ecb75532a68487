import {
  Choice,
  choiceSetting,
  Note,
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
import { modelNames, models, sizeOf, type ModelName } from './models'
import { texts } from './texts'
import { useScalePanels, window } from './use-scale-panels'

const bitChoices = ['16', '8', '4'] as const
const billion = 1e9
/** Pixels; in a narrower picture only the chosen model is named. */
const roomForNames = 420

interface Knobs {
  model: ModelName
  bits: (typeof bitChoices)[number]
  cards: number
}

/** Parameters and tokens of real models turned into memory, operations, days and years. */
export default function Scale({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    model: choiceSetting<ModelName>(settings, 'model', modelNames as [ModelName, ...ModelName[]]),
    bits: '16',
    cards: 1000,
  })
  const { model, bits, cards } = knobs
  const { parameters, active } = models[model]
  const size = sizeOf(models[model], Number(bits), cards)
  const panels = useScalePanels(model, size)
  const days = size.days < 10 ? n.significant(size.days, 2) : n.whole(size.days)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        model: t.models[model],
        parameters: parameters / billion,
        active: active < parameters ? active / billion : undefined,
        memory: n.significant(size.memory),
        cardsToHold: size.cardsToHold,
        days,
        cards: n.whole(cards),
        perParameter: n.significant(size.tokensPerParameter, 2),
      })}
      panels={[panels.table, panels.map]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          {
            name: t.memory,
            value: t.gigabytes(n.significant(size.memory)),
            note: t.hold(n.whole(size.cardsToHold)),
          },
          { name: t.training, value: powerOf(size.training, n.decimal), note: t.operationsNote },
          { name: t.days, value: days, note: t.daysNote(n.whole(cards)) },
          { name: t.reading, value: t.years(n.whole(size.readingYears)), note: t.readingNote },
        ]}
      />
      <Picture title={t.map}>
        <XyPanel
          panel={panels.map}
          extent={window}
          height={330}
          before={(frame) =>
            modelNames
              .filter((name) => name === model || frame.inner.width > roomForNames)
              .map((name) => (
                // GPT-3 and Gopher read the same; one of the names stands below.
                <g key={name} transform={name === 'gopher' ? 'translate(-34,32)' : undefined}>
                  <Note
                    frame={frame}
                    x={models[name].active / billion}
                    y={models[name].tokens / billion}
                    text={t.models[name]}
                  />
                </g>
              ))
          }
        />
      </Picture>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <div className="sm:col-span-2">
        <Choice
          label={t.model}
          options={modelNames.map((value) => ({ value, label: t.models[value] }))}
          value={knobs.model}
          onChange={(model) => turn({ model })}
        />
      </div>
      <Choice
        label={t.bits}
        options={bitChoices.map((value) => ({ value, label: value }))}
        value={knobs.bits}
        onChange={(bits) => turn({ bits })}
      />
      <Range
        label={t.cards}
        scale="log"
        min={1}
        max={20_000}
        value={knobs.cards}
        onChange={(cards) => turn({ cards: Math.max(1, Math.round(cards)) })}
        format={(value) => n.whole(value)}
      />
    </>
  )
}

/** As people write it: 5.88 × 10²³. */
function powerOf(value: number, decimal: (value: number, digits?: number) => string): string {
  const power = Math.floor(Math.log10(value))
  const raised = [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
  return `${decimal(value / 10 ** power)} × 10${raised}`
}
