import type { Rung } from '@skillgrad/exercises/contract'
import type { Checked } from './compare.js'

/** What all gradings of one exercise on one rung came to. */
export interface ExerciseSummary {
  slug: string
  rung: Rung
  seeds: number
  /** Share of the seeds on which the reference passed with all points and enough time to spare. */
  referencePassRate: number
  /** On every seed. */
  starterFails: boolean
  /** Whether each wrong solution got its verdict, criterion and hint on every seed. */
  wrong: { id: string; ok: boolean }[]
  /** The most that the reference used. */
  cpuSeconds: number
  /** The exercise's limit as a multiple of that. */
  headroom: number
}

/** `rows` are all of one exercise and one rung. */
export function summaryOf(rows: readonly Checked[]): ExerciseSummary {
  const [first] = rows
  if (!first) throw new Error('Nothing was graded')
  const of = (file: string) => rows.filter((row) => row.file === file)
  const reference = of('solution.ts')
  const wrong = [...new Set(rows.map(({ file }) => file))].filter((file) => file.startsWith('wrong/'))
  return {
    slug: first.exercise,
    rung: first.rung,
    seeds: reference.length,
    referencePassRate: reference.filter(({ ok }) => ok).length / reference.length,
    starterFails: of('starter.ts').every(({ ok }) => ok),
    wrong: wrong.map((file) => ({
      id: file.replace(/^wrong\/|\.ts$/g, ''),
      ok: of(file).every(({ ok }) => ok),
    })),
    cpuSeconds: Math.max(...reference.map(({ cpuSeconds }) => cpuSeconds)),
    headroom: Math.min(...reference.map(({ headroom }) => headroom)),
  }
}

/** Rows for a table in Markdown. */
export function tableOf(summaries: readonly ExerciseSummary[]): string {
  return [
    '| exercise | rung | seeds | reference | starter fails | wrong solutions | CPU seconds | headroom |',
    '| -------- | ---- | ----: | --------: | ------------- | --------------: | ----------: | -------: |',
    ...summaries.map(
      ({ slug, rung, seeds, referencePassRate, starterFails, wrong, cpuSeconds, headroom }) => {
        const right = wrong.filter(({ ok }) => ok).length
        const reference = `${Math.floor(100 * referencePassRate)} %`
        return `| ${slug} | ${rung} | ${seeds} | ${reference} | ${starterFails ? 'yes' : '**no**'} | ${right} of ${wrong.length} | ${cpuSeconds.toFixed(2)} | ${Math.floor(headroom)} × |`
      },
    ),
  ].join('\n')
}
