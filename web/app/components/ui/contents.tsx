interface ContentsProps {
  label: string
  parts: { anchor: string; title: string }[]
}

/** What a long page holds, each a link to its place. */
export function Contents({ label, parts }: ContentsProps) {
  return (
    <nav aria-label={label} className="mb-10">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="text-accent hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
