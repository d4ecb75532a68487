import { stations, type Station } from './flow'

interface BoardProps {
  cards: Record<Station, number>
  names: Record<Station, string>
  work: Record<Station, string>
}

/** The board on an average day: in each column one card is worked at, the others wait. */
export function BoardPicture({ cards, names, work }: BoardProps) {
  return (
    <div className="grid grid-cols-3 gap-2 sm:gap-3" aria-hidden>
      {stations.map((station) => (
        <div
          key={station}
          className="bg-sunken border-line grid min-w-0 content-start gap-2 rounded border p-2"
        >
          <p className="text-xs font-medium">{names[station]}</p>
          <p className="text-ink-faint tabular text-xs">{work[station]}</p>
          <div className="grid min-h-24 grid-cols-[repeat(auto-fill,minmax(1.6rem,1fr))] content-start gap-1">
            {Array.from({ length: cards[station] }, (_, card) => (
              <span
                key={card}
                className={
                  card === 0
                    ? 'bg-accent-fill h-5 rounded-sm'
                    : 'border-line-strong bg-surface h-5 rounded-sm border border-dashed'
                }
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
