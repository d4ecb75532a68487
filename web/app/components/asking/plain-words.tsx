import { plainBlocks, type Piece } from '~/asking/plain-words'

/** What somebody wrote, as the words it is. */
export function PlainWords({ children }: { children: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 leading-relaxed">
      {plainBlocks(children).map((block, at) =>
        block.kind === 'code' ? (
          <pre
            key={at}
            tabIndex={0}
            className="bg-sunken overflow-x-auto rounded px-4 py-3 font-mono text-sm"
          >
            {block.text}
          </pre>
        ) : (
          <p key={at} className="break-words whitespace-pre-wrap">
            {block.pieces.map((piece, place) => (
              <Said key={place} piece={piece} />
            ))}
          </p>
        ),
      )}
    </div>
  )
}

function Said({ piece: { kind, text } }: { piece: Piece }) {
  switch (kind) {
    case 'text':
      return text
    case 'code':
      return <code className="bg-sunken rounded-sm px-1 py-0.5 font-mono text-[0.9em]">{text}</code>
    case 'link':
      return (
        <a
          href={text}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
          className="text-accent break-all underline underline-offset-3"
        >
          {text}
        </a>
      )
  }
}
