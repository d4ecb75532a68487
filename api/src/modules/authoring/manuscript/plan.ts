import type { DeclaredPlan } from '@skillgrad/exercises/contract'
import { metricOf, type MetricName } from '@skillgrad/exercises/declared'
import type { ExerciseDocument } from './document.js'
import { documentFile } from './files.js'
import { problem, type Problem } from './problem.js'
import type { PlacedDocument } from './read-document.js'

export function planOf(document: ExerciseDocument): DeclaredPlan {
  const { columns, tensors, handlers, criteria, hiddenShare } = document
  return {
    columns,
    tensors: Object.fromEntries(
      Object.entries(tensors).map(([name, given]) => [
        name,
        Array.isArray(given) ? { columns: given, dtype: 'float32' } : given,
      ]),
    ),
    handlers: Object.fromEntries(Object.entries(handlers).map(([name, { input }]) => [name, input])),
    criteria: criteria.map(({ id, metric, answer, truth, needed, nothing, hint }) => {
      const [handler, output] = answer.split('.') as [string, string]
      const hintId = hint ?? (Object.hasOwn(document.hints, id) ? id : undefined)
      const classes = classesOf(document, { metric, handler, output })
      return {
        id,
        metric,
        handler,
        output,
        truth,
        needed,
        nothing,
        ...(hintId && { hintId }),
        ...(classes && { classes }),
      }
    }),
    hiddenShare,
  }
}

const mostClasses = 100

/** How many classes an answer has a place for; undefined for numbers, and for what is not declared. */
function classesOf(
  document: ExerciseDocument,
  asked: { metric: MetricName; handler: string; output: string },
): number | undefined {
  const metric = metricOf(asked.metric)
  const declared = ownOf(ownOf(document.handlers, asked.handler)?.output, asked.output)
  if (metric.form === 'numbers' || !declared) return undefined
  const { dtype, width } = declared
  const isBinary = metric.binary || (dtype === 'float32' && width === undefined)
  return isBinary ? 2 : (width ?? mostClasses)
}

/** Names that lead nowhere, and metrics that make no sense of what they are given. */
export function planProblems({ document, lineOf }: PlacedDocument): Problem[] {
  const plan = planOf(document)
  const found: Problem[] = []
  const tell = (path: readonly PropertyKey[], en: string, zh: string) =>
    found.push(problem(documentFile, `${path.join('.')}: ${en}`, `${path.join('.')}：${zh}`, lineOf(path)))

  if (new Set(plan.columns).size < plan.columns.length)
    tell(['columns'], 'a column is named twice.', '有重复的列名。')
  for (const [name, { columns }] of Object.entries(plan.tensors))
    for (const column of columns.filter((one) => !plan.columns.includes(one)))
      tell(['tensors', name], `there is no column ${column}.`, `没有 ${column} 这一列。`)
  for (const [name, inputs] of Object.entries(plan.handlers))
    for (const input of inputs.filter((one) => !Object.hasOwn(plan.tensors, one)))
      tell(['handlers', name, 'input'], `there is no tensor ${input}.`, `没有 ${input} 这个张量。`)
  for (const at of document.criteria.keys()) criterionProblems(document, plan, at, tell)
  if (new Set(document.criteria.map(({ id }) => id)).size < document.criteria.length)
    tell(['criteria'], 'two criteria have the same id.', '有两个评分项的 id 相同。')
  return found
}

type Report = (path: readonly PropertyKey[], en: string, zh: string) => void

function criterionProblems(document: ExerciseDocument, plan: DeclaredPlan, at: number, report: Report): void {
  const { metric, truth, needed, nothing, hint, answer } = document.criteria[at]!
  const { handler, output } = plan.criteria[at]!
  const tell = (field: string, en: string, zh: string) => report(['criteria', at, field], en, zh)

  const declared = ownOf(ownOf(document.handlers, handler)?.output, output)
  if (!declared) return tell('answer', `no handler answers ${answer}.`, `没有处理函数会给出 ${answer}。`)
  const held = ownOf(plan.tensors, truth)
  if (!held) return tell('truth', `there is no tensor ${truth}.`, `没有 ${truth} 这个张量。`)
  truthProblems(plan, truth, held.columns, tell)
  metricProblems({ metric, answer, truth }, declared, held.dtype, tell)
  const { better } = metricOf(metric)
  if (better === 'higher' ? needed <= nothing : needed >= nothing)
    tell(
      'needed',
      `${metric} is better ${better}; needed and nothing stand the wrong way round.`,
      `${metric} 越${better === 'higher' ? '大' : '小'}越好，needed 与 nothing 写反了。`,
    )
  if (hint !== undefined && !Object.hasOwn(document.hints, hint))
    tell('hint', `there is no hint ${hint}.`, `没有 ${hint} 这个提示。`)
}

type Tell = (field: string, en: string, zh: string) => void

/** One column, which no handler is given: one that is asked first could tell the others. */
function truthProblems(plan: DeclaredPlan, truth: string, columns: readonly string[], tell: Tell): void {
  if (columns.length > 1)
    tell(
      'truth',
      `${truth} must be one column, to hold an answer against.`,
      `${truth} 必须只有一列，才能与回答对照。`,
    )
  for (const [handler, inputs] of Object.entries(plan.handlers)) {
    const given = inputs.flatMap((input) => ownOf(plan.tensors, input)?.columns ?? [])
    if (columns.some((column) => given.includes(column)))
      tell(
        'truth',
        `${handler} is given the column ${columns[0]!}, which is to be found.`,
        `${handler} 的输入里已经有需要求出的列 ${columns[0]!}。`,
      )
  }
}

/** Whether the metric makes sense of the answer, and of what it is held against. */
function metricProblems(
  { metric: name, answer, truth }: { metric: MetricName; answer: string; truth: string },
  { dtype, width }: { dtype: string; width?: number | undefined },
  truthDtype: string,
  tell: Tell,
): void {
  const metric = metricOf(name)
  if (metric.form === 'numbers' && width !== undefined)
    tell(
      'metric',
      `${name} measures one number a row; ${answer} has a width.`,
      `${name} 只衡量每行一个数，而 ${answer} 声明了 width。`,
    )
  if (metric.form !== 'numbers' && truthDtype !== 'int32')
    tell(
      'truth',
      `${name} counts classes; declare ${truth} as int32.`,
      `${name} 统计的是类别，请把 ${truth} 声明为 int32。`,
    )
  if (metric.form === 'probabilities' && dtype === 'int32')
    tell(
      'metric',
      `${name} needs probabilities; ${answer} is int32.`,
      `${name} 需要概率，而 ${answer} 是 int32。`,
    )
  if (metric.binary && width !== undefined && width !== 2)
    tell(
      'metric',
      `${name} tells class 1 from class 0; ${answer} has a width of ${width}.`,
      `${name} 只区分类别 1 与类别 0，而 ${answer} 的 width 为 ${width}。`,
    )
}

/** What an object has of its own: an author may well call something `constructor`. */
function ownOf<Value>(from: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return from && Object.hasOwn(from, key) ? from[key] : undefined
}
