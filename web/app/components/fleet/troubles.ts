import { isAlive, type Fleet } from './fleet'

/** What an operator should act on, the gravest first. */
export type Trouble =
  | { kind: 'empty' }
  | { kind: 'silent' | 'stuck'; host: string; since: string }
  | { kind: 'stranded'; needs: string; count: number }

export function troublesOf({ hosts, queue }: Pick<Fleet, 'hosts' | 'queue'>): Trouble[] {
  // The page of an installation without graders says it already.
  if (hosts.length === 0) return []
  const waiting = queue.reduce((sum, line) => sum + line.waiting + line.trials + line.regrading, 0)
  const nobody = waiting > 0 && !hosts.some(isAlive)
  return [
    ...(nobody ? [{ kind: 'empty' } as const] : []),
    ...hosts.flatMap(({ name, state, since }): Trouble[] => {
      if (state !== 'SILENT' && state !== 'STUCK') return []
      return [{ kind: state === 'SILENT' ? 'silent' : 'stuck', host: name, since }]
    }),
    // Without any grader everything is stranded, which has been said.
    ...(nobody ? [] : queue).flatMap(({ kind, stranded }): Trouble[] =>
      stranded > 0 ? [{ kind: 'stranded', needs: kind, count: stranded }] : [],
    ),
  ]
}
