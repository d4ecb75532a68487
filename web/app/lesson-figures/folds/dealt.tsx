import { cx } from '~/components/ui/class-names'
import { useNumbers, useTexts } from '../kit'
import { accounts } from './search'
import { texts } from './texts'

interface DealtProps {
  fold: readonly number[]
  folds: number
}

/** A square for each account in the row of its fold: filled where it bought, ringed where its twin lies elsewhere. */
export function Dealt({ fold, folds }: DealtProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const homes = new Map<number, Set<number>>()
  accounts.forEach(({ company }, at) =>
    homes.set(company, (homes.get(company) ?? new Set()).add(fold[at] ?? 0)),
  )
  const isParted = (company: number) => (homes.get(company)?.size ?? 1) > 1
  return (
    <div className="grid gap-2" aria-hidden>
      <p className="text-ink-soft flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {[
          { name: t.bought, bought: true, parted: false },
          { name: t.not, bought: false, parted: false },
          { name: t.parted, bought: false, parted: true },
        ].map(({ name, bought, parted }) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <Square bought={bought} parted={parted} />
            {name}
          </span>
        ))}
      </p>
      {Array.from({ length: folds }, (_, held) => (
        <div key={held} className="grid grid-cols-[3.5rem_1fr] items-start gap-2">
          <span className="text-ink-soft text-xs">{t.fold(n.whole(held + 1))}</span>
          <span className="flex flex-wrap gap-0.5">
            {accounts.map(({ bought, company }, at) =>
              fold[at] === held ? <Square key={at} bought={bought} parted={isParted(company)} /> : null,
            )}
          </span>
        </div>
      ))}
    </div>
  )
}

function Square({ bought, parted }: { bought: boolean; parted: boolean }) {
  return (
    <span
      className={cx(
        'size-2.5 border-2',
        parted ? 'border-caution rounded-full' : 'border-accent',
        bought && (parted ? 'bg-caution' : 'bg-accent'),
      )}
    />
  )
}
