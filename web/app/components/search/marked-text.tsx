import { piecesOf, type Hit } from './hits'

export function MarkedText({ of }: { of: Hit['title'] }) {
  return (
    <>
      {piecesOf(of).map(({ text, isMarked }, at) =>
        isMarked ? (
          <mark key={at} className="bg-accent-soft text-ink rounded-xs font-semibold">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
