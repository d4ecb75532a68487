import type { Axis, XyPanel } from '@skillgrad/exercises/contract'
import { scaleLinear, scaleLog } from '@visx/scale'
import { labelWidth, type Extent } from './geometry'
import { number } from './tables'

export type Scale = ReturnType<typeof scaleOf>

/** The window of a drawn panel, for what is drawn into it besides the series; pixels of the picture. */
export interface XyFrame {
  x: Scale
  y: Scale
  /** Of the window inside the axes. */
  inner: { width: number; height: number }
  /** Of the whole picture; the window's corner lies at (`left`, `top`) in it. */
  outer: { width: number; height: number; left: number; top: number }
}

const margin = { top: 8, right: 12, bottom: 48 }
/** The least at the left, and what the axis' label takes of it beside the widest number. */
const left = { least: 52, label: 30 }

interface Drawing {
  extent: Extent
  /** Values named on the y axis. */
  rows: number[]
  width: number
  high: number | undefined
}

export function frameOf(panel: XyPanel, { extent, rows, width, high }: Drawing): XyFrame {
  const height = high ?? Math.round(Math.min(320, Math.max(220, width * 0.58)))
  const widest = Math.max(...rows.map((tick) => labelWidth(number(tick))))
  const outer = { width, height, left: Math.max(left.least, left.label + widest), top: margin.top }
  const inner = {
    width: width - outer.left - margin.right,
    height: height - margin.top - margin.bottom,
  }
  return {
    x: scaleOf(panel.x, extent.x, [0, inner.width]),
    y: scaleOf(panel.y, extent.y, [inner.height, 0]),
    inner,
    outer,
  }
}

function scaleOf(axis: Axis, domain: [number, number], range: [number, number]) {
  return axis.scale === 'log' ? scaleLog<number>({ domain, range }) : scaleLinear<number>({ domain, range })
}
