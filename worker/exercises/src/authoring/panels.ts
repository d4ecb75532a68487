import type { Localized, MatrixPanel, Series, TrainingRecord, XyPanel } from '../contract/index.js'

export interface LossPanelOptions {
  /** What the loss is, as the axis says it; in Chinese, too. */
  loss: Localized
  scale?: 'linear' | 'log'
  /** A loss to compare with, e.g. that of guessing. */
  reference?: { name: Localized; value: number }
}

/** The reported losses by epoch. Absent when nothing was reported that can be drawn. */
export function lossPanel(record: TrainingRecord, options: LossPanelOptions): XyPanel | undefined {
  const { loss, scale = 'linear', reference } = options
  const points = drawableLosses(record, scale)
  if (points.length === 0) return undefined
  const epochs = points.map(({ epoch }) => epoch)
  const series: Series[] = [
    {
      name: { en: 'your loss', 'zh-CN': '你的损失' },
      mark: 'line',
      tone: 1,
      x: epochs,
      y: points.map((point) => point.loss),
    },
  ]
  if (reference) {
    const ends = [epochs[0]!, epochs.at(-1)!]
    series.push({
      name: reference.name,
      mark: 'dashed-line',
      tone: 2,
      x: ends,
      y: ends.map(() => reference.value),
    })
  }
  const y = scale === 'log' ? { en: `${loss.en} (log scale)`, 'zh-CN': `${loss['zh-CN']}（对数刻度）` } : loss
  return {
    kind: 'xy',
    title: { en: 'Loss by epoch', 'zh-CN': '每一轮的损失' },
    x: { label: { en: 'epoch', 'zh-CN': '轮次' } },
    y: { label: y, scale },
    series,
  }
}

/** Where the loss began and ended, as a sentence for the text alternative. */
export function lossInWords(record: TrainingRecord, say: (loss: number) => string): Localized {
  const points = drawableLosses(record, 'linear')
  if (points.length === 0) return { en: 'No loss was reported.', 'zh-CN': '没有报告损失。' }
  const [first, last] = [say(points[0]!.loss), say(points.at(-1)!.loss)]
  return { en: `The loss went from ${first} to ${last}.`, 'zh-CN': `损失从 ${first} 变为 ${last}。` }
}

/** What was true against what was chosen; `counts` row-major, as `confusion` gives them. */
export function confusionPanel(
  title: Localized,
  classes: readonly Localized[],
  counts: readonly number[],
): MatrixPanel {
  return {
    kind: 'matrix',
    title,
    rowAxis: { en: 'true', 'zh-CN': '真实' },
    columnAxis: { en: 'chosen', 'zh-CN': '模型选择' },
    rows: classes,
    columns: classes,
    values: counts,
    format: 'count',
  }
}

function drawableLosses({ curve }: TrainingRecord, scale: 'linear' | 'log') {
  return curve.filter(
    ({ loss }) => Number.isFinite(loss) && Math.abs(loss) < 1e12 && (scale === 'linear' || loss > 0),
  )
}
