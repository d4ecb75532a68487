import { randomFrom, type DeclaredPlan } from '@skillgrad/exercises/contract'
import {
  largestTable,
  readTable,
  rowsProblem,
  split,
  wholeColumns,
  type RowsProblem,
  type Table,
  type TableProblem,
} from '@skillgrad/exercises/declared'
import type { ExerciseDocument } from './document.js'
import { generatorFile, gradedTableFile, publicTableFile, textOf, type Files } from './files.js'
import { planOf } from './plan.js'
import { problem, type Problem } from './problem.js'

const fewestRows = 20

/** What is wrong with the tables of an exercise, the first fault of each. */
export function tableProblem(files: Files, document: ExerciseDocument): Problem[] {
  const plan = planOf(document)
  const tables = files.has(generatorFile) ? [publicTableFile] : [publicTableFile, gradedTableFile]
  return tables.flatMap((file) => faultIn(file, textOf(files, file)!, plan) ?? [])
}

function faultIn(file: string, csv: string, plan: DeclaredPlan): Problem | undefined {
  const table = readTable(csv, plan.columns, wholeColumns(plan))
  if ('kind' in table) return told(file, table, plan.columns)
  const { length } = table.rows
  if (length < fewestRows || length > largestTable.rows)
    return problem(
      file,
      `${file} has ${length} rows; between ${fewestRows} and ${largestTable.rows} are needed.`,
      `${file} 有 ${length} 行，需要在 ${fewestRows} 到 ${largestTable.rows} 行之间。`,
    )
  const fault = rowsProblem(plan, table.rows)
  return fault ? unfit(file, fault) : uncut(file, table, plan)
}

function unfit(file: string, fault: RowsProblem): Problem {
  switch (fault.kind) {
    case 'too-many-cells':
      return problem(
        file,
        `${file}: all tensors together have more than ${largestTable.cells} numbers. Use fewer rows or columns.`,
        `${file}：所有张量合计超过 ${largestTable.cells} 个数。请减少行或列。`,
      )
    case 'same':
      return problem(
        file,
        `${file}: ${fault.column} is the same in every row, so there is nothing to find.`,
        `${file}：${fault.column} 列每行都相同，没有可学的东西。`,
      )
    case 'whole':
      return problem(
        file,
        `${file}: ${fault.column} must hold whole numbers of 32 bits.`,
        `${file}：${fault.column} 列必须是 32 位整数。`,
      )
    case 'classes': {
      const { metric, handler, output, classes } = fault.criterion
      return problem(
        file,
        `${file}: ${fault.column} must hold classes from 0 to ${classes! - 1} for ${metric} of ${handler}.${output}.`,
        `${file}：要用 ${metric} 衡量 ${handler}.${output}，${fault.column} 列的类别必须在 0 到 ${classes! - 1} 之间。`,
      )
    }
  }
}

/** Rows of which no cut can be asked about: one rare value among hundreds, and a few asked. */
function uncut(file: string, table: Table, plan: DeclaredPlan): Problem | undefined {
  try {
    split(plan, table, randomFrom('public'))
    return undefined
  } catch {
    return problem(
      file,
      `${file}: some truth is nearly always the same, so that the rows asked about may hold one value alone. Add rows of the rare kind, or raise hiddenShare.`,
      `${file}：某个答案几乎总是相同，抽到的行可能只有一种取值。请增加稀少类别的行，或调高 hiddenShare。`,
    )
  }
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

function told(file: string, fault: TableProblem, columns: readonly string[]): Problem {
  switch (fault.kind) {
    case 'empty':
      return problem(file, `${file} holds no rows.`, `${file} 没有数据行。`)
    case 'columns':
      return problem(
        file,
        `${file} begins with the columns ${short(fault.found.join(', '))}; declared are ${columns.join(', ')}.`,
        `${file} 的表头是 ${short(fault.found.join('、'))}，而声明的是 ${columns.join('、')}。`,
        1,
      )
    case 'width':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.found} cells where ${fault.needed} columns are.`,
        `${file} 第 ${fault.line} 行有 ${fault.found} 个单元格，应为 ${fault.needed} 个。`,
        fault.line,
      )
    case 'number':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.column} is “${short(fault.found)}”, which is no number. Tables hold numbers only; encode words before.`,
        `${file} 第 ${fault.line} 行的 ${fault.column} 为“${short(fault.found)}”，不是数字。表格只能包含数字，请先把文字编码。`,
        fault.line,
      )
    case 'whole':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.column} is ${short(fault.found)}; declared as int32, it must be a whole number.`,
        `${file} 第 ${fault.line} 行的 ${fault.column} 为 ${short(fault.found)}；声明为 int32 的列必须是整数。`,
        fault.line,
      )
  }
}
