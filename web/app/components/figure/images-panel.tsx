import type { ImagesPanel as ImagesPanelData } from '@skillgrad/exercises/contract'
import { useLocalized } from './figure-data'

/** Small pictures in a row that wraps, each above its name; more ink is darker on light ground and lighter on dark. */
export function ImagesPanel({ panel }: { panel: ImagesPanelData }) {
  const say = useLocalized()
  return (
    <ul className="flex flex-wrap gap-3" aria-hidden>
      {panel.images.map(({ name, width, height, values }) => (
        <li key={name.en} className="grid justify-items-center gap-1">
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className="bg-sunken size-20 rounded-sm"
            shapeRendering="crispEdges"
          >
            {values.map((value, at) => (
              <rect
                key={at}
                x={at % width}
                y={Math.floor(at / width)}
                width={1}
                height={1}
                fill="var(--ink)"
                fillOpacity={value}
              />
            ))}
          </svg>
          <span className="text-ink-soft text-xs">{say(name)}</span>
        </li>
      ))}
    </ul>
  )
}
