import { useMemo } from 'react'
import {
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  Steps,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { advantage, bands, border, lend, weeks } from './lending'
import { texts } from './texts'
import { useLoopPanels, windows } from './use-loop-panels'

const companies = 20

interface Knobs {
  exploration: number
  week: number
  byChance: boolean
  company: number
}

/** A year of lending in which the model sees only what it let happen. */
export default function FeedbackLoop({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    exploration: numberSetting(settings, 'exploration', 0.05),
    week: numberSetting(settings, 'week', 11),
    byChance: false,
    company: 1,
  })
  const { exploration, week, byChance, company } = knobs
  const { year, gained } = useYear(exploration, byChance ? company : undefined)
  const now = year[week] ?? year[0]
  const euros = Math.round(gained[week] ?? 0)
  const panels = useLoopPanels(year, gained, week)
  if (!now) return null
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        exploration: n.percent(exploration),
        week,
        belief: n.percent(now.belief.c, 1),
        course: now.belief.c >= border ? 'refuses' : now.lendsToC ? 'lends' : 'opens',
        gained: n.whole(Math.abs(euros)),
        ahead: Math.sign(euros) as -1 | 0 | 1,
      })}
      panels={[panels.belief, panels.gain]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.readBelief, value: n.percent(now.belief.c, 1) },
          { name: t.readTruth, value: n.percent(bands.c.truth, 1) },
          { name: t.readLends, value: now.belief.c < border ? t.yes : t.no },
          { name: t.readGain, value: t.money(n.whole(Math.abs(euros)), euros < 0) },
        ]}
      />
      <Pictures columns={2}>
        <Picture title={t.belief}>
          <XyPanel panel={panels.belief} extent={windows.belief} height={260} />
        </Picture>
        <Picture title={t.gain}>
          <XyPanel panel={panels.gain} extent={windows.gain} height={260} />
        </Picture>
      </Pictures>
    </Playground>
  )
}

/** The year of one company beside the same company without any exploration. */
function useYear(exploration: number, seed: number | undefined) {
  return useMemo(() => {
    const year = lend({ exploration, seed })
    return { year, gained: advantage(year, lend({ exploration: 0, seed })) }
  }, [exploration, seed])
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.exploration}
        min={0}
        max={0.3}
        step={0.01}
        value={knobs.exploration}
        onChange={(exploration) => turn({ exploration })}
        format={(value) => n.percent(value)}
      />
      <Steps
        label={t.weeks}
        at={knobs.week}
        last={weeks}
        onChange={(week) => turn({ week })}
        format={(week) => t.inWeek(n.whole(week))}
      />
      <Toggle label={t.luck} checked={knobs.byChance} onChange={(byChance) => turn({ byChance })} />
      {knobs.byChance ? (
        <Range
          label={t.company}
          min={1}
          max={companies}
          value={knobs.company}
          onChange={(company) => turn({ company })}
          format={(value) => t.companyOf(n.whole(value))}
        />
      ) : null}
    </>
  )
}
