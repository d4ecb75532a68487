import {
  randomFrom,
  type DeclaredExercise,
  type DeclaredPlan,
  type GradingDefinition,
  type PreviewDefinition,
  type TensorMap,
} from '../contract/index.js'
import { askAll, judge, type Answers } from './assess.js'
import { dataFigure, resultFigure } from './figures.js'
import {
  readTable,
  rowsProblem,
  split,
  tensorsOf,
  type RowsProblem,
  type Split,
  type Table,
} from './table.js'

type Rows = Split['hidden']

/**
 * The hidden half of a declared exercise. `table`: what submissions are graded on, cut anew for each; absent where the
 * author's generator draws it, whose answer then comes with `prepare`.
 */
export function declaredGrading(plan: DeclaredPlan, table?: Table): GradingDefinition<Rows, Answers> {
  return {
    prepare(random, generated) {
      const drawn = table ?? generatedTable(plan, generated)
      const fault = rowsProblem(plan, drawn.rows)
      if (fault) throw new Error(`The exercise's rows cannot be graded on: ${told(fault)}`)
      const { train, hidden } = split(plan, drawn, random)
      return { train: tensorsOf(plan, train), hidden }
    },
    interrogate: (ask, hidden) => askAll(plan, hidden, ask),
    score: (answers, hidden) => judge(plan, hidden, answers),
    figure: (answers, hidden, record) => resultFigure(plan, hidden, answers, record),
  }
}

/** Read again by whoever shows the author why: the kind, then the column if it is about one. */
const told = (fault: RowsProblem) => ('column' in fault ? `${fault.kind} ${fault.column}` : fault.kind)

function generatedTable({ columns }: DeclaredPlan, generated: TensorMap | undefined): Table {
  if (!generated) throw new Error('An exercise whose rows are generated was prepared without them')
  const { values, shape } = generated.rows!
  const width = shape[1]!
  const rows = Array.from({ length: shape[0]! }, (_, row) =>
    Array.from(values.slice(row * width, (row + 1) * width)),
  )
  return { columns, rows }
}

/** What the browser runs: the public table, cut in the same way every time. */
export function declaredPreview({ plan, publicTable }: DeclaredExercise): PreviewDefinition {
  const table = readTable(publicTable, plan.columns)
  if ('kind' in table) throw new Error(`The public table cannot be read: ${table.kind}`)
  const { train, hidden } = split(plan, table, randomFrom('public'))
  return {
    data: () => tensorsOf(plan, train),
    dataFigure: () => dataFigure(plan, table),
    async check(ask, record) {
      const answers = await askAll(plan, hidden, ask)
      const figure = resultFigure(plan, hidden, answers, record)
      return {
        checks: judge(plan, hidden, answers),
        figure: {
          ...figure,
          title: { en: 'Your answers on data you can see', 'zh-CN': '你在公开数据上的回答' },
        },
      }
    },
  }
}
