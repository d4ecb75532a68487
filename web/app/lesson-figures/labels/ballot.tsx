import { useTexts } from '../kit'
import { texts } from './texts'
import { type Photo } from './votes'

/** A column for each photo: the votes as dots, and below them the label that they make. */
export function Ballot({ photos }: { photos: readonly Photo[] }) {
  const t = useTexts(texts)
  return (
    <div className="grid gap-2" aria-hidden>
      <p className="text-ink-soft flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {[
          { name: t.rightVote, mark: <Vote right /> },
          { name: t.wrongVote, mark: <Vote right={false} /> },
          { name: t.label, mark: <Label right /> },
          { name: t.wrongLabel, mark: <Label right={false} /> },
        ].map(({ name, mark }) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            {mark}
            {name}
          </span>
        ))}
      </p>
      <div className="grid grid-cols-10 gap-x-1 gap-y-3 sm:grid-cols-20">
        {photos.map(({ votes, right, unclear }, at) => (
          <span
            key={at}
            className={`grid content-end justify-items-center gap-1 rounded-sm py-1 ${unclear ? 'bg-sunken' : ''}`}
          >
            {votes.map((vote, person) => (
              <Vote key={person} right={vote} />
            ))}
            <Label right={right} />
          </span>
        ))}
      </div>
    </div>
  )
}

function Vote({ right }: { right: boolean }) {
  return (
    <span
      className={`size-2.5 rounded-full border-2 ${right ? 'border-accent bg-accent' : 'border-caution'}`}
    />
  )
}

function Label({ right }: { right: boolean }) {
  return (
    <span
      className={`inline-grid size-4 place-items-center text-xs leading-none font-semibold ${right ? 'text-accent' : 'bg-caution-soft text-caution rounded-sm'}`}
    >
      {right ? '✓' : '✕'}
    </span>
  )
}
