import { confusion, confusionPanel, decimals, lossInWords, lossPanel } from '../authoring/index.js'
import type {
  DeclaredPlan,
  Figure,
  Localized,
  Panel,
  Series,
  TrainingRecord,
  XyPanel,
} from '../contract/index.js'
import { measuredBy, type Answers } from './assess.js'
import { choicesOf, metricOf, type Measured } from './metrics/index.js'
import type { Table } from './table.js'

/** A name of the author's, the same in every language. */
const both = (text: string): Localized => ({ en: text, 'zh-CN': text })

const drawnPoints = 400
const mostClasses = 12

/** The public table: its first two measures, coloured by what is to be told apart; or what is to be estimated by the first. */
export function dataFigure(plan: DeclaredPlan, { rows }: Table): Figure {
  const [criterion] = plan.criteria
  const truth = plan.tensors[criterion!.truth]!.columns[0]!
  const inputs = [...new Set(Object.values(plan.handlers).flat())].flatMap(
    (name) => plan.tensors[name]!.columns,
  )
  const column = (name: string) => rows.slice(0, drawnPoints).map((row) => row[plan.columns.indexOf(name)]!)
  const classes = metricOf(criterion!.metric).form !== 'numbers'
  const [across, up] = classes ? [inputs[0]!, inputs[1] ?? truth] : [inputs[0]!, truth]
  const panel: XyPanel = {
    kind: 'xy',
    title: both(`${up} × ${across}`),
    x: { label: both(across) },
    y: { label: both(up) },
    series: classes
      ? byClass({ x: column(across), y: column(up), labels: column(truth), truth })
      : [{ name: both(truth), mark: 'points', tone: 0, x: column(across), y: column(up) }],
  }
  return {
    title: { en: 'The data you can see', 'zh-CN': '你能看到的数据' },
    alt: {
      en: `${rows.length} rows of ${plan.columns.length} columns. Drawn are ${across} and ${up}.`,
      'zh-CN': `共 ${rows.length} 行、${plan.columns.length} 列。图中是 ${across} 与 ${up}。`,
    },
    panels: [panel],
  }
}

interface Points {
  x: readonly number[]
  y: readonly number[]
  labels: readonly number[]
  truth: string
}

/** Four tones: from the fourth class on they share one. */
function byClass({ x, y, labels, truth }: Points): Series[] {
  const classes = [...new Set(labels)].sort((one, other) => one - other)
  const groups = classes.slice(0, 3).map((label) => ({ name: `${truth} = ${label}`, own: [label] }))
  if (classes.length > 3) groups.push({ name: `${truth} ≥ ${classes[3]!}`, own: classes.slice(3) })
  return groups.map(({ name, own }, tone) => {
    const at = labels.flatMap((label, row) => (own.includes(label) ? [row] : []))
    return {
      name: both(name),
      mark: 'points',
      tone: tone as Series['tone'],
      x: at.map((row) => x[row]!),
      y: at.map((row) => y[row]!),
    }
  })
}

/** Answers against the truth, and how the loss got there. */
export function resultFigure(
  plan: DeclaredPlan,
  rows: readonly (readonly number[])[],
  answers: Answers,
  record: TrainingRecord,
): Figure {
  const [criterion] = plan.criteria
  const measured = measuredBy(criterion!, plan, rows, answers)
  const name = plan.tensors[criterion!.truth]!.columns[0]!
  const picture = metricOf(criterion!.metric).form === 'numbers' ? comparison : table
  const loss = lossPanel(record, { loss: { en: 'loss', 'zh-CN': '损失' } })
  const spoken = lossInWords(record, decimals)
  return {
    title: { en: 'Your answers against what was true', 'zh-CN': '你的回答与真实结果' },
    alt: {
      en: `${rows.length} rows that you had not seen: ${name} as it was, against your answer. ${spoken.en}`,
      'zh-CN': `${rows.length} 行你没见过的数据：${name} 的真实值与你的回答。${spoken['zh-CN']}`,
    },
    panels: [...picture(measured, name), ...(loss ? [loss] : [])],
  }
}

function table(measured: Measured, name: string): Panel[] {
  const classes = 1 + Math.max(...measured.truth)
  const choices = choicesOf(measured)
  const drawable = choices.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < classes)
  if (classes > mostClasses || !drawable) return []
  const names = Array.from({ length: classes }, (_, label) => both(String(label)))
  const title: Localized = { en: `${name}: true and chosen`, 'zh-CN': `${name}：真实与选择` }
  return [confusionPanel(title, names, confusion(choices, measured.truth, classes))]
}

function comparison({ answer, truth }: Measured, name: string): Panel[] {
  const answers = Array.from(answer)
  const [lowest, highest] = [Math.min(...truth), Math.max(...truth)]
  const room = 10 * (highest - lowest + 1)
  if (answers.some((value) => value < lowest - room || value > highest + room)) return []
  const ends = [lowest, highest]
  return [
    {
      kind: 'xy',
      title: { en: `${name}: true and answered`, 'zh-CN': `${name}：真实与回答` },
      x: { label: { en: `true ${name}`, 'zh-CN': `真实的 ${name}` } },
      y: { label: { en: `your ${name}`, 'zh-CN': `你回答的 ${name}` } },
      series: [
        {
          name: { en: 'rows', 'zh-CN': '各行' },
          mark: 'points',
          tone: 1,
          x: truth.slice(0, drawnPoints),
          y: answers.slice(0, drawnPoints),
        },
        { name: { en: 'equal', 'zh-CN': '相等' }, mark: 'dashed-line', tone: 2, x: ends, y: ends },
      ],
    },
  ]
}
