import type { TextPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import {
  Choice,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { every, intents, rounds, trainHead, type Course } from './head'
import { messagesWith, type Input, type Messages } from './messages'
import { texts } from './texts'

const perIntent = [1, 2, 3, 6] as const
const shownWrong = 4

/** A head trained twice on the same labels, to show what an encoder's reading is worth. */
export default function FineTuning(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ labels: 6, rate: 8 })
  const { labels, rate } = knobs
  const messages = useMemo(() => messagesWith(labels), [labels])
  const courses = useMemo(() => {
    const train = (input: Input) => trainHead(messages.labelled[input], messages.fresh[input], rate)
    return { places: train('places'), words: train('words') }
  }, [messages, rate])
  const panels = usePanels(courses, messages)
  const all = messages.texts.length
  const rightOf = ({ right }: Course) => Math.round(all * (right.at(-1) ?? NaN))
  const of = (right: number) => t.of(n.whole(right), n.whole(all))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        labels: labels * intents,
        places: rightOf(courses.places),
        words: rightOf(courses.words),
        all,
      })}
      panels={[panels.right, panels.loss, panels.wrong]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.perIntent}
            options={perIntent.map((count) => ({ value: String(count), label: n.whole(count) }))}
            value={String(labels)}
            onChange={(value) => turn({ labels: Number(value) })}
          />
          <Range
            label={t.rate}
            min={0.125}
            max={32}
            scale="log"
            step={8}
            value={rate}
            onChange={(value) => turn({ rate: value })}
            format={(value) => n.significant(value, 2)}
          />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.right}>
          <XyPanel panel={panels.right} extent={{ x: [0, rounds], y: [0, 1.05] }} height={250} />
        </Picture>
        <Picture title={t.loss}>
          <XyPanel panel={panels.loss} extent={{ x: [0, rounds], y: [0, 2.2] }} height={250} />
        </Picture>
      </Pictures>
      <Readout
        values={[
          { name: t.readPlaces, value: of(rightOf(courses.places)) },
          { name: t.readWords, value: of(rightOf(courses.words)) },
          { name: t.readGuess, value: of(all / intents) },
          { name: t.readLabels, value: n.whole(labels * intents) },
        ]}
      />
      <Picture title={t.wrong} panel={panels.wrong} />
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

function usePanels(
  { places, words }: Record<Input, Course>,
  { texts: fresh, fresh: { words: asked } }: Messages,
) {
  const t = useTexts(texts)
  const panel = (title: string, y: string, kind: 'right' | 'losses', spaced: number): XyPanelData => ({
    kind: 'xy',
    title: said(title),
    x: { label: said(t.round) },
    y: { label: said(y) },
    series: [
      {
        name: said(t.places),
        mark: 'line',
        tone: 1,
        x: places[kind].map((_, at) => at * spaced),
        y: places[kind],
      },
      {
        name: said(t.words),
        mark: 'dashed-line',
        tone: 2,
        x: words[kind].map((_, at) => at * spaced),
        y: words[kind],
      },
    ],
  })
  const wrong: TextPanel = {
    kind: 'text',
    title: said(t.wrong),
    passages: fresh
      .map((text, at) => ({ text, label: asked.labels[at] ?? 0, chosen: words.chosen[at] ?? 0 }))
      .filter(({ label, chosen }) => label !== chosen)
      .slice(0, shownWrong)
      .map(({ text, label, chosen }) => ({
        name: said(t.wrongWay(t.intents[label] ?? '', t.intents[chosen] ?? '')),
        text,
        tone: 3,
      })),
  }
  return {
    right: panel(t.right, t.share, 'right', every),
    loss: panel(t.loss, t.crossEntropy, 'losses', 1),
    wrong,
  }
}
