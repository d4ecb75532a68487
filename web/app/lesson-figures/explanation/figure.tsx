import type { MatrixPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
  type Numbers,
} from '../kit'
import {
  compared,
  explain,
  fields,
  limit,
  ranges,
  turningPoint,
  type Applicant,
  type Compared,
  type Explanation,
  type Field,
} from './credit'
import { texts } from './texts'
import { Waterfall } from './waterfall'

type Knobs = Applicant & { compare: Compared }

/** A refusal taken apart: what each field adds, against whom, and what would have turned it. */
export default function ExplanationFigure({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    income: numberSetting(settings, 'income', 2.2),
    debt: numberSetting(settings, 'debt', 0.42),
    years: numberSetting(settings, 'years', 3),
    late: numberSetting(settings, 'late', 2),
    compare: choiceSetting<Compared>(settings, 'compare', [...compared] as [Compared, ...Compared[]]),
  })
  const explanation = explain(knobs, knobs.compare)
  const { base, shares, chance } = explanation
  const most = [...fields].sort((a, b) => Math.abs(shares[b]) - Math.abs(shares[a]))[0] ?? 'late'
  const points = (share: number) => `${share > 0 ? '+' : ''}${n.decimal(100 * share, 1)}`
  const percent = (share: number) => n.percent(share, 1)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        chance: percent(chance),
        base: percent(base),
        isYes: chance >= limit,
        most,
        amount: points(shares[most]),
      })}
      panels={[usePanel(explanation)]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.shares}>
        <Waterfall
          explanation={explanation}
          names={t.names}
          mean={t.mean}
          here={t.here}
          limitName={t.limit}
          say={points}
          sayPercent={percent}
        />
      </Picture>
      <Picture title={t.turning}>
        <Readout
          values={fields.map((field) => {
            const turning = turningPoint(knobs, field)
            return {
              name: t.names[field],
              value: turning === null ? t.nothing : valueOf(field, turning, n),
              note: t.now(valueOf(field, knobs[field], n)),
            }
          })}
        />
      </Picture>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      {fields.map((field) => (
        <Range
          key={field}
          label={t.names[field]}
          {...ranges[field]}
          value={knobs[field]}
          onChange={(value) => turn({ [field]: value })}
          format={(value) => t.values[field](valueOf(field, value, n))}
        />
      ))}
      <Choice
        label={t.compare}
        options={compared.map((value) => ({ value, label: t.compared[value] }))}
        value={knobs.compare}
        onChange={(compare) => turn({ compare })}
      />
    </>
  )
}

function valueOf(field: Field, value: number, n: Numbers): string {
  if (field === 'debt') return n.percent(value)
  return field === 'income' ? n.decimal(value, 1) : n.whole(value)
}

function usePanel({ base, shares, chance }: Explanation): MatrixPanel {
  const t = useTexts(texts)
  return {
    kind: 'matrix',
    title: said(t.shares),
    rowAxis: said(t.field),
    columnAxis: said(t.points),
    rows: [t.mean, ...fields.map((field) => t.names[field]), t.here].map(said),
    columns: [said(t.points)],
    values: [base, ...fields.map((field) => shares[field]), chance].map((share) => 100 * share),
    format: 'number',
  }
}
