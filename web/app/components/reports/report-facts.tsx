/** Team and filters in words, on one line. */
export function ReportFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <ul className="text-ink-soft flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {facts.map(({ label, value }) => (
        <li key={label}>
          <span className="text-ink-faint">{label}</span> {value}
        </li>
      ))}
    </ul>
  )
}
