import {
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { borders, dayOf, type Terms } from './behaviour'
import { texts } from './texts'
import { useDoubtPanels, window } from './use-doubt-panels'

interface Knobs extends Terms {
  boast: number
}

/** Act, ask or leave it: which is cheapest at which confidence, and what a model that boasts makes of it. */
export default function Doubt({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    mistake: numberSetting(settings, 'mistake', 15),
    noticed: numberSetting(settings, 'noticed', 0.8),
    boast: numberSetting(settings, 'boast', 1),
  })
  const { ask, act } = borders(knobs)
  const day = dayOf(knobs, knobs.boast)
  const panels = useDoubtPanels(knobs, knobs.boast)
  const money = (euros: number) => t.money(n.whole(Math.round(euros)))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ask: ask < act ? n.percent(ask, 1) : undefined,
        act: n.percent(act, 1),
        day: money(day.byConfidence),
        asking: money(day.always.ask),
        wrong: n.whole(day.wrongOut),
        boasts: knobs.boast > 1,
      })}
      panels={[panels.lines, panels.groups, panels.days]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.lines}>
        <XyPanel
          panel={panels.lines}
          extent={window}
          height={290}
          before={(frame) => (
            <>
              {ask < act ? <Upright frame={frame} at={100 * ask} label={t.fromHereAsk} /> : null}
              <Upright frame={frame} at={100 * act} label={t.fromHereAct} />
            </>
          )}
        />
      </Picture>
      <Pictures columns={2}>
        <Picture title={t.days} panel={panels.days} />
        <Readout
          values={[
            { name: t.askFrom, value: ask < act ? n.percent(ask, 1) : '–' },
            { name: t.actFrom, value: n.percent(act, 1) },
            { name: t.byConfidence, value: money(day.byConfidence) },
            { name: t.wrongOut, value: n.whole(day.wrongOut) },
          ]}
        />
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
        label={t.mistake}
        min={2}
        max={40}
        value={knobs.mistake}
        onChange={(mistake) => turn({ mistake })}
        format={(value) => t.money(n.whole(value))}
      />
      <Range
        label={t.noticed}
        min={0}
        max={1}
        step={0.05}
        value={knobs.noticed}
        onChange={(noticed) => turn({ noticed })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.boast}
        min={1}
        max={3}
        step={0.1}
        value={knobs.boast}
        onChange={(boast) => turn({ boast })}
        format={(value) => t.times(n.decimal(value, 1))}
        note={t.boastNote}
      />
    </>
  )
}
