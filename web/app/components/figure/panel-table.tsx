import type { Panel } from '@skillgrad/exercises/contract'
import { useLocalized } from './figure-data'
import { tableOf } from './tables'

export function PanelTable({ panel }: { panel: Panel }) {
  const { caption, head, rows } = tableOf(panel, useLocalized())
  return (
    // The table may be wider and longer than its place, so a keyboard must be able to scroll it.
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="border-line max-h-80 overflow-auto rounded border"
    >
      <table className="tabular w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunken sticky top-0">
          <tr>
            {head.map((name, at) =>
              name ? (
                <th key={at} scope="col" className="px-3 py-2 text-end font-medium whitespace-nowrap">
                  {name}
                </th>
              ) : (
                <td key={at} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values], at) => (
            <tr key={at} className="border-line border-t">
              <th scope="row" className="px-3 py-1.5 text-start font-normal whitespace-nowrap">
                {name}
              </th>
              {values.map((value, column) => (
                <td key={column} className="px-3 py-1.5 text-end">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
