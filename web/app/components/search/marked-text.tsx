import { piecesOf, type Hit } from './hits'

export function MarkedText({ of }: { of: Hit['title'] }) {
  return (
    <>
      {piecesOf(of).map(({ text, isMarked }, at) =>
        isMarked ? (
          <mark key={at} className="bg-accent-soft rounded-xs text-inherit">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
