import type { BarPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  Handle,
  Picture,
  Pictures,
  Playground,
  Range,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { ArrowLines } from './arrow-lines'
import {
  articleNames,
  articles,
  favourite,
  firstQuestion,
  likeness,
  measures,
  type Arrow,
  type Measure,
} from './likeness'
import { texts } from './texts'

const most = 10
const window: { x: [number, number]; y: [number, number] } = { x: [-0.4, most], y: [-0.4, most] }
const step = 0.5

/** Texts as arrows of two word counts: three ways to say which is most like the question. */
export default function Arrows({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    ...firstQuestion,
    measure: choiceSetting<Measure>(settings, 'by', measures),
  })
  const { measure, ...question } = knobs
  const first = favourite(measure, question)
  const panels = usePanels(question, measure)
  const named = (by: Measure) => favourite(by, question)?.toUpperCase()
  const written = { refund: n.significant(question.refund), parcel: n.significant(question.parcel) }
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ...written,
        measure,
        first: first && t.articles[first],
        dot: named('dot'),
        cosine: named('cosine'),
      })}
      panels={[panels.arrows, panels.scores]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.refundKnob}
            min={0}
            max={most}
            step={step}
            value={question.refund}
            onChange={(refund) => turn({ refund })}
            format={(value) => n.significant(value)}
          />
          <Range
            label={t.parcelKnob}
            min={0}
            max={most}
            step={step}
            value={question.parcel}
            onChange={(parcel) => turn({ parcel })}
            format={(value) => n.significant(value)}
          />
          <Choice
            label={t.measure}
            options={measures.map((value) => ({ value, label: t.measures[value] }))}
            value={measure}
            onChange={(value) => turn({ measure: value })}
          />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.arrows}>
          <XyPanel
            panel={{ ...panels.arrows, series: [] }}
            extent={window}
            height={310}
            before={(frame) => (
              <ArrowLines frame={frame} question={question} favourite={first} name={t.question} />
            )}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.question}
                says={t.questionSays(written.refund, written.parcel)}
                x={question.refund}
                y={question.parcel}
                step={{ x: step, y: step }}
                onMove={({ x, y }) => turn({ refund: Math.max(0, x), parcel: Math.max(0, y) })}
              />
            )}
          />
        </Picture>
        <Picture title={t.scores(measure)} panel={panels.scores} />
      </Pictures>
    </Playground>
  )
}

function usePanels(question: Arrow, measure: Measure): { arrows: XyPanelData; scores: BarPanel } {
  const t = useTexts(texts)
  const scores = likeness(measure, question)
  const first = favourite(measure, question)
  const tip = (name: string, arrow: Arrow, tone: 0 | 1): XyPanelData['series'][number] => ({
    name: said(name),
    mark: 'points',
    tone,
    x: [arrow.refund],
    y: [arrow.parcel],
  })
  return {
    arrows: {
      kind: 'xy',
      title: said(t.arrows),
      x: { label: said(t.refund) },
      y: { label: said(t.parcel) },
      series: [
        tip(t.question, question, 1),
        ...articleNames.map((name) => tip(t.articles[name], articles[name], 0)),
      ],
    },
    scores: {
      kind: 'bars',
      title: said(t.scores(measure)),
      value: { label: said(t.measures[measure]) },
      bars: articleNames.map((name) => ({
        name: said(t.articles[name]),
        value: Number.isNaN(scores[name]) ? 0 : scores[name],
        tone: name === first ? 1 : 0,
      })),
    },
  }
}
