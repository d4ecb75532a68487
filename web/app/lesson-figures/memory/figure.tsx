import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  numberSetting,
  Picture,
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
import { coursesOf, halfLife, words, type Courses } from './gates'
import { texts } from './texts'

/** How much of one note is left after many words, by the gates that it passes. */
export default function Memory({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    forget: numberSetting(settings, 'forget', 0.98),
    input: numberSetting(settings, 'input', 0),
    plain: numberSetting(settings, 'plain', 0.9),
  })
  const courses = coursesOf(knobs)
  const panel = usePanel(courses, knobs.input > 0)
  const [left = NaN, cell = NaN, plain = NaN] = [courses.left, courses.cell, courses.plain].map(
    (one) => one[words],
  )
  const share = (value: number) => n.percent(value, value < 0.0995 ? 1 : 0)
  const half = (factor: number) =>
    factor >= 1 ? t.never : t.words(n.decimal(halfLife(factor), halfLife(factor) < 10 ? 1 : 0))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        left: share(left),
        plain: share(plain),
        written: n.decimal(cell - left),
        open: knobs.input > 0,
      })}
      panels={[panel]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.forget}
            min={0.8}
            max={1}
            step={0.01}
            value={knobs.forget}
            onChange={(forget) => turn({ forget })}
            format={(value) => n.decimal(value)}
          />
          <Range
            label={t.input}
            min={0}
            max={0.5}
            step={0.01}
            value={knobs.input}
            onChange={(input) => turn({ input })}
            format={(value) => n.decimal(value)}
            note={knobs.input > 0 ? undefined : t.shut}
          />
          <Range
            label={t.factor}
            min={0.5}
            max={1}
            step={0.01}
            value={knobs.plain}
            onChange={(factor) => turn({ plain: factor })}
            format={(value) => n.decimal(value)}
          />
        </>
      }
    >
      <Picture title={t.course}>
        <XyPanel
          panel={panel}
          extent={{ x: [0, words], y: knobs.input > 0 ? [-1, 1.5] : [0, 1] }}
          height={280}
        />
      </Picture>
      <Readout
        values={[
          { name: t.readLeft, value: share(left) },
          { name: t.readPlain, value: share(plain) },
          { name: t.readHalf, value: half(knobs.forget) },
          { name: t.readHalfPlain, value: half(knobs.plain) },
        ]}
      />
    </Playground>
  )
}

function usePanel({ left, cell, plain }: Courses, open: boolean): XyPanelData {
  const t = useTexts(texts)
  const x = left.map((_, at) => at)
  return {
    kind: 'xy',
    title: said(t.course),
    x: { label: said(t.word) },
    y: { label: said(t.share) },
    series: [
      { name: said(t.lstm), mark: 'line', tone: 1, x, y: left },
      ...(open ? [{ name: said(t.cell), mark: 'points' as const, tone: 3 as const, x, y: cell }] : []),
      { name: said(t.plain), mark: 'dashed-line', tone: 2, x, y: plain },
    ],
  }
}
