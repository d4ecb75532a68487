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
  type Numbers,
} from '../kit'
import { balanceOf, machineNames, machines, passOf, type MachineName, type Pass } from './machines'
import { texts } from './texts'
import { useMachinePanels, window } from './use-machine-panels'

const giga = 1e9
const sizes = ['0.1', '1', '8', '70'] as const
const bitChoices = ['16', '8', '4'] as const

interface Knobs {
  machine: MachineName
  billions: (typeof sizes)[number]
  bits: (typeof bitChoices)[number]
  tokens: number
}

/** One pass through a model on four machines: which of them waits for its memory, and which computes. */
export default function Processors({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    machine: choiceSetting<MachineName>(settings, 'machine', ['card', 'laptop', 'server', 'tpu']),
    billions: '8',
    bits: '16',
    tokens: numberSetting(settings, 'tokens', 1),
  })
  const machine = machines[knobs.machine]
  const work = { parameters: Number(knobs.billions) * giga, bits: Number(knobs.bits), tokens: knobs.tokens }
  const pass = passOf(machine, work)
  const panels = useMachinePanels(knobs.machine, work, pass)
  const balance = n.whole(balanceOf(machine, work.bits))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        machine: knobs.machine,
        fits: pass.fits,
        weights: n.significant(pass.weights / giga),
        memory: n.whole(machine.memory / giga),
        fetching: n.significant(pass.fetching * 1e3, 2),
        computing: n.significant(pass.computing * 1e3, 2),
        waits: pass.fetching >= pass.computing,
        rate: rateOf(pass, n),
        tokens: n.whole(knobs.tokens),
      })}
      panels={[panels.rates, panels.times]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} balance={balance} />}
    >
      <Picture title={t.picture}>
        <XyPanel
          panel={panels.rates}
          extent={window}
          height={290}
          legend={false}
          before={(frame) =>
            machineNames
              .filter((name) => passOf(machines[name], work).fits)
              .map((name) => (
                <Note
                  key={name}
                  frame={frame}
                  x={1}
                  y={passOf(machines[name], { ...work, tokens: 1 }).tokensPerSecond}
                  text={t.machines[name]}
                />
              ))
          }
        />
      </Picture>
      <Readout
        values={[
          {
            name: t.weights,
            value: t.gigabytes(n.significant(pass.weights / giga)),
            note: t.of(n.whole(machine.memory / giga)),
          },
          { name: t.fetching, value: t.milliseconds(n.significant(pass.fetching * 1e3, 2)) },
          { name: t.computing, value: t.milliseconds(n.significant(pass.computing * 1e3, 2)) },
          { name: t.rate, value: pass.fits ? rateOf(pass, n) : '–' },
        ]}
      />
    </Playground>
  )
}

interface ControlsProps {
  knobs: Knobs
  turn: (changed: Partial<Knobs>) => void
  balance: string
}

function Controls({ knobs, turn, balance }: ControlsProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <div className="sm:col-span-2">
        <Choice
          label={t.machine}
          options={machineNames.map((value) => ({ value, label: t.machines[value] }))}
          value={knobs.machine}
          onChange={(machine) => turn({ machine })}
        />
      </div>
      <Choice
        label={t.parameters}
        options={sizes.map((value) => ({ value, label: t.billions(Number(value)) }))}
        value={knobs.billions}
        onChange={(billions) => turn({ billions })}
      />
      <Choice
        label={t.bits}
        options={bitChoices.map((value) => ({ value, label: value }))}
        value={knobs.bits}
        onChange={(bits) => turn({ bits })}
      />
      <Range
        label={t.tokens}
        scale="log"
        min={1}
        max={4096}
        value={knobs.tokens}
        onChange={(tokens) => turn({ tokens: Math.max(1, Math.round(tokens)) })}
        format={n.whole}
        note={t.balance(balance)}
      />
    </>
  )
}

/** Below a thousand each token counts, above it nobody reads the last digits. */
function rateOf({ tokensPerSecond }: Pass, n: Numbers): string {
  return tokensPerSecond < 1000 ? n.whole(tokensPerSecond) : n.whole(Number(tokensPerSecond.toPrecision(2)))
}
