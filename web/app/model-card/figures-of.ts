/** Figures of the model card by name, as they are printed. */
export type Figures = Readonly<Record<string, string>>

interface Wanted {
  /** The row of the table of measured goals that holds it; what is not in the table is looked for in the text. */
  world?: string
  find: RegExp
}

const table: Readonly<Record<string, Wanted>> = {
  measuredOn: { find: /--json`, (\d{4}-\d{2}-\d{2})/ },
  simulees: { find: /number of simulees \(([\d,]+) but for/ },
  items: { find: /The bank has (\d+) items/ },
  questions: { find: /families: ([\d,]+) different/ },
  firstDoubt: { find: /with a doubt of some (\.\d+)/ },
  firstError: { find: /standard errors around (\.\d+)/ },
  newError: { world: 'startup-60', find: /^(\.\d+)/ },
  newCoverage: { world: 'startup-60', find: /coverage ([\d.]+) %/ },
  mixedError: { world: 'five-skills-mixed', find: /^(\.\d+)/ },
  mixedCoverage: { world: 'five-skills-mixed', find: /coverage ([\d.]+) %/ },
  youngCoverages: { world: 'young-items', find: /^([\d., ]+) % at/ },
  levelGap: { world: 'all sittings', find: /to (\.\d+)$/ },
  yearError: { world: 'profile-52-weeks', find: /^worst (\.\d+)/ },
  yearCoverage: { world: 'profile-52-weeks', find: /^worst \.\d+, ([\d.]+) %/ },
  falseGrowth: { world: 'growth', find: /^([\d.]+) %/ },
  foundGrowth: { world: 'growth', find: /, ([\d.]+) %/ },
  foundBroken: { world: 'broken-items', find: /^([\d.]+) %/ },
  falselyBroken: { world: 'broken-items', find: /, ([\d.]+) %/ },
  foundUnfair: { world: 'dif', find: /^([\d.]+) %/ },
  falselyUnfair: { world: 'dif', find: /, ([\d.]+) %/ },
  oddError: { find: /\(600 simulees\) has RMSE (\.\d+)/ },
  oddBias: { find: /\(600 simulees\) has RMSE [\d.]+, bias (−\.\d+)/ },
  oddCoverage: { find: /bias −\.\d+ and ([\d.]+) %/ },
}

/**
 * Reads the figures out of `docs/assessment.md`, where each run of the bench is recorded.
 *
 * @throws where a figure is not where it should be: then either the table or this list has to follow
 */
export function figuresOf(assessment: string): Figures {
  const lines = assessment.split('\n')
  return Object.fromEntries(
    Object.entries(table).map(([name, { world, find }]) => {
      const found = find.exec(world ? reached(lines, world, find) : lines.join(' '))
      if (!found) throw new Error(`docs/assessment.md says no ${name}.`)
      return [name, printed(found[1]!)]
    }),
  )
}

/** The fourth column of the world's row; of several rows the one in which it is found. */
function reached(lines: readonly string[], world: string, find: RegExp): string {
  const cells = lines
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((row) => row[2]?.replaceAll('`', '') === world)
    .map((row) => row[4] ?? '')
  return cells.find((cell) => find.test(cell)) ?? ''
}

/** `.43` as `0.43`. */
function printed(figure: string): string {
  return figure.replace(/^(−?)\./, '$10.')
}

/** Puts the figures in their places. */
export function filled(card: string, figures: Figures): string {
  return card.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const figure = figures[name]
    if (figure === undefined) throw new Error(`The model card asks for ${name}, which nobody measured.`)
    return figure
  })
}
