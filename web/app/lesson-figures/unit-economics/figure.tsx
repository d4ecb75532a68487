import {
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
import { groupNames, lifetimeValue, monthOf, paybackMonth, type Plan } from './economics'
import { texts } from './texts'
import { useMoneyPanels, window } from './use-money-panels'

/** Where the price of a month goes, and whether a customer ever pays back what it cost to win. */
export default function UnitEconomics({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Plan>({
    price: numberSetting(settings, 'price', 20),
    small: numberSetting(settings, 'small', 0),
    capped: settings['capped'] === 'yes',
    free: numberSetting(settings, 'free', 24),
    churn: numberSetting(settings, 'churn', 0.05),
  })
  const month = monthOf(knobs)
  const panels = useMoneyPanels(month, knobs)
  const money = (euros: number, digits = 2) => {
    const rounded = Number(euros.toFixed(digits))
    return t.money(n.decimal(Math.abs(rounded), digits), rounded < 0)
  }
  const payback = paybackMonth(month.left, knobs.churn)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        price: money(knobs.price, 0),
        serving: money(month.serving),
        free: money(month.free),
        left: money(month.left),
        payback,
      })}
      panels={[panels.parts, panels.groups, panels.cash]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.left, value: money(month.left) },
          { name: t.lifetime, value: money(lifetimeValue(month.left, knobs.churn), 0) },
          ...groupNames.map((group) => ({ name: t.groups[group], value: money(month.byGroup[group]) })),
        ]}
      />
      <Pictures columns={2}>
        <Picture title={t.parts} panel={panels.parts} />
        <Picture title={t.cash}>
          <XyPanel panel={panels.cash} extent={window} height={260} />
        </Picture>
      </Pictures>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Plan; turn: (changed: Partial<Plan>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.price}
        min={5}
        max={60}
        value={knobs.price}
        onChange={(price) => turn({ price })}
        format={(value) => t.money(n.whole(value), false)}
      />
      <Range
        label={t.small}
        min={0}
        max={0.9}
        step={0.1}
        value={knobs.small}
        onChange={(small) => turn({ small })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.freeUsers}
        min={0}
        max={50}
        value={knobs.free}
        onChange={(free) => turn({ free })}
        format={n.whole}
      />
      <Range
        label={t.churn}
        min={0.01}
        max={0.15}
        step={0.01}
        value={knobs.churn}
        onChange={(churn) => turn({ churn })}
        format={(value) => n.percent(value)}
      />
      <Toggle label={t.capped} checked={knobs.capped} onChange={(capped) => turn({ capped })} />
    </>
  )
}
