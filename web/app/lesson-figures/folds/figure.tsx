import { useMemo } from 'react'
import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import { Dealt } from './dealt'
import { candidates, choose, deal, scoresOf, summaryOf, worths, type Dealing, type Summary } from './search'
import { texts } from './texts'
import { useFoldsPanels, windows } from './use-folds-panels'

const counts = ['3', '5', '10'] as const
const dealings: Dealing[] = ['companies', 'rows', 'order']
const deals = 12

interface Knobs {
  dealing: Dealing
  folds: (typeof counts)[number]
  seed: number
  reveal: boolean
}

/** Cross-validation of one outer knob, dealt rightly or spoiled, beside what new companies will say. */
export default function Folds({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    dealing: 'companies',
    folds: '5',
    seed: numberSetting(settings, 'deal', 5),
    reveal: false,
  })
  const folds = Number(knobs.folds)
  const fold = useMemo(() => deal(knobs.dealing, folds, knobs.seed), [knobs.dealing, folds, knobs.seed])
  const scores = useMemo(() => scoresOf(fold, folds), [fold, folds])
  const truth = useMemo(() => (knobs.reveal ? worths() : undefined), [knobs.reveal])
  const summaries = scores.map(summaryOf)
  const chosen = choose(summaries)
  const best = summaries[chosen.best] ?? { mean: 0, error: 0 }
  const panels = useFoldsPanels(scores, summaries, truth)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        dealing: knobs.dealing,
        best: candidates[chosen.best] ?? 0,
        mean: n.percent(best.mean, 1),
        error: n.decimal(100 * best.error, 1),
        simplest: candidates[chosen.simplest] ?? 0,
        worth: truth ? n.percent(truth[chosen.best] ?? 0) : undefined,
      })}
      panels={[panels.scores, panels.means]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.dealt}>
        <Dealt fold={fold} folds={folds} />
      </Picture>
      <Pictures columns={2}>
        <Picture title={t.scores} panel={panels.scores} />
        <Picture title={t.means}>
          <XyPanel
            panel={panels.means}
            extent={windows}
            height={290}
            before={(frame) => <Bars frame={frame} summaries={summaries} />}
          />
        </Picture>
      </Pictures>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Choice
        label={t.dealing}
        options={dealings.map((value) => ({ value, label: t.dealings[value] }))}
        value={knobs.dealing}
        onChange={(dealing) => turn({ dealing })}
      />
      <Choice
        label={t.folds}
        options={counts.map((value) => ({ value, label: value }))}
        value={knobs.folds}
        onChange={(folds) => turn({ folds })}
      />
      <Range
        label={t.seed}
        min={1}
        max={deals}
        value={knobs.seed}
        onChange={(seed) => turn({ seed })}
        format={n.whole}
      />
      <Toggle label={t.reveal} checked={knobs.reveal} onChange={(reveal) => turn({ reveal })} />
    </>
  )
}

/** One standard error to either side of each mean. */
function Bars({ frame, summaries }: { frame: XyFrame; summaries: readonly Summary[] }) {
  return summaries.map(({ mean, error }, at) => {
    const x = frame.x(candidates[at] ?? 1)
    const [low, high] = [mean - error, mean + error].map((share) => frame.y(100 * share))
    return (
      <path
        key={at}
        d={`M${x},${low}V${high}M${x - 5},${low}h10M${x - 5},${high}h10`}
        stroke="var(--accent)"
        strokeWidth={1.75}
      />
    )
  })
}
