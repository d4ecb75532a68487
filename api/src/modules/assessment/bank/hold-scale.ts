import type { CalibratedItem, Calibration } from '../calibration/calibrate.js'
import {
  leastAnchors,
  linkedModel,
  linkScale,
  type Anchor,
  type ScaleLink,
} from '../calibration/link-scale.js'
import type { ScaleDoubt } from '../engine/bank.js'
import type { FixedScale, KnownItem } from './parameter-content.js'

export interface Held {
  items: CalibratedItem[]
  scaleDoubt: ScaleDoubt
  /** Null while no ten items are known well enough. */
  scale: FixedScale | null
  /** Null where nothing was held yet. */
  link: ScaleLink | null
}

const anchorFrom = { answers: 200, doubt: 0.3 } as const

interface Before {
  /** Of the domain, as the newest parameters have it. */
  scale: FixedScale | undefined
  items: readonly KnownItem[]
  scaleDoubt: ScaleDoubt | undefined
  /** Versions whose answers may be wrong. */
  distrusted: ReadonlySet<string>
}

/**
 * Puts a calibration of a domain on the scale that was fixed when ten of its items were first known well. Where too few of them are left, those that are
 * known well by now go on holding the same scale.
 */
export function holdScale(calibration: Calibration, before: Before): Held {
  const { distrusted } = before
  const trusted = calibration.items.filter(({ id, answers }) => answers > 0 && !distrusted.has(id))
  const renewed = before.scale && {
    anchors: anchorsAmong(before.items.map((item) => ({ ...item, id: item.version }))),
    doubt: before.scaleDoubt ?? before.scale.doubt,
  }
  for (const scale of [before.scale, renewed]) {
    const link = scale && linkScale(trusted, scale.anchors)
    if (scale && link) return { ...linked(calibration, link, scale), scale, link }
  }
  const anchors = anchorsAmong(trusted)
  const scale = anchors.length >= leastAnchors ? { anchors, doubt: calibration.scaleDoubt } : null
  return { items: calibration.items, scaleDoubt: calibration.scaleDoubt, scale, link: null }
}

function anchorsAmong(items: readonly CalibratedItem[]): Anchor[] {
  return items.flatMap(({ id, model, doubt, answers }) =>
    answers >= anchorFrom.answers && doubt.location <= anchorFrom.doubt ? [{ item: id, model, doubt }] : [],
  )
}

function linked(
  { items }: Calibration,
  link: ScaleLink,
  { doubt }: FixedScale,
): Pick<Held, 'items' | 'scaleDoubt'> {
  return {
    items: items.map((item) => ({
      ...item,
      model: linkedModel(item.model, link),
      doubt: { ...item.doubt, location: item.doubt.location * link.factor },
    })),
    scaleDoubt: {
      shift: Math.hypot(doubt.shift, link.doubt.shift),
      logScale: Math.hypot(doubt.logScale, link.doubt.logScale),
    },
  }
}
