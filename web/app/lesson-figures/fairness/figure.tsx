import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  Handle,
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
import { groups, limitsBy, resultOf, rules, worthwhile, type Group, type Result, type Rule } from './loans'
import { texts } from './texts'
import { useLoanPanels, window } from './use-loan-panels'

const limitRange = { min: 0.3, max: 0.9, step: 0.01 }

/** One honest score for two groups: whichever measure is made equal, the others part. */
export default function Fairness({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<{ rule: Rule; limit: number }>({
    rule: choiceSetting<Rule>(settings, 'rule', [...rules] as [Rule, ...Rule[]]),
    limit: numberSetting(settings, 'limit', worthwhile),
  })
  const limits = limitsBy(knobs.rule, knobs.limit)
  const panels = useLoanPanels(limits)
  const results = Object.fromEntries(
    groups.map((group) => [group, resultOf(group, limits[group])]),
  ) as Record<Group, Result>
  const words = (say: (result: Result) => string) =>
    Object.fromEntries(groups.map((group) => [group, say(results[group])])) as Record<Group, string>
  const earned = n.whole(results.residents.earned + results.newcomers.earned)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        given: words(({ given }) => n.whole(given)),
        opportunity: words(({ opportunity }) => n.percent(opportunity)),
        earned,
      })}
      panels={[panels.residents, panels.newcomers, panels.table]}
      reset={reset}
      controls={
        <>
          <div className="sm:col-span-2">
            <Choice
              label={t.rule}
              options={rules.map((value) => ({ value, label: t.rules[value] }))}
              value={knobs.rule}
              onChange={(rule) => turn({ rule })}
            />
          </div>
          <Range
            label={t.limit}
            {...limitRange}
            value={knobs.limit}
            onChange={(limit) => turn({ limit })}
            format={(value) => n.decimal(value)}
          />
        </>
      }
    >
      <Pictures columns={2}>
        {groups.map((group) => (
          <Outcome
            key={group}
            group={group}
            panel={panels[group]}
            limit={limits[group]}
            result={results[group]}
            onMove={group === 'residents' ? (limit) => turn({ limit }) : undefined}
          />
        ))}
      </Pictures>
      <Readout
        values={[
          { name: t.ratio, value: n.percent(results.newcomers.selected / results.residents.selected) },
          { name: t.earned, value: earned, note: t.lender },
        ]}
      />
    </Playground>
  )
}

interface OutcomeProps {
  group: Group
  panel: XyPanelData
  limit: number
  result: Result
  onMove?: ((limit: number) => void) | undefined
}

function Outcome({ group, panel, limit, result, onMove }: OutcomeProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const share = (value: number) => (Number.isNaN(value) ? '–' : n.percent(value))
  return (
    <Picture title={t.groups[group]}>
      <XyPanel
        panel={panel}
        extent={window}
        height={230}
        before={(frame) => <Upright frame={frame} at={limit} label={t.from(n.decimal(limit))} />}
        over={(frame) =>
          onMove ? (
            <Handle
              frame={frame}
              label={t.limit}
              says={n.decimal(limit)}
              x={limit}
              y={0}
              step={{ x: limitRange.step }}
              onMove={({ x }) => onMove(Math.min(limitRange.max, Math.max(limitRange.min, x)))}
            />
          ) : null
        }
      />
      <Readout
        values={[
          { name: t.gets, value: share(result.selected), note: t.ofThousand(n.whole(result.given)) },
          { name: t.opportunity, value: share(result.opportunity) },
          { name: t.wrongly, value: share(result.wrongly) },
          { name: t.kept, value: share(result.kept) },
        ]}
      />
    </Picture>
  )
}
