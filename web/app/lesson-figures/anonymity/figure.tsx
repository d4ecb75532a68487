import type { BarPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  numberSetting,
  Crowd,
  CrowdLegend,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { markOf } from './mark'
import { groupsOf, standings, type Risk } from './survey'
import { texts } from './texts'

const risks: Risk[] = ['alone', 'alike', 'few', 'many']
const bands = ['1', '5', '10', '20', '0'] as const
const sizes = ['2', '5', '10'] as const

interface Knobs {
  band: (typeof bands)[number]
  digits: number
  sex: boolean
  k: (typeof sizes)[number]
}

/** Lines without names that are made coarser: who can still be found, and whose answer is known without being found. */
export default function Anonymity({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    band: '1',
    digits: numberSetting(settings, 'digits', 5),
    sex: true,
    k: '5',
  })
  const coarseness = { band: Number(knobs.band), digits: knobs.digits, sex: knobs.sex }
  const all = standings(coarseness, Number(knobs.k))
  const groups = groupsOf(coarseness)
  const count = (risk: Risk) => all.filter((one) => one.risk === risk).length
  const counts = Object.fromEntries(risks.map((risk) => [risk, n.whole(count(risk))])) as Record<Risk, string>
  return (
    <Playground
      title={t.title}
      sees={t.sees({ ...counts, k: knobs.k, groups: n.whole(groups.length) })}
      panels={[usePanel(risks.map(count))]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.crowd}>
        <CrowdLegend
          mark={markOf}
          entries={risks.map((kind) => ({ kind, name: t.risks[kind], count: counts[kind] }))}
        />
        <Crowd
          mark={markOf}
          columns={{ narrow: 20, wide: 40 }}
          kinds={all.map(({ risk }) => risk).toSorted((a, b) => risks.indexOf(a) - risks.indexOf(b))}
        />
      </Picture>
      <Readout
        values={[
          { name: t.groups, value: n.whole(groups.length) },
          { name: t.smallest, value: n.whole(groups[0]?.length ?? 0) },
          { name: t.dropped, value: n.whole(all.length - count('many')) },
        ]}
      />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <div className="sm:col-span-2">
        <Choice
          label={t.age}
          options={bands.map((value) => ({ value, label: t.ages[value] ?? value }))}
          value={knobs.band}
          onChange={(band) => turn({ band })}
        />
      </div>
      <Range
        label={t.digits}
        min={0}
        max={5}
        value={knobs.digits}
        onChange={(digits) => turn({ digits })}
        format={n.whole}
      />
      <Choice
        label={t.k}
        options={sizes.map((value) => ({ value, label: t.ofK(value) }))}
        value={knobs.k}
        onChange={(k) => turn({ k })}
      />
      <Toggle label={t.sex} checked={knobs.sex} onChange={(sex) => turn({ sex })} />
    </>
  )
}

function usePanel(counts: readonly number[]): BarPanel {
  const t = useTexts(texts)
  return {
    kind: 'bars',
    title: said(t.table),
    value: { label: said(t.people) },
    bars: risks.map((risk, at) => ({
      name: said(t.risks[risk]),
      value: counts[at] ?? 0,
      tone: risk === 'many' ? 1 : 3,
    })),
  }
}
