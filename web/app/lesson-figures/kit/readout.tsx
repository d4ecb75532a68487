interface ReadoutProps {
  values: readonly { name: string; value: string; /** What it is made of, small. */ note?: string }[]
}

/** A few numbers that change with the picture, large enough to watch from the slider. */
export function Readout({ values }: ReadoutProps) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] content-center gap-x-6 gap-y-4">
      {values.map(({ name, value, note }) => (
        <div key={name} className="border-line border-s-2 ps-3">
          <dt className="text-ink-soft text-xs">{name}</dt>
          <dd className="tabular text-lg font-semibold">{value}</dd>
          {note ? <dd className="text-ink-faint tabular text-xs">{note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
