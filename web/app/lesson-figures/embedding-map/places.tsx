import type { XyFrame } from '../kit'
import type { Placed } from './nearness'

interface PlacesProps {
  frame: XyFrame
  places: readonly Placed[]
  titles: (at: number) => string
  onChoose: (at: number) => void
}

/** Every place of the map to be chosen with the pointer; the keyboard has the list among the controls. */
export function Places({ frame: { x, y, outer }, places, titles, onChoose }: PlacesProps) {
  return places.map((place, at) => (
    <button
      key={at}
      type="button"
      tabIndex={-1}
      aria-hidden
      title={titles(at)}
      onClick={() => onChoose(at)}
      className="hover:bg-accent/15 absolute size-6 -translate-1/2 cursor-pointer rounded-full"
      style={{
        left: `${(100 * (outer.left + x(place.x))) / outer.width}%`,
        top: `${(100 * (outer.top + y(place.y))) / outer.height}%`,
      }}
    />
  ))
}
