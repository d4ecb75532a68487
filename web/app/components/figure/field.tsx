import type { XyPanel } from '@skillgrad/exercises/contract'
import { boundaryEdges, fieldRuns, fieldSteps } from './geometry'

interface FieldProps {
  field: NonNullable<XyPanel['field']>
  width: number
  height: number
}

/** A decision surface: from teal at 0 to indigo at 1, darker on the way, and a line where it crosses one half. */
export function Field({ field, width, height }: FieldProps) {
  const cell = { width: width / field.columns, height: height / field.rows }
  // Rows are given from the bottom of the axis upwards.
  const top = (row: number) => height - (row + 1) * cell.height
  return (
    <g>
      {fieldRuns(field).map(({ row, from, length, step }) => (
        <rect
          key={`${row}-${from}`}
          x={from * cell.width}
          y={top(row)}
          width={length * cell.width + 0.4}
          height={cell.height + 0.4}
          fill={colourOf(step)}
        />
      ))}
      {boundaryEdges(field).map((edge, at) => (
        <line
          key={at}
          x1={edge.x1 * cell.width}
          x2={edge.x2 * cell.width}
          y1={height - edge.y1 * cell.height}
          y2={height - edge.y2 * cell.height}
          stroke="var(--ink)"
          strokeWidth={1.25}
        />
      ))}
    </g>
  )
}

function colourOf(step: number): string {
  const share = step / (fieldSteps - 1)
  const hue = `color-mix(in oklch, var(--gradient-from), var(--gradient-to) ${Math.round(100 * share)}%)`
  return `color-mix(in oklab, ${hue} ${Math.round(14 + 34 * share)}%, var(--surface))`
}
