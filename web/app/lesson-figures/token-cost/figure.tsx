import {
  Choice,
  choiceSetting,
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
import { billOf, type Supplier, type Use } from './bill'
import { texts } from './texts'
import { useBillPanels, window } from './use-bill-panels'

interface Knobs extends Use {
  supplier: Supplier
  cached: boolean
}

/** The bill of an assistant: what a conversation is made of, and from where on a card of one's own pays. */
export default function TokenCost({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    conversations: numberSetting(settings, 'conversations', 2000),
    turns: numberSetting(settings, 'turns', 4),
    context: 1500,
    question: 100,
    answer: 300,
    supplier: choiceSetting<Supplier>(settings, 'supplier', ['small', 'large']),
    cached: false,
  })
  const bill = billOf(knobs, knobs)
  const panels = useBillPanels(knobs, knobs)
  const money = (value: number) => n.whole(Number(value.toPrecision(3)))
  const each = n.significant(100 * bill.conversation, 2)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        conversations: n.whole(knobs.conversations),
        month: money(bill.month),
        conversation: each,
        own: money(bill.ownMonth),
        cards: n.whole(bill.cards),
        busy: n.percent(bill.busy),
      })}
      panels={[panels.parts, panels.months]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.parts} panel={panels.parts} />
        <Picture title={t.months}>
          <XyPanel panel={panels.months} extent={window} height={270} />
        </Picture>
      </Pictures>
      <Readout
        values={[
          { name: t.each, value: t.cents(each) },
          { name: t.month, value: t.dollars(money(bill.month)) },
          { name: t.own, value: t.dollars(money(bill.ownMonth)), note: t.cards(n.whole(bill.cards)) },
          { name: t.busy, value: n.percent(bill.busy) },
        ]}
      />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const tokens = (count: number) => t.tokens(n.whole(count))
  return (
    <>
      <Range
        label={t.conversations}
        scale="log"
        min={100}
        max={1e6}
        value={knobs.conversations}
        onChange={(conversations) => turn({ conversations })}
        format={n.whole}
      />
      <Range
        label={t.turns}
        min={1}
        max={20}
        value={knobs.turns}
        onChange={(turns) => turn({ turns })}
        format={n.whole}
      />
      <Range
        label={t.context}
        min={0}
        max={10_000}
        step={100}
        value={knobs.context}
        onChange={(context) => turn({ context })}
        format={tokens}
      />
      <Range
        label={t.answer}
        min={50}
        max={1500}
        step={50}
        value={knobs.answer}
        onChange={(answer) => turn({ answer })}
        format={tokens}
      />
      <Choice
        label={t.supplier}
        options={(['small', 'large'] as const).map((value) => ({ value, label: t.suppliers[value] }))}
        value={knobs.supplier}
        onChange={(supplier) => turn({ supplier })}
      />
      <Toggle label={t.cached} checked={knobs.cached} onChange={(cached) => turn({ cached })} />
    </>
  )
}
