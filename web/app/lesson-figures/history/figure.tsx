import type { BarPanel, TextPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  said,
  useKnobs,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { texts } from './texts'
import { Timeline } from './timeline'
import {
  events,
  firstYear,
  ideaNames,
  ideas,
  isWinter,
  lastYear,
  standingIn,
  waitedBy,
  type IdeaName,
} from './waits'

/** Where one stood in a year: what had turned, what was waiting, and what nobody could know. */
export default function History({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const { knobs, turn, reset } = useKnobs({
    year: numberSetting(settings, 'year', lastYear),
    idea: choiceSetting<IdeaName>(settings, 'idea', ideaNames as [IdeaName, ...IdeaName[]]),
  })
  const { year, idea } = knobs
  const [turns, waits] = usePanels(year, idea)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        year,
        idea,
        winter: isWinter(year),
        standing: standingIn(year, idea),
        known: ideas[idea].known,
        turn: ideas[idea].turn,
      })}
      panels={[waits, turns]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.idea}
            options={ideaNames.map((value) => ({ value, label: t.ideas[value].name }))}
            value={idea}
            onChange={(value) => turn({ idea: value })}
          />
          <Range
            label={t.year}
            min={firstYear}
            max={lastYear}
            value={year}
            onChange={(value) => turn({ year: value })}
            format={String}
          />
        </>
      }
    >
      <Timeline year={year} idea={idea} texts={t} />
      <Picture title={t.waits} panel={waits} />
    </Playground>
  )
}

function usePanels(year: number, idea: IdeaName): [TextPanel, BarPanel] {
  const t = useTexts(texts)
  return [
    {
      kind: 'text',
      title: said(t.timeline),
      passages: events.map(({ name, year: when, strand }) => ({
        name: said(String(when)),
        text: `${t.events[name]} (${t.strands[strand]})`,
        tone: 0,
      })),
    },
    {
      kind: 'bars',
      title: said(t.waits),
      value: { label: said(t.years) },
      bars: ideaNames.map((name) => ({
        name: said(t.ideas[name].name),
        value: waitedBy(name, year),
        tone: name === idea ? 1 : 0,
      })),
    },
  ]
}
